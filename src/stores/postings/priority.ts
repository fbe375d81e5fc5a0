/**
 * The order of texts everywhere in an index: the newest by `published` first, then the smallest hash of the id.
 *
 * What a full bucket keeps and how equal scores are ordered depend on the texts alone, never on the order they came in.
 */

/** A 53-bit hash of an id: two 32-bit hashes (FNV-1a, finished as MurmurHash3 does) with different starts. */
export function idOrder(id: string): number {
  let low = 0x811c9dc5
  let high = 0x9747b28c
  for (let at = 0; at < id.length; at++) {
    const unit = id.charCodeAt(at)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ unit, 0x85ebca6b) + unit
  }
  return (mix(high) >>> 11) * 0x100000000 + mix(low ^ high)
}

function mix(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** What a text's place in the order depends on. Arrays run parallel, one element a text. */
export interface Ranked {
  /** Milliseconds since 1970, or `-Infinity`. */
  readonly published: Float64Array
  /** `idOrder` of the id. */
  readonly order: Float64Array
}

/** Negative where text `i` of `a` comes before text `j` of `b`. */
export function comparePriority(a: Ranked, i: number, b: Ranked, j: number): number {
  const mine = a.published[i]!
  const other = b.published[j]!
  if (mine !== other) return mine > other ? -1 : 1
  return a.order[i]! - b.order[j]!
}
