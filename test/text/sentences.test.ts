import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LONGEST_SENTENCE, splitSentences } from '../../src/text/sentences.js'
import { tokenize } from '../../src/text/tokens.js'
import { hostileText } from '../hostile.js'

const cut = (text: string): string[] =>
  splitSentences(text, tokenize(text)).map(({ start, end }) => text.slice(start, end))

test.each([
  ['two sentences', ['He came.', 'She left.']],
  ['titles and initials', ['Mr. J. R. Smith met Gen. Lee.', 'They spoke.']],
  ['U.S. inside a sentence', ['The U.S. Senate voted.', 'It passed.']],
  ['U.S. at the end of a sentence', ['He lives in the U.S.', 'The rest do not.']],
  ['a.m. before a capital', ['It began at 5 a.m. Monday.', 'It ended late.']],
  [
    'a text without capitals',
    [
      'wash your hands with soap and water for 20 seconds.',
      'teach your child to do the same every day.',
      'read more at www.example.org and stay well.'
    ]
  ],
  ['companies', ['Apple Inc. Chairman Levinson resigned.', 'Shares fell.']],
  ['dates', ['On Jan. 3 it rained.', 'In Feb. 2020 it snowed.']],
  ['numbers', ['It cost $3.5 million.', 'That was 1.5 times more.']],
  ['a quotation that ends in its own stop', ['“It is over.”', 'He left.']],
  ['a quotation of two sentences', ['“We will win.', 'They will lose,” he said.']],
  ['a question inside a sentence', ['“Why now?” he asked.', 'Nobody answered.']],
  ['a dateline', ['WASHINGTON (AP) — The House voted Monday.', 'The Senate waits.']],
  ['brackets', ['It failed (again.)', 'They tried.']],
  ['dots that trail off', ['He paused... and went on.', 'Then he stopped.']]
])('%s', (_, sentences) => {
  expect(cut(sentences.join(' '))).toEqual(sentences)
})

test('a lost space behind a full stop still parts', () => {
  expect(cut('He made a statement.The minister left.')).toEqual(['He made a statement.', 'The minister left.'])
})

test('headlines, list lines, tag lists and credit lines are sentences of their own', () => {
  const lines = ['Fire in Paris', 'FRANCE, FIRE, PARIS', 'A fire broke out.', 'No comments:', 'Post a Comment', 'AP']
  expect(cut(lines.join('\n'))).toEqual(lines)
})

test('hard-wrapped lines are joined, its paragraphs are not', () => {
  const wrapped =
    'Showers continued throughout the week in\nthe Bahia cocoa zone, alleviating the drought since early\nJanuary and improving prospects for the coming temporao,\nalthough normal humidity is low.\n\nThe dry period means it is late.'
  expect(cut(wrapped).map((line) => line.replace(/\n/g, ' '))).toHaveLength(2)
})

test('sentences of Chinese end at their own stop', () => {
  expect(cut('中国外长访问俄罗斯。他会见了拉夫罗夫。')).toEqual(['中国外长访问俄罗斯。', '他会见了拉夫罗夫。'])
})

test('004 has sixteen sentences and a credit line', () => {
  const text = readFileSync(new URL('../../corpus/004.txt', import.meta.url), 'utf8')
  expect(cut(text)).toHaveLength(17)
  expect(cut(text).at(-1)).toBe('AP')
})

test('every token lies in exactly one sentence, and none is longer than the limit', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const tokens = tokenize(text)
      const sentences = splitSentences(text, tokens)
      expect(
        sentences.flatMap(({ tokens: { from, to } }) => Array.from({ length: to - from }, (_, at) => from + at))
      ).toEqual(tokens.map((_, at) => at))
      for (const { start, end, tokens: range } of sentences) {
        expect(start).toBe(tokens[range.from]!.start)
        expect(end).toBe(tokens[range.to - 1]!.end)
        expect(range.to - range.from).toBeLessThanOrEqual(LONGEST_SENTENCE)
      }
    }),
    { numRuns: 2000, seed: 2 }
  )
})
