/**
 * Eight bits a register: a quarter of the memory, for comparing only. Minima cannot be taken of it, so it does not merge:
 * it is a type of its own. (Li & König, "b-Bit Minwise Hashing", WWW 2010: the lowest b bits; here the bits of a hash of the
 * register, since a register's lowest bits thin out for texts of many megabytes.)
 */
import type { Sketch } from '../types.js'

/** A sketch to be compared, not merged. Made by `pack`; plain data. */
export interface PackedSketch {
  /** The sketch's scheme and `/bits=8`. */
  readonly scheme: string
  /** One byte a register; all zero for a text without words. */
  readonly packed: Uint8Array
  /** Distinct shingles of the text, estimated. */
  readonly shingles: number
}

/** Keeps 8 bits of each register: 128 bytes a text by default. `jaccard` and `containment` take two of these as well. */
export function pack(sketch: Sketch): PackedSketch {
  const packed = new Uint8Array(sketch.registers.length)
  if (sketch.shingles > 0)
    sketch.registers.forEach((register, at) => {
      packed[at] = packRegister(register)
    })
  return { scheme: `${sketch.scheme}/bits=8`, packed, shingles: sketch.shingles }
}

/** The byte of one register. */
export function packRegister(register: number): number {
  return Math.imul(register ^ (register >>> 15), 0x9e3779b1) >>> 24
}

/** Two unlike registers share their byte once in 256 times; what remains after that is the similarity. */
export function packedJaccard(a: PackedSketch, b: PackedSketch): number {
  if (a.shingles === 0 || b.shingles === 0) return a.shingles === b.shingles ? 1 : 0
  let equal = 0
  for (let at = 0; at < a.packed.length; at++) if (a.packed[at] === b.packed[at]) equal++
  return Math.max(0, (equal / a.packed.length - 1 / 256) / (1 - 1 / 256))
}

/** From the similarity and both sizes: |A and B| = j (|A| + |B|) / (1 + j). */
export function packedContainment(a: PackedSketch, b: PackedSketch): number {
  const similarity = packedJaccard(a, b)
  if (a.shingles === 0) return similarity
  return Math.min(1, (similarity * (a.shingles + b.shingles)) / ((1 + similarity) * a.shingles))
}
