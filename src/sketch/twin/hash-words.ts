/** The second pass: each word's bytes to 32 bits; the definition stands in `hashes.ts`. */
import { LANE, WORD } from '../hashes.js'
import type { WordBytes } from './read-words.js'

/** Hashes `bounds / 2` words into `hashes` from index `at` on; returns the index after the last. */
export function hashWords(
  { lanes, bounds }: WordBytes,
  count: number,
  offset: number,
  hashes: Uint32Array,
  at: number
): number {
  let next = at
  for (let word = 0; word < count; word += 2) {
    hashes[next++] = hashWord(lanes, bounds[word] as number, bounds[word + 1] as number, offset)
  }
  return next
}

/** `bytes` must reach three bytes past `end`. */
function hashWord(lanes: DataView, start: number, end: number, offset: number): number {
  let x = 0
  let at = start + ((end - start - 1) & ~3)
  const last = 0xffffffff >>> ((at + 4 - end) << 3)
  for (let mask = last; at >= start; at -= 4, mask = -1) {
    x ^= lanes.getInt32(at, true) & mask
    x = Math.imul(x ^ (x >>> 15), LANE)
  }
  x = (x + offset) | 0
  x = Math.imul(x ^ (x >>> 16), WORD)
  return x ^ (x >>> 15)
}
