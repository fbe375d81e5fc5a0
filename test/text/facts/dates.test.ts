import { describe, expect, test } from 'vitest'
import { factsOf, valuesOf } from './factsOf.js'

describe('without a day of publication dates stay as they are told', () => {
  test.each([
    ['on Friday', 'fri'],
    ['last Friday', 'last fri'],
    ['next Tuesday', 'next tue'],
    ['Monday morning', 'mon morning'],
    ['in late February', '--02 late'],
    ['March 31', '--03-31'],
    ['March 31 to April 2', '--03-31/--04-02'],
    ['March 3-5', '--03-03/--03-05'],
    ['31 March 2025', '2025-03-31'],
    ['the 31st of March', '--03-31'],
    ['Monday, March 31, 2025', '2025-03-31'],
    ['Feb. 18 2020', '2020-02-18'],
    ['in May', '--05'],
    ['March 2024', '2024-03'],
    ['in 2024', '2024'],
    ['mid-2024', '2024 mid'],
    ['in the 1990s', '199X'],
    ['3/31/2025', '2025-03-31'],
    ['2025-03-31', '2025-03-31'],
    ['on 9/11', '2001-09-11'],
    ['yesterday', 'day-1'],
    ['last week', 'week-1'],
    ['two days ago', 'day-2'],
    ['three years later', 'year+3'],
    ['days after', 'day+n'],
    ['at 10:30 a.m.', 'T10:30'],
    ['by 3 p.m. EST', 'T15:00 est'],
    ['at 10am', 'T10:00'],
    ['Around 0335 GMT', 'T03:35 gmt'],
    ['at noon', 'T12:00']
  ])('%s is %s', (text, value) => expect(valuesOf(text, 'date')).toEqual([value]))
})

describe('with a day of publication they are days', () => {
  // 2025-03-31 is a Monday.
  test.each([
    ['He left on Friday', '2025-03-28'],
    ['He left last Friday', '2025-03-28'],
    ['He left Monday', '2025-03-31'],
    ['They are scheduled to meet Tuesday', '2025-04-01'],
    ['next Friday', '2025-04-04'],
    ['yesterday', '2025-03-30'],
    ['tomorrow night', '2025-04-01 night'],
    ['late February', '2025-02 late'],
    ['on December 24', '2024-12-24'],
    ['last month', '2025-02'],
    ['next year', '2026'],
    ['last week', '2025-W13']
  ])('%s is %s', (text, value) => expect(valuesOf(text, 'date', '2025-03-31')).toEqual([value]))

  test('"yesterday" on Tuesday is "Monday" on Monday', () => {
    expect(valuesOf('It rained yesterday', 'date', '2025-04-01')).toEqual(
      valuesOf('It rained Monday', 'date', '2025-03-31')
    )
  })
})

test('a date has its modifier in its span, and its preposition outside', () => {
  expect(
    factsOf('He met her on last Friday, in late February and days after.', 'date').map(([words]) => words)
  ).toEqual(['last Friday', 'late February', 'days after'])
})

test.each([
  'He may go. They march on. The sun sat low.',
  'There were 2024 people and 1,990 cars.',
  '$2024 and 2000 dollars',
  'a second time'
])('no date in: %s', (text) => expect(valuesOf(text, 'date')).toEqual([]))
