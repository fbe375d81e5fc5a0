/** The second pass: each word's bytes to 32 bits; the definition stands in `hashes.ts`. */
import { BLOCK, LANES, WORD } from '../hashes.js'
import type { WordBytes } from './read-words.js'

const [LANE0, LANE1, LANE2, LANE3] = LANES

/** Hashes `bounds / 2` words into `hashes` from index `at` on; returns the index after the last. */
export function hashWords(
  { bytes, bounds }: WordBytes,
  count: number,
  offset: number,
  hashes: Uint32Array,
  at: number
): number {
  const lanes = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let next = at
  for (let word = 0; word < count; word += 2) {
    hashes[next++] = hashWord(lanes, bounds[word] as number, bounds[word + 1] as number, offset)
  }
  return next
}

function hashWord(lanes: DataView, start: number, end: number, offset: number): number {
  let sum = 0
  for (let block = start; block < end; block += 16) {
    sum = Math.imul(sum, BLOCK)
    sum = (sum + lane(lanes, block, end, LANE0)) | 0
    if (block + 4 < end) sum = (sum + lane(lanes, block + 4, end, LANE1)) | 0
    if (block + 8 < end) sum = (sum + lane(lanes, block + 8, end, LANE2)) | 0
    if (block + 12 < end) sum = (sum + lane(lanes, block + 12, end, LANE3)) | 0
  }
  sum = (sum + offset) | 0
  sum = Math.imul(sum ^ (sum >>> 16), WORD)
  return sum ^ (sum >>> 15)
}

function lane(lanes: DataView, at: number, end: number, multiplier: number): number {
  const missing = at + 4 - end
  let x = lanes.getUint32(at, true)
  if (missing > 0) x &= 0xffffffff >>> (missing << 3)
  x = Math.imul(x ^ (x >>> 13), multiplier)
  return x ^ (x >>> 16)
}
