import { expect, test } from 'vitest'
import { readAmount, relate } from '../../../src/align/changes/amounts.js'

test.each([
  ['3', '3', 'same'],
  ['3 year', '3', 'same'],
  ['10 mile', '16 km', 'same'],
  ['3', '4', 'altered'],
  ['>100', '~100', 'altered'],
  ['10..15', '10..50', 'altered'],
  ['42', '~12s', 'vaguer'],
  ['1240', '>1000', 'vaguer'],
  ['1243', '1200', 'vaguer'],
  ['12', '10..15', 'vaguer'],
  ['~12s', '37', 'preciser'],
  ['~200', '200', 'preciser'],
  ['5 USD', '5 EUR', 'altered'],
  ['5 USD', '5%', 'other'],
  ['#3', '3', 'other']
])('%s against %s: %s', (source, target, relation) => {
  expect(relate(readAmount(source), readAmount(target))).toBe(relation)
})
