import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pairFeatures } from '../../src/meaning/features/features.js'
import { nearnessFeatures } from '../../src/meaning/features/nearness.js'
import { readSide, type Word } from '../../src/meaning/features/side.js'
import { readSpelling, sameRoot, spellingNearness } from '../../src/meaning/features/spelling.js'

const near = (a: string, b: string): Record<string, number> => nearnessFeatures(readSide(a), readSide(b))
const read = (form: string): ReturnType<typeof readSpelling> =>
  readSpelling({ form, stem: form, weight: 1, kind: 'content', vector: new Float32Array(1) } satisfies Word)

describe('what letters tell', () => {
  test.each([
    ['say', 'saying'],
    ['carry', 'carried'],
    ['plan', 'planned'],
    ['go', 'went'],
    ['women', 'woman'],
    ['chosen', 'chose']
  ])('%s and %s are forms of one word', (one, other) => {
    expect(sameRoot(read(one), read(other))).toBe(true)
  })

  test.each([
    ['plan', 'plane crash'],
    ['minister', 'ministry'],
    ['go', 'gone-by'],
    ['rain', 'train']
  ])('%s and %s are not', (one, other) => {
    expect(sameRoot(read(one), read(other))).toBe(false)
  })

  test('words with most letters in a row in common are near, others not at all', () => {
    expect(spellingNearness(read('organisation'), read('organization'))).toBeGreaterThan(0.5)
    expect(spellingNearness(read('minister'), read('harbour'))).toBe(0)
  })
})

describe('how near words come', () => {
  test('the thesaurus joins words that the other side does not have itself', () => {
    expect(near('They bought weapons.', 'They purchased arms.').relatedPairs).toBe(2)
    expect(near('They bought weapons.', 'They bought weapons.').relatedPairs).toBe(0)
    expect(near('The army attacked the town.', 'The army defended the town.').opposedPairs).toBe(1)
  })

  test('a word may serve two, where a match is for one', () => {
    const { nearestMore } = near('The car.', 'The car, the automobile.')
    expect(nearestMore).toBe(1)
  })

  test('a number is near itself only', () => {
    expect(near('12', '12').nearestLeast).toBe(1)
    expect(near('12', '13').nearestLess).toBeLessThan(0.3)
  })

  test('the more is asked for, the less is found', () => {
    const found = near('The minister resigned on Friday.', 'On Friday the secretary stepped down.')
    const shares = [30, 45, 60, 75, 90].map((least) => found[`found${least}Less`]!)
    expect(shares).toEqual([...shares].sort((a, b) => b - a))
  })
})

const words = fc
  .array(fc.constantFrom('police', 'Berlin', '12', 'not', 'the', 'bought', 'purchase', 'Monday', 'Anna Smith'), {
    maxLength: 12
  })
  .map((list) => list.join(' '))

test('a sentence is as near to itself as can be', () => {
  fc.assert(
    fc.property(words, (text) => {
      fc.pre(text !== '')
      const { nearestLess, nearestPlain, softJaccard, found90Less } = near(text, text)
      for (const value of [nearestPlain!, softJaccard!]) expect(value).toBeCloseTo(1, 6)
      // Words of no weight have no share.
      for (const value of [nearestLess!, found90Less!]) expect([0, 1]).toContain(Math.round(value * 1e6) / 1e6)
    }),
    { seed: 12 }
  )
})

test('every feature is a number, the same whichever sentence comes first', () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      const features = pairFeatures(a, b)
      for (const value of Object.values(features)) expect(Number.isFinite(value)).toBe(true)
      expect(pairFeatures(b, a)).toEqual(features)
    }),
    { seed: 13 }
  )
})
