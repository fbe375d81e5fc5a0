/** The order of shared words: exact on plain cases, and blind to how much one side adds. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sequenceOf } from '../../src/judge/sequence.js'
import { analyze } from '../../src/text/analyze.js'

/** Rare words, no two with one stem. */
const WORDS =
  'harbour mackerel granite tractor violin cathedral orchard lantern walnut glacier pigeon saddle copper trumpet blanket'.split(
    ' '
  )
/** Each in a sentence of its own, so that the tagger reads it the same wherever it stands. */
const told = (words: readonly string[]) =>
  analyze({ id: 'x', text: words.map((word) => `It was the ${word}.`).join(' ') })

test('the same words in the same order leave nothing out', () => {
  const { rare, beyondChance } = sequenceOf(told(WORDS), told(WORDS))
  expect(rare).toBe(1)
  expect(beyondChance).toBeCloseTo((WORDS.length - (2 * Math.sqrt(WORDS.length) - 1)) / WORDS.length, 12)
})

test('words in reverse order are in order one by one', () => {
  const { rare, beyondChance } = sequenceOf(told(WORDS), told([...WORDS].reverse()))
  expect(beyondChance).toBe(0)
  expect(rare).toBeLessThan(0.1)
})

test('texts without a word in common, and empty texts, have no sequence', () => {
  const none = { rare: 0, beyondChance: 0 }
  expect(sequenceOf(told(WORDS.slice(0, 7)), told(WORDS.slice(7)))).toEqual(none)
  expect(sequenceOf(told([]), told(WORDS))).toEqual(none)
  expect(sequenceOf(told([]), told([]))).toEqual(none)
})

test('what one side adds behind does not count against it', () => {
  const short = WORDS.slice(0, 10)
  expect(sequenceOf(told(short), told(WORDS))).toEqual(sequenceOf(told(short), told(short)))
})

test('quotations do not count: independent reports quote alike', () => {
  const quoted = analyze({
    id: 'q',
    text: `He said: “${WORDS.join(' ')}.” Then everybody at the table went quietly home again after the late dinner.`
  })
  expect(sequenceOf(quoted, told(WORDS)).rare).toBe(0)
})

test('the sides may change places, for any two orders', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(WORDS), fc.shuffledSubarray(WORDS), (one, other) => {
      const [there, back] = [sequenceOf(told(one), told(other)), sequenceOf(told(other), told(one))]
      expect(back.beyondChance).toBeCloseTo(there.beyondChance, 12)
      expect(back.rare).toBeCloseTo(there.rare, 12)
    }),
    { seed: 5, numRuns: 60 }
  )
})
