/**
 * Sorts pairs of a key and a rank by key, keeping the order of ranks within a key.
 *
 * A radix sort of three passes of 11 bits, from the lowest: the order among equal keys stays as it came in, so pairs that come in by
 * rank need no comparison at all. About 10 ns a pair.
 */

const BITS = 11
const BUCKETS = 1 << BITS

export interface Entries {
  readonly keys: Uint32Array
  readonly ranks: Uint32Array
}

/** Sorts in place and returns the same arrays. */
export function sortEntries({ keys, ranks }: Entries): Entries {
  let from: Entries = { keys, ranks }
  let to: Entries = { keys: new Uint32Array(keys.length), ranks: new Uint32Array(keys.length) }
  for (let shift = 0; shift < 32; shift += BITS) {
    scatter(from, to, shift)
    const done = to
    to = from
    from = done
  }
  keys.set(from.keys)
  ranks.set(from.ranks)
  return { keys, ranks }
}

function scatter(from: Entries, to: Entries, shift: number): void {
  const places = new Uint32Array(BUCKETS + 1)
  for (let at = 0; at < from.keys.length; at++) places[((from.keys[at]! >>> shift) & (BUCKETS - 1)) + 1]!++
  for (let bucket = 1; bucket <= BUCKETS; bucket++) places[bucket]! += places[bucket - 1]!
  for (let at = 0; at < from.keys.length; at++) {
    const key = from.keys[at]!
    const place = places[(key >>> shift) & (BUCKETS - 1)]!++
    to.keys[place] = key
    to.ranks[place] = from.ranks[at]!
  }
}
