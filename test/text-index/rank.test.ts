import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newSums, type Question, type Ranked, rank } from '../../src/text-index/rank.js'
import type { LookUp } from '../../src/types.js'

const PLACES = 90
const BANDS = 4

function lookUpOf(buckets: readonly (readonly number[])[]): LookUp {
  return {
    hits: buckets.map((places) => Uint32Array.from(places)),
    sizes: Uint32Array.from(buckets, ({ length }) => length),
    places: PLACES,
    texts: PLACES,
    compare: (a, b) => b - a,
    published: (place) => place,
    ids: async (places) => places.map(String)
  }
}

/** Every place scored by itself, then sorted. */
function plainly({ found, bands, texts, limit, enough, allowed }: Question): Ranked[] {
  const keys = [...found.sizes.keys()].sort((a, b) => found.sizes[a]! - found.sizes[b]! || a - b)
  let left = enough
  const read = keys.map((key) => {
    const hits = left > 0 ? Array.from(found.hits[key]!) : []
    left -= hits.length
    const idf = Math.log(1 + (texts - found.sizes[key]! + 0.5) / (found.sizes[key]! + 0.5))
    return { hits, band: key < bands, weight: idf * idf * Math.sqrt(idf) }
  })
  const asked = read.reduce((sum, { band, weight }) => sum + (band ? 0 : weight), 0)
  const ranked = Array.from({ length: PLACES }, (_, place): Ranked => {
    const own = read.filter(({ hits }) => hits.includes(place))
    const words = own.reduce((sum, { band, weight }) => sum + (band ? 0 : weight), 0)
    const shared = own.filter(({ band }) => band).length
    const story = words > 0 ? words / asked : 0
    const score = Math.min(1, 1 - (1 - story) * (1 - Math.sqrt(Math.sqrt(shared / bands))))
    return { place, score, channel: words === 0 ? 'copy' : shared === 0 ? 'story' : 'both' }
  })
  return ranked
    .filter(({ place, score }) => score > 0 && (allowed?.(place) ?? true))
    .sort((a, b) => b.score - a.score || found.compare(a.place, b.place))
    .slice(0, limit)
}

test('the best are those that scoring and sorting all of them gives, look-up after look-up in the same room', () => {
  const bucket = fc.uniqueArray(fc.nat(PLACES - 1), { maxLength: 40 })
  const question = fc.record({
    buckets: fc.array(bucket, { minLength: BANDS, maxLength: 14 }),
    limit: fc.integer({ min: 1, max: 30 }),
    enough: fc.constantFrom(0, 60, 1000),
    parity: fc.constantFrom(undefined, 0, 1)
  })
  const room = { sums: newSums() }
  fc.assert(
    fc.property(question, ({ buckets, limit, enough, parity }) => {
      const found = lookUpOf(buckets)
      const allowed = parity === undefined ? {} : { allowed: (place: number) => place % 2 === parity }
      const asked = { found, bands: BANDS, texts: PLACES, limit, enough, ...allowed }
      expect(rank(asked, room)).toEqual(plainly(asked))
    }),
    { seed: 9, numRuns: 500 }
  )
})
