/** All shingle hashes of a text in its order, those of equal shingles too. */
import type { Scheme } from '../scheme.js'
import { eachSlice } from './each-slice.js'

/** One hash a shingle, 4 bytes each: for texts whose shingles fit into memory beside them. */
export function everyShingle(text: string, scheme: Scheme): Uint32Array {
  const parts: Uint32Array[] = []
  eachSlice(text, scheme, (shingles, count) => parts.push(shingles.slice(0, count)))
  const all = new Uint32Array(parts.reduce((size, part) => size + part.length, 0))
  let size = 0
  for (const part of parts) {
    all.set(part, size)
    size += part.length
  }
  return all
}
