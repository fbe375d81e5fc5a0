/** What a pair is told of its shingles is what the sketches of its texts say, which the kernel makes. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shingleFeatures } from '../../src/judge/shingles.js'
import { exactContainment, exactJaccard, exactShingles, jaccard, sketch } from '../../src/sketch/index.js'
import { schemeOf, USUAL } from '../../src/sketch/scheme.js'
import type { Document } from '../../src/types.js'
import { arbitraryText } from '../sketch/arbitrary-text.js'

const documentOf = (text: string): Document => ({
  article: { id: 'x', text },
  tokens: [],
  sentences: [],
  facts: [],
  furniture: []
})

/** Short ones, whose registers need rounds past the first, and ones of several slices. */
const anyText = fc.oneof(
  arbitraryText(80),
  fc.array(fc.constantFrom('a', 'b', 'c d', 'é', '“x”'), { maxLength: 80 }).map((words) => words.join(' ')),
  fc.integer({ min: 1, max: 9000 }).map((size) => Array.from({ length: 8000 }, (_, i) => `w${i % size}`).join(' '))
)

test('law: shingle features are those of the sketches and the exact sets', () => {
  fc.assert(
    fc.property(anyText, anyText, (a, b) => {
      expect(shingleFeatures(documentOf(a), documentOf(b))).toEqual({
        shingleJaccard: exactJaccard(exactShingles(a), exactShingles(b)),
        shingleJaccardEstimate: jaccard(sketch(a), sketch(b)),
        shingleContainment: exactContainment(exactShingles(b), exactShingles(a))
      })
    }),
    { seed: 21, numRuns: 300 }
  )
})

test('the usual scheme is what no options mean', () => {
  expect(schemeOf({})).toEqual(USUAL)
  expect(schemeOf()).toBe(USUAL)
})
