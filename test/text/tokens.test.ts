import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWord, tokenize } from '../../src/text/tokens.js'
import { hostileText } from '../hostile.js'

const cut = (text: string): string[] => tokenize(text).map(({ start, end }) => text.slice(start, end))

test.each([
  ['words keep their apostrophes', 'don’t say O’Neill', ['don’t', 'say', 'O’Neill']],
  ['a possessive stays with its word', 'Zelenskyy’s', ['Zelenskyy’s']],
  ['quotation marks do not join', '‘peace’ now', ['‘', 'peace', '’', 'now']],
  ['numbers keep points and commas', '$1,000.50, 10:30', ['$', '1,000.50', ',', '10:30']],
  ['a full stop is no part of a number', 'in 2022.', ['in', '2022', '.']],
  ['abbreviations of single letters keep their periods', 'the U.S. and 5 a.m.', ['the', 'U.S.', 'and', '5', 'a.m.']],
  ['hyphens part words', 'back-to-back', ['back', '-', 'to', '-', 'back']],
  ['addresses stay whole', 'at www.rfi.fr', ['at', 'www.rfi.fr']],
  ['a lost space behind a full stop parts', 'statement.The', ['statement', '.', 'The']],
  ['dots and dashes run together', 'so… well... -- yes', ['so', '…', 'well', '...', '--', 'yes']],
  ['zero-width characters stay inside a word', 'co\u200bop', ['co\u200bop']],
  ['combining marks stay with their letter', 'cafe\u0301 bar', ['cafe\u0301', 'bar']],
  ['an emoji is one token', 'a 😀 b', ['a', '😀', 'b']]
])('%s', (_, text, expected) => {
  expect(cut(text)).toEqual(expected)
})

test('a script without spaces is cut into words', () => {
  expect(cut('中国外交部长').length).toBeGreaterThan(1)
  expect(cut('中国外交部长').join('')).toBe('中国外交部长')
})

test('tokens are in order, disjoint, never empty, never split a surrogate pair, and leave out only white space', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      let last = 0
      for (const { start, end } of tokenize(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(text.slice(last, start)).toMatch(/^(?:\s|\p{Cc}|\p{Cf}|\u034f|[\ufe00-\ufe0f])*$/u)
        for (const at of [start, end]) expect(splitsPair(text, at)).toBe(false)
        last = end
      }
    }),
    { numRuns: 2000, seed: 1 }
  )
})

test('words and marks are told apart', () => {
  expect(tokenize('a, 5 %').map((token) => isWord('a, 5 %', token))).toEqual([true, false, true, false])
})

function splitsPair(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '')
}
