/** The third pass: word hashes to shingle hashes; the definition stands in `hashes.ts`. */
import { MIX, SHINGLE } from '../hashes.js'

/**
 * Every run of `width` words of the first `count` becomes one number, in order; fewer words than that make one shingle of
 * all, no words none. May write over its input. Returns how many.
 */
export function hashShingles(words: Uint32Array, count: number, width: number, shingles: Uint32Array): number {
  if (count === 0) return 0
  const shingleCount = Math.max(1, count - width + 1)
  const size = Math.min(width, count)
  for (let at = 0; at < shingleCount; at++) {
    let x = words[at] as number
    for (let next = at + 1; next < at + size; next++) x = (Math.imul(x, SHINGLE) + (words[next] as number)) | 0
    x = Math.imul(x ^ (x >>> 15), MIX)
    shingles[at] = x ^ (x >>> 16)
  }
  return shingleCount
}
