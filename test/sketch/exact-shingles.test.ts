/** Exact shingles by the kernel are those of the twin, and sets of them are sets. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jaccardOf, shingleSet } from '../../src/dedupe/shingle-set.js'
import { allShingles, exactJaccard, exactShingles } from '../../src/sketch/exact-shingles.js'
import { schemeOf } from '../../src/sketch/scheme.js'
import { eachSlice } from '../../src/sketch/twin/each-slice.js'
import { arbitraryText } from './arbitrary-text.js'

function plain(text: string, width: number): number[] {
  const all: number[] = []
  eachSlice(text, schemeOf({ width }), (shingles, count) => all.push(...shingles.subarray(0, count)))
  return all
}

const width = fc.integer({ min: 1, max: 8 })
const repetitive = fc
  .array(fc.constantFrom('a', 'b', 'c d', 'é', '“x”'), { maxLength: 80 })
  .map((words) => words.join(' '))
const anyText = fc.oneof(arbitraryText(80), repetitive)

test('law: shingles of any text are those of the twin, in order', () => {
  fc.assert(
    fc.property(anyText, width, (text, width) => {
      expect([...allShingles(text, { width })]).toEqual(plain(text, width))
    }),
    { seed: 12, numRuns: 2000 }
  )
})

test('law: the similarity of two sets as tables is that of the sorted sets', () => {
  fc.assert(
    fc.property(anyText, anyText, width, (a, b, width) => {
      const expected = exactJaccard(exactShingles(a, { width }), exactShingles(b, { width }))
      expect(jaccardOf(shingleSet(a, width), shingleSet(b, width))).toBe(expected)
      expect(shingleSet(a, width).members).toHaveLength(exactShingles(a, { width }).length)
    }),
    { seed: 13, numRuns: 2000 }
  )
})

test('a text of many slices has the shingles of the whole', () => {
  const words = Array.from({ length: 20_000 }, (_, i) => `w${i % 7000}`).join(' ')
  expect(exactShingles(words)).toHaveLength(7000)
})
