/**
 * From buckets to hits: of each key its living rows, counted whole and cut to the first in the order of texts.
 *
 * A posting is 32 bits: below, as many as the segment has, the row; above, those bits of the key that the bucket's number does not tell.
 */
import type { LookUp } from '../../types.js'
import type { Partition } from './state.js'
import { orderOf, publishedOf, type Segment } from './table.js'

/** A segment as one answer saw it. Its rows are the places from `base` on. */
export interface Slab {
  readonly partition: Partition
  readonly segment: Segment
  readonly base: number
  readonly rows: number
  readonly deaths: number
  /** In the order of keys. */
  readonly buckets: readonly Buffer[]
}

/** Linear in the postings of the buckets. */
export function collect(slabs: readonly Slab[], keys: Uint32Array, limit: number): Pick<LookUp, 'sizes' | 'hits'> {
  const sizes = new Uint32Array(keys.length)
  const hits = Array.from(keys, (key, at) => {
    const places: number[] = []
    for (const slab of slabs) addPlaces(slab, slab.buckets[at]!, key, places)
    sizes[at] = places.length
    return places.length > limit ? first(slabs, places, limit) : places
  })
  return { sizes, hits }
}

function addPlaces(
  { segment: { bits, dead }, base, rows, deaths }: Slab,
  bucket: Buffer,
  key: number,
  places: number[]
): void {
  const entries = wordsOf(bucket)
  const rest = (key << bits) >>> bits
  const mask = 2 ** bits - 1
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at]!
    if (entry >>> bits !== rest) continue
    const row = entry & mask
    if (row >= rows) continue
    const died = dead[row]!
    if (died === 0 || died > deaths) places.push(base + row)
  }
}

/** As little-endian machines have them; bytes that lie askew are copied. */
function wordsOf(bytes: Buffer): Uint32Array {
  const { buffer, byteOffset, length } = bytes
  if (byteOffset % 4 === 0) return new Uint32Array(buffer, byteOffset, length >> 2)
  return new Uint32Array(new Uint8Array(bytes).buffer, 0, length >> 2)
}

/**
 * The newest, and of those published with the last of them the smallest by order. Sorting numbers finds where to cut; sorting texts by both took ten
 * times as long.
 */
function first(slabs: readonly Slab[], places: readonly number[], limit: number): number[] {
  let slab = 0
  const times = new Float64Array(places.length)
  const orders = new Float64Array(places.length)
  places.forEach((place, at) => {
    while (slab + 1 < slabs.length && slabs[slab + 1]!.base <= place) slab++
    times[at] = publishedOf(slabs[slab]!.segment, place - slabs[slab]!.base)
    orders[at] = orderOf(slabs[slab]!.segment, place - slabs[slab]!.base)
  })
  const oldest = times.toSorted()[places.length - limit]!
  const newer = places.filter((_, at) => times[at]! > oldest)
  const equal = orders.filter((_, at) => times[at] === oldest).sort()
  const last = equal[limit - newer.length - 1]!
  return places.filter((_, at) => times[at]! > oldest || (times[at] === oldest && orders[at]! <= last))
}
