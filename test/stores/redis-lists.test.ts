/** What a reader of the Redis store keeps between look-ups, against plain definitions. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { comparePriority } from '../../src/stores/postings/priority.js'
import { fillLists, planOf } from '../../src/stores/redis/lists.js'
import { sortRows } from '../../src/stores/redis/ranks.js'
import { advance, type Segment } from '../../src/stores/redis/table.js'

const BITS = 12
const NOTHING = Buffer.alloc(0)

/** A segment after so many rows more were read of the server, each with a time and an order. */
function grown(known: Segment | undefined, texts: readonly (readonly [time: number, order: number])[]): Segment {
  const rows = Buffer.alloc(texts.length * 24)
  texts.forEach(([time, order], row) => {
    rows.writeDoubleLE(time, row * 24)
    rows.writeDoubleLE(order, row * 24 + 8)
  })
  const from = known?.rows ?? 0
  const more = {
    serial: '1',
    bits: BITS,
    swept: 0,
    sweeps: 0,
    from,
    rows,
    deadFrom: 0,
    dead: NOTHING,
    ends: [],
    keys: NOTHING
  }
  return advance(known, more)!
}

test('rows are put in the order of texts, also when more have come since', () => {
  const texts = fc.uniqueArray(fc.tuple(fc.nat(3), fc.nat(1000)), { minLength: 1, maxLength: 200, selector: String })
  fc.assert(
    fc.property(texts, fc.nat(), (all, cut) => {
      const half = 1 + (cut % all.length)
      let segment = grown(undefined, all.slice(0, half))
      for (const part of [[], all.slice(half)]) {
        if (part.length > 0) segment = grown(segment, part)
        const rows = Uint16Array.from({ length: segment.rows }, (_, row) => row).filter((row) => row % 3 !== 1)
        const expected = [...rows].sort((a, b) => comparePriority(segment, a, segment, b))
        sortRows(segment, rows)
        expect([...rows]).toEqual(expected)
      }
    }),
    { seed: 7, numRuns: 200 }
  )
})

test('a list that was read in parts is the list of the whole bucket, and one that a sweep has gone over is asked for again', () => {
  const [mine, other] = [0x12345678, 0x12300000] // Of one bucket.
  const posting = (key: number, row: number): number => (((key << BITS) >>> 0) | row) >>> 0
  const bucket = Uint32Array.from({ length: 1200 }, (_, row) => posting(row % 2 ? mine : other, row))
  const bytes = (from: number, to: number): Buffer => Buffer.from(bucket.slice(from / 4, to / 4).buffer)
  let segment = grown(undefined, [[0, 0]])
  const keys = Uint32Array.of(mine)
  for (const rows of [1, 2, 700, 701, 1200]) {
    const plan = planOf(segment, keys)
    const [wanted] = [...plan.whole, ...plan.ends]
    // Postings may have come since the rows were counted.
    const [list] = fillLists(plan, keys, rows, [bytes(wanted!.from, Math.min(bucket.length, rows + 5) * 4)])!
    expect([...list!.rows]).toEqual(Array.from({ length: rows }, (_, row) => row).filter((row) => row % 2))
    segment = grown(
      segment,
      Array.from({ length: rows - segment.rows }, (_, nth) => [0, nth + 1] as const)
    )
  }
  const plan = planOf(segment, keys)
  expect(plan.ends.map(({ from }) => from)).toEqual([1199 * 4])
  expect(fillLists(plan, keys, 1200, [Buffer.from(Uint32Array.of(posting(mine, 5)).buffer)])).toBeUndefined()
  expect(planOf(segment, keys)).toMatchObject({ whole: [{ from: 0 }], ends: [] })
})
