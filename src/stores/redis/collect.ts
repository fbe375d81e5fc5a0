/**
 * From buckets to hits: of each key its living rows, counted whole and cut to the first in the order of texts.
 *
 * A posting is 32 bits: below, as many as the segment has, the row; above, those bits of the key that the bucket's number does not tell.
 */
import type { LookUp } from '../../types.js'
import { fewestFirst } from '../postings/fewest-first.js'
import type { Seen } from './ask.js'
import { orderOf, publishedOf } from './table.js'

/** A segment as one answer saw it. Its rows are the places from `base` on. */
export interface Slab extends Seen {
  readonly base: number
}

const NONE = new Uint32Array(0)

/** Linear in the postings of the buckets. `enough`: hits after which no further key is read, those of the fewest texts coming first. */
export function collect(
  slabs: readonly Slab[],
  keys: Uint32Array,
  limit: number,
  enough: number
): Pick<LookUp, 'sizes' | 'hits'> {
  const sizes = keys.map((key, at) => slabs.reduce((sum, slab) => sum + count(slab, slab.buckets[at]!, key), 0))
  const hits: Uint32Array[] = Array.from(keys, () => NONE)
  let left = enough
  for (const at of fewestFirst(sizes)) {
    if (left <= 0) break
    const places = new Uint32Array(sizes[at]!)
    let filled = 0
    for (const slab of slabs) filled = fill(places, filled, slab, slab.buckets[at]!, keys[at]!)
    hits[at] = filled > limit ? first(slabs, places, limit) : places
    left -= hits[at].length
  }
  return { sizes, hits }
}

/**
 * How many postings are the key's and living. Mostly nothing is dead and the rows are those the answer saw: then they are counted without a look at
 * each row, in a quarter of the time.
 */
function count({ segment: { bits, dead }, rows, deaths }: Slab, entries: Uint32Array, key: number): number {
  const rest = (key << bits) >>> bits
  const mask = 2 ** bits - 1
  let living = 0
  if (deaths === 0 && rows === mask + 1)
    for (let at = 0; at < entries.length; at++) living += entries[at]! >>> bits === rest ? 1 : 0
  else
    for (let at = 0; at < entries.length; at++) {
      const entry = entries[at]!
      if (entry >>> bits === rest && isLiving(dead, entry & mask, rows, deaths)) living++
    }
  return living
}

/** Writes places from `at` on and returns where they end. */
function fill(
  places: Uint32Array,
  at: number,
  { base, rows, deaths, segment: { bits, dead } }: Slab,
  entries: Uint32Array,
  key: number
): number {
  const rest = (key << bits) >>> bits
  const mask = 2 ** bits - 1
  let end = at
  for (let nth = 0; nth < entries.length; nth++) {
    const entry = entries[nth]!
    if (entry >>> bits === rest && isLiving(dead, entry & mask, rows, deaths)) places[end++] = base + (entry & mask)
  }
  return end
}

/** Whether the answer that saw so many rows and deaths saw this one living. */
function isLiving(dead: Uint32Array, row: number, rows: number, deaths: number): boolean {
  if (row >= rows) return false
  const died = dead[row]!
  return died === 0 || died > deaths
}

/**
 * The newest, and of those published with the last of them the smallest by order. Sorting numbers finds where to cut; sorting texts by both took ten
 * times as long.
 */
function first(slabs: readonly Slab[], places: Uint32Array, limit: number): Uint32Array {
  const times = new Float64Array(places.length)
  const orders = new Float64Array(places.length)
  let slab = 0
  for (let at = 0; at < places.length; at++) {
    const place = places[at]!
    while (slab + 1 < slabs.length && slabs[slab + 1]!.base <= place) slab++
    const { segment, base } = slabs[slab]!
    times[at] = publishedOf(segment, place - base)
    orders[at] = orderOf(segment, place - base)
  }
  const oldest = times.toSorted()[places.length - limit]!
  const newer = times.reduce((sum, time) => sum + (time > oldest ? 1 : 0), 0)
  const last = orders.filter((_, at) => times[at] === oldest).sort()[limit - newer - 1]!
  return places.filter((_, at) => times[at]! > oldest || (times[at] === oldest && orders[at]! <= last))
}
