import { expect, test } from 'vitest'
import { factsOf } from './factsOf.js'

test.each([
  ['The minister was travelling to Moscow.', 'was travelling', 'travel:past-progressive'],
  ['The minister arrived in Moscow.', 'arrived', 'arrive:past'],
  ['China has provided support.', 'has provided', 'provide:present-perfect'],
  ['It had launched an invasion.', 'had launched', 'launch:past-perfect'],
  ['The truce would take effect.', 'would take', 'take:modal']
])('%s', (text, words, value) => expect(factsOf(text, 'tense', undefined, 'analyze')).toEqual([[words, value]]))

test('without a tagger there are none', () => {
  expect(factsOf('The minister arrived in Moscow.', 'tense')).toEqual([])
})

test('what is quoted has no tense of its own', () => {
  expect(factsOf('“We went home,” he said.', 'tense', undefined, 'analyze')).toEqual([])
})
