/** Each rule that calls an output of llmfake no rewrite, on a row made for it. */
import { expect, test } from 'vitest'
import { bogus } from '../../bench/quality/families/bogus.js'

const words = (count: number, of: string): string =>
  Array.from({ length: count }, (_, n) => (n % 3 === 0 ? 'the' : `${of}${n}`)).join(' ')
const original = `Officials ${words(200, 'told')}.`
const rewrite = `Leaders ${words(120, 'said')}.`

test('a rewrite of a good part of the article is kept', () => {
  expect(bogus(rewrite, original, '')).toBeUndefined()
})

test.each([
  ['flagged', rewrite, original, 'refusal-or-preamble'],
  ['short', words(30, 'x'), original, ''],
  ['short', rewrite, words(50, 'x'), ''],
  ['not-english', `Algo ${words(120, 'x').replaceAll('the', 'el')}`, original, ''],
  ['fragment', words(60, 'x'), words(500, 'y'), ''],
  ['invented', words(500, 'x'), original, ''],
  ['untouched', `${original} ${words(60, 'more')}`, original, ''],
  ['loop', `Leaders ${'the same words come again and '.repeat(20)}`, original, ''],
  ['markup', `${rewrite} <iframe src="x">`, original, ''],
  ['speaks-of-task', `Here is the passage in other words: ${rewrite}`, original, ''],
  ['speaks-of-task', `${rewrite} The rewritten text keeps all facts.`, original, ''],
  ['continuation', `or lounge suits, ${rewrite}`, original, ''],
  ['continuation', `However, ${rewrite}`, original, '']
])('%s is seen', (why, output, source, flag) => {
  expect(bogus(output, source, flag)).toBe(why)
})

test('an original that opens in the middle itself excuses an output that does', () => {
  expect(bogus(`However, ${rewrite}`, `But ${original}`, '')).toBeUndefined()
})
