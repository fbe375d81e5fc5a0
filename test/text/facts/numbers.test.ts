import { describe, expect, test } from 'vitest'
import { factsOf, valuesOf } from './factsOf.js'

describe('two ways to write one number have one normal form', () => {
  test.each([
    ['3 men were held', 'three men were held'],
    ['50% of voters', '50 percent of voters'],
    ['50 per cent of voters', 'half of voters'],
    ['a $2.5 billion deal', 'a deal of 2.5 billion dollars'],
    ['a $2.5bn deal', 'a 2,500,000,000 US dollar deal'],
    ['twenty-three people', '23 people'],
    ['two hundred and five homes', '205 homes'],
    ['1,250 troops', 'one thousand two hundred and fifty troops'],
    ['1.5 million homes', '1,500,000 homes'],
    ['half a million people', '500,000 people'],
    ['a dozen ships', '12 ships'],
    ['two-thirds of them', '66.67% of them'],
    ['more than three years', 'over 3 years'],
    ['at least 40 dead', 'no fewer than 40 dead'],
    ['about 30 people', 'roughly thirty people'],
    ['10-15 people', '10 to 15 people'],
    ['between 10 and 15 people', 'ten to fifteen people'],
    ['2 to 3 million doses', '2 million to 3 million doses'],
    ['a 45-year-old man', 'a man 45 years old'],
    ['the 3rd attempt', 'the third attempt'],
    ['output doubled', 'twice the output'],
    ['€5m in aid', '5 million euros in aid'],
    ['a three-year mark', '3 years'],
    ['100 or more guests', '100-plus guests'],
    ['two and a half hours', '2.5 hours'],
    ['one in five adults', '20% of adults'],
    ['nearly one in five adults', 'almost 1 in 5 adults'],
    ['a one-in-five chance', 'a 1-in-5 chance'],
    ['two out of every three adults', 'two-thirds of adults'],
    ['one in a million', '1 in 1,000,000'],
    ['both leaders', 'the two leaders']
  ])('%s = %s', (a, b) => {
    expect(valuesOf(a, 'number')).toEqual(valuesOf(b, 'number'))
    expect(valuesOf(a, 'number')).toHaveLength(1)
  })
})

describe('what differs keeps different forms', () => {
  test.each([
    ['more than 3 dead', '3 dead'],
    ['3 million', '3 billion'],
    ['3 percent', '3 percentage points'],
    ['3 years', '3 months'],
    ['$5', '5 euros'],
    ['the third man', 'three men'],
    ['one in five adults', 'five adults'],
    ['one in a million', 'one in 100,000'],
    ['thousands fled', '1,000 fled'],
    ['up to 40', 'at least 40']
  ])('%s ≠ %s', (a, b) => expect(valuesOf(a, 'number')).not.toEqual(valuesOf(b, 'number')))
})

test('a number has its comparator, money and percent in its span, and other units outside', () => {
  expect(factsOf('It took more than three years and cost $2.5 billion, or 4.4 percent.', 'number')).toEqual([
    ['more than three', '>3 year'],
    ['$2.5 billion', '2500000000 USD'],
    ['4.4 percent', '4.4%']
  ])
})

test('a share counted out is one number, and "in" of time and place makes none', () => {
  expect(factsOf('More than one in five, or seven in 10, or three out of eight.', 'number')).toEqual([
    ['More than one in five', '>20%'],
    ['seven in 10', '70%'],
    ['three out of eight', '37.5%']
  ])
  expect(
    valuesOf('They scored two in five minutes, held six in three towns and no one in five others.', 'number')
  ).toEqual(['2', '5 minute', '6', '3', '5'])
})

test('dollars of other countries are told by the letters before the mark', () => {
  expect(factsOf('up 19 cents at A$4.56', 'number')).toEqual([
    ['19 cents', '19 cent'],
    ['A$4.56', '4.56 AUD']
  ])
})

test('vague quantities are numbers of a scale', () => {
  expect(valuesOf('dozens hurt, tens of thousands fled, several hundred stayed, several left', 'number')).toEqual([
    '~12s',
    '~10000s',
    '~100s',
    '~1s'
  ])
})

test('a range of a scale scales both ends', () => {
  expect(valuesOf('2 to 3 million', 'number')).toEqual(['2000000..3000000'])
})

test.each([
  'one of the men, no one, one another',
  'COVID-19 and the F-16',
  'a third party and the first lady',
  'both Putin and Zelenskyy',
  'She came first. Second, it rained.',
  'on March 31 at 10:30 in 2024',
  'two days ago'
])('no number in: %s', (text) => expect(valuesOf(text, 'number')).toEqual([]))

test('a number too long to be one is none', () => {
  expect(valuesOf(`a ${'9'.repeat(5000)} b`, 'number')).toEqual([])
})
