import fc from 'fast-check'
import { expect, test } from 'vitest'
import { IDF_VERSION, idf, MAX_IDF } from '../../src/text/idf.js'
import { stem } from '../../src/text/stem.js'

test('a rarer word has a higher idf', () => {
  const values = ['the', 'government', 'minister', 'parliamentary', 'earthquake', 'bougainville'].map((word) =>
    idf(word)
  )
  expect(values).toEqual([...values].sort((a, b) => a - b))
  expect(new Set(values).size).toBe(values.length)
})

test('a word that nobody wrote is as rare as can be', () => {
  expect(idf('qzxvbrtk')).toBe(MAX_IDF)
})

test('at most one unknown word in sixty is taken for a known one', () => {
  const unknown = Array.from({ length: 4000 }, (_, i) => `zq${i}xv`)
  expect(unknown.filter((word) => idf(word) !== MAX_IDF).length).toBeLessThan(67)
})

test('every string has an idf from 0 to the most', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (word) => {
      expect(idf(word)).toBeGreaterThanOrEqual(0)
      expect(idf(word)).toBeLessThanOrEqual(MAX_IDF)
    }),
    { seed: 5 }
  )
})

// Golden: terms of stored indexes are chosen by this table; when it changes, those indexes must be built anew.
test('the table is the one that stored indexes were built with', () => {
  expect(IDF_VERSION).toBe('news-1-58a8b0f6f681')
  expect(['the', 'ministers', 'trump', 'senate'].map((word) => idf(stem(word)).toFixed(2))).toEqual([
    '0.00',
    '2.67',
    '1.15',
    '1.91'
  ])
})
