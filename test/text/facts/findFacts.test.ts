import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scan } from '../../../src/text/scan.js'

const PIECES = [
  '“',
  '”',
  '"',
  "'",
  '’',
  '‘',
  ' ',
  '\n\n',
  '.',
  ',',
  '-',
  '$',
  '%',
  '/',
  ':',
  'Mr',
  'Wang',
  'Yi',
  'of',
  'the',
  'Bank',
  'US',
  'U.S.',
  'China’s',
  'three',
  'hundred',
  'and',
  'a',
  'half',
  '3',
  '2.5',
  '1,000',
  '2024',
  'million',
  'more',
  'than',
  'last',
  'Friday',
  'March',
  'may',
  'May',
  'late',
  'ago',
  'days',
  'said',
  'according',
  'to',
  'not',
  'never',
  'likely',
  'in',
  'principle',
  'both',
  '🙂',
  'é',
  '\u200b',
  '\ud800'
]

test('facts lie in order inside the text, and facts of one topic never overlap', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), fc.boolean(), (pieces, spaced) => {
      const text = pieces.join(spaced ? ' ' : '')
      const { facts } = scan({ id: 'x', text, published: '2025-03-31' })
      const ends = new Map<string, number>()
      let before = 0
      for (const { start, end, topic, value } of facts) {
        expect(start).toBeGreaterThanOrEqual(before)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(start).toBeGreaterThanOrEqual(ends.get(topic) ?? 0)
        expect(value).not.toMatch(/NaN|undefined|Infinity/)
        ends.set(topic, end)
        before = start
      }
    }),
    { seed: 7, numRuns: 2000 }
  )
})

test.each([
  ['quotation marks', '“'],
  ['straight quotation marks', ' "a'],
  ['apostrophes', " 'a"],
  ['number words', 'hundred and '],
  ['digits', '9'],
  ['capitals', 'Al '],
  ['particles', 'Al de la '],
  ['hyphens', 'A-'],
  ['modifiers', 'late last '],
  ['commas before said', 'a, said ']
])('a text of 200,000 %s is read in one pass', (_, piece) => {
  const text = piece.repeat(200_000 / piece.length)
  expect(scan(text).article.text).toBe(text)
})

test('facts of a text are those of its parts', () => {
  const one = 'Then Wang Yi said three men left on Friday.'
  const facts = scan(`${one} ${one}`).facts.map(({ topic, value }) => `${topic} ${value}`)
  expect(facts.slice(0, facts.length / 2)).toEqual(facts.slice(facts.length / 2))
})
