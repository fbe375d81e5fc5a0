/** What an index holds and what it costs. */
import { bucketEnd, bucketStart, entryAt } from './band-table.js'
import type { Delta } from './delta.js'
import type { Segment } from './segment.js'
import { bandKey } from './signature.js'

/** How full an index is. */
export interface LshStats {
  /** Texts held. */
  readonly texts: number
  /** Different signatures; the same one in two segments counts twice. */
  readonly signatures: number
  /** Sorted parts the index is kept in. */
  readonly segments: number
  /** Texts not yet frozen. */
  readonly fresh: number
  /** Removed texts that still take room. */
  readonly dead: number
  /** Buckets, counted within each segment, that hold more signatures than the limit. */
  readonly crowded: number
  /** Bytes of the frozen segments. */
  readonly bytes: { readonly signatures: number; readonly bands: number; readonly ids: number; readonly rest: number }
}

export function census(segments: readonly Segment[], fresh: Delta | undefined, limit: number): LshStats {
  const sum = (of: (segment: Segment) => number) => segments.reduce((total, segment) => total + of(segment), 0)
  const living = fresh ? fresh.numbers.size : 0
  return {
    texts: sum(({ texts, deadCount }) => texts - deadCount) + living,
    signatures: sum(({ rows }) => rows) + (fresh?.batch.rows ?? 0),
    segments: segments.length,
    fresh: living,
    dead: sum(({ deadCount }) => deadCount) + (fresh?.dead.size ?? 0),
    crowded: sum((segment) => crowdedBuckets(segment, limit)),
    bytes: {
      signatures: sum(({ words }) => words.byteLength),
      bands: sum(({ bands }) => bands.entries.byteLength + bands.groups.byteLength + bands.offsets.byteLength),
      ids: sum(({ ids }) => ids.bytes.byteLength + ids.starts.byteLength + ids.slots.byteLength),
      rest: sum(({ firstText, published, dead }) => firstText.byteLength + published.byteLength + dead.byteLength)
    }
  }
}

function crowdedBuckets(of: Segment, limit: number): number {
  let crowded = 0
  for (let band = 0; band < of.shape.bands; band++)
    for (let bucket = 0; bucket < 2 ** of.bands.bits; bucket++) {
      const length = bucketEnd(of.bands, band, bucket) - bucketStart(of.bands, band, bucket)
      if (length > limit) crowded += crowdedKeys(of, band, bucket, limit)
    }
  return crowded
}

/** A bucket of the directory may hold several keys. */
function crowdedKeys(of: Segment, band: number, bucket: number, limit: number): number {
  const rowsOfKey = new Map<number, number>()
  const base = band * of.bands.rows
  const end = base + bucketEnd(of.bands, band, bucket)
  for (let entry = base + bucketStart(of.bands, band, bucket); entry < end; entry++) {
    const row = entryAt(of.bands.entries, entry * 3) & 0xfffff
    const key = bandKey(of.words, row * of.shape.words, band, of.shape.rows)
    rowsOfKey.set(key, (rowsOfKey.get(key) ?? 0) + 1)
  }
  return [...rowsOfKey].filter(([key, rows]) => rows > limit && key >>> (32 - of.bands.bits) === bucket).length
}
