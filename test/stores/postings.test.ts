import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fewestFirst } from '../../src/stores/postings/fewest-first.js'
import { pageWriter } from '../../src/stores/postings/pages.js'
import { newPlaces, putAll } from '../../src/stores/postings/places.js'
import { partOfBucket, putRange, ranksIn, type Segment } from '../../src/stores/postings/segment.js'

const LAST = 2 ** 32 - 1
/** Runs of texts under one key: mostly short, some over several pages; keys crowd together or lie at the very ends. */
const RUNS = fc.uniqueArray(
  fc.record({
    key: fc.oneof(fc.integer({ min: 0, max: LAST }), fc.integer({ min: 0, max: 300 }), fc.constant(LAST)),
    texts: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 9 }) }, fc.integer({ min: 1, max: 2500 }))
  }),
  { selector: ({ key }) => key, maxLength: 400 }
)

function segmentOf(
  runs: readonly { key: number; texts: number }[],
  dead: (rank: number) => boolean,
  pagesLast: boolean
): Segment {
  const pages: Uint32Array[] = []
  const writer = pageWriter((page) => pages.push(page))
  const texts = 2500
  for (const run of [...runs].sort((a, b) => a.key - b.key))
    for (let rank = 0; rank < run.texts; rank++) writer.push(run.key, rank)
  const gone = Uint8Array.from({ length: texts }, (_, rank) => (dead(rank) ? 1 : 0))
  return {
    ...writer.end(),
    id: 0,
    texts,
    numbers: new Uint32Array(texts),
    published: new Float64Array(texts),
    order: new Float64Array(texts),
    first: 0,
    end: texts,
    page: (at) => pages[at]!,
    pagesLast,
    dead: gone,
    deadCount: gone.reduce((sum, one) => sum + one, 0),
    rankOf: undefined
  }
}

test('the texts of a key are found wherever its entries lie, and none of a key that is not there', () => {
  fc.assert(
    fc.property(
      RUNS,
      fc.constantFrom(0, 2, 3),
      fc.boolean(),
      fc.array(fc.integer({ min: 0, max: LAST })),
      (runs, every, lasts, others) => {
        const isDead = (rank: number) => every > 0 && rank % every === 0
        const segment = segmentOf(runs, isDead, lasts)
        const held = new Map(runs.map(({ key, texts }) => [key, texts]))
        for (const key of [...held.keys(), ...[...held.keys()].map((key) => (key + 1) % LAST), ...others, 0, LAST]) {
          const plainly = Array.from({ length: held.get(key) ?? 0 }, (_, rank) => rank).filter((rank) => !isDead(rank))
          const near = newPlaces(1)
          const part = { ranks: new Uint32Array(0), start: 1, end: 1, across: true }
          expect(partOfBucket(segment, key, near, part)).toBe(plainly.length)
          if (!held.has(key)) expect(part.start).toBe(part.end)
          if (part.start === part.end) continue
          if (part.across) expect(ranksIn(segment, part, 2500)).toEqual(Uint32Array.from(plainly))
          const places = newPlaces(0)
          if (part.across) putRange(segment, part, 7, places)
          else putAll(part.ranks, part.start, part.end, 7, places)
          expect(places.values.subarray(0, places.end)).toEqual(Uint32Array.from(plainly, (rank) => rank + 7))
        }
      }
    ),
    { seed: 7, numRuns: 60 }
  )
})

test('keys of the fewest texts come first, of equal ones the one asked first', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(3), fc.integer({ min: 0, max: LAST }))), (sizes) => {
      const places = sizes.map((_, at) => at).sort((a, b) => sizes[a]! - sizes[b]! || a - b)
      expect(fewestFirst(Uint32Array.from(sizes))).toEqual(Uint32Array.from(places))
    }),
    { seed: 8 }
  )
})
