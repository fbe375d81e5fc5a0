/**
 * The rows of one part of the index that share a band with a query.
 *
 * A look-up goes in three passes over all bands (buckets, entries, signatures), so that the cache misses of one pass overlap.
 * A small segment is scanned instead: the same set, sooner. Held by `test/sketch/lsh-law.test.ts`.
 */
import { type BandTable, bucketEnd, bucketOf, bucketStart, entryAt, markOf } from './band-table.js'
import { chainHead, chainNext, type Delta } from './delta.js'
import { type Hits, pushHit } from './hits.js'
import { firstLiving, type Segment, textsFrom } from './segment.js'
import { bandKey, type Shape, sameBand } from './signature.js'
import { eachAgreeing, isQuickScan } from './similarity.js'

/** Up to so many rows a scan is faster than 32 look-ups: with SIMD at 8 ns a row, and without. */
const SCAN_ROWS = 192
const PLAIN_SCAN_ROWS = 24

/** A query and the places its keys point at, kept from pass to pass. */
export interface Probe {
  readonly shape: Shape
  readonly words: Uint32Array
  readonly keys: Uint32Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  rows: Int32Array
  bands: Int32Array
  /** Keeps reads alive whose only purpose is the cache. */
  touched: number
}

export function probe(shape: Shape): Probe {
  return {
    shape,
    words: new Uint32Array(shape.words),
    keys: new Uint32Array(shape.bands),
    starts: new Int32Array(shape.bands),
    ends: new Int32Array(shape.bands),
    rows: new Int32Array(1024),
    bands: new Int32Array(1024),
    touched: 0
  }
}

/** To be called when `words` was filled anew. */
export function keyProbe({ shape, words, keys }: Probe): void {
  for (let band = 0; band < shape.bands; band++) keys[band] = bandKey(words, 0, band, shape.rows)
}

/** Finds at least the first `cap` + 1 of each bucket, in order of priority; all of a bucket that is not longer. */
export function lookUp(of: Segment, query: Probe, part: number, cap: number, into: Hits): void {
  if (of.rows <= (isQuickScan(query.shape.registers) ? SCAN_ROWS : PLAIN_SCAN_ROWS)) scanRows(of, query, part, into)
  else {
    findBuckets(of.bands, query)
    const marked = readEntries(of, query, part, cap, into)
    confirm(of, query, marked, part, into)
  }
}

/** Reads a byte of each bucket too: 32 reads that wait for memory together, where the buckets themselves are read one by one. */
function findBuckets(table: BandTable, query: Probe): void {
  const { keys, starts, ends } = query
  for (let band = 0; band < keys.length; band++) {
    const bucket = bucketOf(table, keys[band]!)
    starts[band] = bucketStart(table, band, bucket)
    ends[band] = bucketEnd(table, band, bucket)
  }
  let touched = 0
  for (let band = 0; band < keys.length; band++)
    touched |=
      table.entries[(band * table.rows + starts[band]!) * 3]! |
      table.entries[(band * table.rows + ends[band]!) * 3 - 1]!
  query.touched = touched
}

/** The entries whose mark is right, left in the probe; buckets that may overflow are read at once, to the end. */
function readEntries(of: Segment, query: Probe, part: number, cap: number, into: Hits): number {
  const { bands } = of
  let marked = 0
  for (let band = 0; band < query.keys.length; band++) {
    const length = query.ends[band]! - query.starts[band]!
    if (length > cap) {
      readLongBucket(of, query, band, part, cap, into)
      continue
    }
    if (marked + length > query.rows.length) growProbe(query, marked + length)
    const mark = markOf(query.keys[band]!, bands.bits)
    const base = band * bands.rows
    for (let at = (base + query.starts[band]!) * 3, end = (base + query.ends[band]!) * 3; at < end; at += 3) {
      const entry = entryAt(bands.entries, at)
      if (entry >>> 20 !== mark) continue
      query.rows[marked] = entry & 0xfffff
      query.bands[marked++] = band
    }
  }
  return marked
}

function confirm(of: Segment, query: Probe, marked: number, part: number, into: Hits): void {
  for (let i = 0; i < marked; i++) {
    const row = query.rows[i]!
    const band = query.bands[i]!
    if (holds(of, query, band, row)) pushHit(into, band, part, row)
  }
}

/**
 * Rows stand in the order of their first text. One whose first text was removed may belong further back, so only the others
 * count: when `cap` + 1 of them are found, nothing that follows can be among the first `cap`.
 */
function readLongBucket(of: Segment, query: Probe, band: number, part: number, cap: number, into: Hits): void {
  const { bands } = of
  const mark = markOf(query.keys[band]!, bands.bits)
  const base = band * bands.rows
  const end = (base + query.ends[band]!) * 3
  for (let at = (base + query.starts[band]!) * 3, found = 0; at < end && found <= cap; at += 3) {
    const entry = entryAt(bands.entries, at)
    const row = entry & 0xfffff
    if (entry >>> 20 !== mark || !holds(of, query, band, row)) continue
    pushHit(into, band, part, row)
    if (firstLiving(of, row) === textsFrom(of, row)) found++
  }
}

function holds(of: Segment, query: Probe, band: number, row: number): boolean {
  return (
    sameBand(query.words, 0, of.words, row * query.shape.words, band, query.shape.rows) && firstLiving(of, row) !== -1
  )
}

/** Who shares a band agrees in all its registers: the few that agree in as many are looked at band by band. */
function scanRows(of: Segment, query: Probe, part: number, into: Hits): void {
  const { registers, rows } = query.shape
  eachAgreeing(query.words, of.words, of.rows, registers, rows, (row) => {
    for (let band = 0; band < query.keys.length; band++) if (holds(of, query, band, row)) pushHit(into, band, part, row)
  })
}

/** All rows of the delta that share a band and have a living text. */
export function lookUpDelta(of: Delta, query: Probe, part: number, into: Hits): void {
  const { shape, words } = of.batch
  for (let band = 0; band < shape.bands; band++)
    for (let row = chainHead(of, band, query.keys[band]!); row !== -1; row = chainNext(of, band, row))
      if (sameBand(query.words, 0, words, row * shape.words, band, shape.rows) && deltaRowLives(of, row))
        pushHit(into, band, part, row)
}

export function deltaRowLives(of: Delta, row: number): boolean {
  if (of.dead.size === 0) return true
  for (let text = of.lastText[row]!; text !== -1; text = of.olderText[text]!) if (!of.dead.has(text)) return true
  return false
}

function growProbe(query: Probe, needed: number): void {
  const larger = (array: Int32Array) => {
    const next = new Int32Array(Math.max(needed, array.length * 2))
    next.set(array)
    return next
  }
  query.rows = larger(query.rows)
  query.bands = larger(query.bands)
}
