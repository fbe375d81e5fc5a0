/** The shingle sets themselves, where a few thousand numbers a text are affordable: what verifies a sketch's candidates. */
import { openKernel } from './kernel/open-kernel.js'
import { type SketchOptions, schemeOf } from './scheme.js'
import { everyShingle } from './twin/every-shingle.js'

/** Which shingles: the options of a sketch that do not belong to the sketch itself. */
export type ShingleOptions = Omit<SketchOptions, 'scheme' | 'registers'>

/**
 * The distinct shingles of a text as sorted hashes of 32 bits: the very set a sketch with these options samples. Two shingles
 * of a text of n share a hash with probability n / 2^32. Throws `bad-option`.
 */
export function exactShingles(text: string, options?: ShingleOptions): Uint32Array {
  return distinct(allShingles(text, options).sort())
}

/** The same hashes in the order of the text, those of equal shingles too. */
export function allShingles(text: string, options?: ShingleOptions): Uint32Array {
  const scheme = schemeOf(options)
  const quick = scheme.unit === 'word' ? openKernel()?.shingleHashes(text, scheme) : undefined
  return quick ? quick.slice() : everyShingle(text, scheme)
}

/** Sorted hashes without their repetitions. */
export function distinct(sorted: Uint32Array): Uint32Array {
  let size = 0
  for (let at = 0; at < sorted.length; at++) {
    if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[size++] = sorted[at] as number
  }
  return sorted.slice(0, size)
}

/** The Jaccard similarity of two sets of `exactShingles`, 0 to 1; of two empty ones 1. */
export function exactJaccard(a: Uint32Array, b: Uint32Array): number {
  if (a.length + b.length === 0) return 1
  const both = shared(a, b)
  return both / (a.length + b.length - both)
}

/** The share of a's shingles that b has too, 0 to 1; an empty set's is 1 in another empty one, and 0 in any other. */
export function exactContainment(a: Uint32Array, b: Uint32Array): number {
  if (a.length === 0) return b.length === 0 ? 1 : 0
  return shared(a, b) / a.length
}

function shared(a: Uint32Array, b: Uint32Array): number {
  let count = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const mine = a[i] as number
    const other = b[j] as number
    if (mine === other) count++
    if (mine <= other) i++
    if (other <= mine) j++
  }
  return count
}
