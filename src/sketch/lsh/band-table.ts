/**
 * For each band of a segment: which rows have which key. One counting sort a band, three bytes an entry.
 *
 * The high bits of a key choose a bucket of the directory, four to eight rows a bucket; an entry is the row (20 bits) and the next
 * four bits of the key, so that 15 of 16 rows of another key are passed over without a look at them. Entries of a bucket
 * stand in the order of the rows. Directory: 16 bits a bucket relative to every sixteenth; where a bucket is so large that
 * 16 bits do not reach, starts are rounded down and ends up, which costs looks and never an answer.
 * Held by `test/sketch/lsh-law.test.ts`.
 */
import { bandKey, type Shape } from './signature.js'

const GROUP = 16
const MARK_BITS = 4
const BANDS_TOGETHER = 8
/** Rows whose signatures stay in the cache while the keys of several bands are read. */
const BLOCK = 2048

export interface BandTable {
  readonly rows: number
  /** The directory has 2^bits buckets a band. */
  readonly bits: number
  /** Low bits of a start that are left out of `offsets`. */
  readonly rounding: number
  readonly groups: Uint32Array
  readonly offsets: Uint16Array
  readonly entries: Uint8Array
}

export function bandTable(words: Uint32Array, rows: number, shape: Shape): BandTable {
  const bits = Math.max(4, Math.floor(Math.log2(Math.max(1, rows))) - 2)
  const buckets = 2 ** bits
  const entries = new Uint8Array(shape.bands * rows * 3)
  const starts = new Uint32Array(shape.bands * (buckets + 1))
  const places = new Uint32Array(buckets)
  const together = Array.from({ length: Math.min(BANDS_TOGETHER, shape.bands) }, () => new Uint32Array(rows))
  for (let first = 0; first < shape.bands; first += BANDS_TOGETHER) {
    const count = Math.min(BANDS_TOGETHER, shape.bands - first)
    readKeys(words, shape, first, together.slice(0, count))
    for (let i = 0; i < count; i++) {
      const band = first + i
      const starting = starts.subarray(band * (buckets + 1), (band + 1) * (buckets + 1))
      countKeys(together[i]!, starting, bits)
      places.set(starting.subarray(0, buckets))
      placeRows(together[i]!, places, bits, entries, band * rows * 3)
    }
  }
  return { rows, bits, entries, ...directory(starts, bits, shape.bands) }
}

/** The keys of several bands in one pass over the signatures: a pass a band would read all of them again each time. */
function readKeys(words: Uint32Array, shape: Shape, first: number, keys: readonly Uint32Array[]): void {
  for (let from = 0; from < keys[0]!.length; from += BLOCK) {
    const to = Math.min(keys[0]!.length, from + BLOCK)
    for (let i = 0; i < keys.length; i++) {
      const of = keys[i]!
      for (let row = from; row < to; row++) of[row] = bandKey(words, row * shape.words, first + i, shape.rows)
    }
  }
}

/** Leaves the first place of each bucket in `starts`, and one past the last. */
function countKeys(keys: Uint32Array, starts: Uint32Array, bits: number): void {
  const shift = 32 - bits
  for (let row = 0; row < keys.length; row++) starts[(keys[row]! >>> shift) + 1]!++
  for (let bucket = 1; bucket < starts.length; bucket++) starts[bucket]! += starts[bucket - 1]!
}

/** Uses `places` up. */
function placeRows(keys: Uint32Array, places: Uint32Array, bits: number, entries: Uint8Array, base: number): void {
  const shift = 32 - bits
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row]!
    const place = base + places[key >>> shift]!++ * 3
    const entry = (markOf(key, bits) << 20) | row
    entries[place] = entry
    entries[place + 1] = entry >>> 8
    entries[place + 2] = entry >>> 16
  }
}

type Directory = Pick<BandTable, 'rounding' | 'groups' | 'offsets'>

function directory(starts: Uint32Array, bits: number, bands: number): Directory {
  const buckets = 2 ** bits
  const groupsABand = buckets / GROUP + 1
  const groups = new Uint32Array(bands * groupsABand)
  let farthest = 0
  for (let band = 0; band < bands; band++) {
    for (let group = 0; group < groupsABand; group++)
      groups[band * groupsABand + group] = starts[band * (buckets + 1) + group * GROUP]!
    for (let bucket = 0; bucket < buckets; bucket++)
      farthest = Math.max(
        farthest,
        starts[band * (buckets + 1) + bucket]! - groups[band * groupsABand + (bucket >>> 4)]!
      )
  }
  const rounding = Math.max(0, 32 - Math.clz32(farthest) - 16)
  const offsets = new Uint16Array(bands * buckets)
  for (let band = 0; band < bands; band++)
    for (let bucket = 0; bucket < buckets; bucket++)
      offsets[band * buckets + bucket] =
        (starts[band * (buckets + 1) + bucket]! - groups[band * groupsABand + (bucket >>> 4)]!) >>> rounding
  return { rounding, groups, offsets }
}

/** The first entry a key's rows can have in a band, counted in entries of that band. */
export function bucketStart(table: BandTable, band: number, bucket: number): number {
  const group = table.groups[band * (2 ** table.bits / GROUP + 1) + (bucket >>> 4)]!
  const offset = bucket & (GROUP - 1) ? table.offsets[band * 2 ** table.bits + bucket]! : 0
  return group + (offset << table.rounding)
}

/** One past the last entry. Where starts are rounded it can be too far, never too near. */
export function bucketEnd(table: BandTable, band: number, bucket: number): number {
  const next = bucket + 1
  const start = bucketStart(table, band, next)
  return next & (GROUP - 1) ? Math.min(table.rows, start + (1 << table.rounding) - 1) : start
}

export function bucketOf(table: BandTable, key: number): number {
  return key >>> (32 - table.bits)
}

/** The four bits of a key below the ones that chose the bucket. */
export function markOf(key: number, bits: number): number {
  return (key << bits) >>> (32 - MARK_BITS)
}

/** Mark and row of an entry, at its byte offset: `mark << 20 | row`. */
export function entryAt(entries: Uint8Array, at: number): number {
  return entries[at]! | (entries[at + 1]! << 8) | (entries[at + 2]! << 16)
}
