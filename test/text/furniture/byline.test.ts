import { describe, expect, test } from 'vitest'
import { bylineOf, isPerson } from '../../../src/text/furniture/byline.js'

describe('a line that says who wrote it', () => {
  test.each([
    ['By Jane Doe', undefined],
    ['By Sarah N. Lynch and Andy Sullivan', undefined],
    ['By Jane Doe, Associated Press', 'AP'],
    ['By The Associated Press', 'AP'],
    ['By JANE DOE | AFP', 'AFP'],
    ['By Ludwig van der Berg', undefined],
    ['Jane Doe, Associated Press', 'AP'],
    ['Jane Doe | AP', 'AP'],
    ['AP Diplomatic Writer', 'AP'],
    ['Associated Press Writers', 'AP'],
    ['Reuters Staff', 'Reuters']
  ])('%s', (line, agency) => expect(bylineOf(line)).toEqual(agency === undefined ? {} : { agency }))

  test.each([
    'By the Numbers',
    'By Monday, the talks had failed.',
    'By the time the AP called',
    'Jane Doe / AP',
    'Jane Doe told AP',
    'By 2020',
    'Bypass opened'
  ])('"%s" does not', (line) => expect(bylineOf(line)).toBeUndefined())
})

test('a person is two to four capitalised words', () => {
  expect(
    ['Clara Montgomery', 'Sarah N. Lynch', 'Olaf de Vries', 'Xi', 'NATO Summit Ends in Vilnius Today'].map(isPerson)
  ).toEqual([true, true, true, false, false])
})
