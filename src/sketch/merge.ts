/** The sketch of a union, from sketches alone. */
import type { Sketch } from '../types.js'
import { distinctShingles } from './distinct-shingles.js'
import { sameScheme } from './jaccard.js'

/**
 * Exactly the sketch of the union of two shingle sets: the lesser of each pair of registers. (A text made by joining two
 * has besides the shingles across the joint.) Throws `scheme-differs`.
 */
export function merge(a: Sketch, b: Sketch): Sketch {
  sameScheme(a.scheme, b.scheme)
  const registers = a.registers.map((register, at) => Math.min(register, b.registers[at] as number))
  return { scheme: a.scheme, registers, shingles: distinctShingles(registers) }
}
