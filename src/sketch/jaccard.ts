/** Comparing sketches, register by register. */
import { show, WirecopyError } from '../errors.js'
import type { Sketch } from '../types.js'
import { type PackedSketch, packedContainment, packedJaccard } from './pack.js'
import { DEFAULT_REGISTERS } from './scheme.js'

/**
 * The Jaccard similarity of two texts' shingle sets, 0 to 1: the share of registers that agree. Unbiased; see `jaccardError`.
 * Two texts without words are equal (1); one such text and any other are unlike (0). Throws `scheme-differs`.
 */
export function jaccard(a: Sketch, b: Sketch): number
export function jaccard(a: PackedSketch, b: PackedSketch): number
export function jaccard(a: Sketch | PackedSketch, b: Sketch | PackedSketch): number {
  return byKind(a, b, registerJaccard, packedJaccard)
}

function registerJaccard(a: Sketch, b: Sketch): number {
  return agreement(a.registers, b.registers)
}

/** The share of registers that agree, of two sketches of one scheme. */
export function agreement(mine: Uint32Array, other: Uint32Array): number {
  let equal = 0
  for (let at = 0; at < mine.length; at++) if (mine[at] === other[at]) equal++
  return equal / mine.length
}

/**
 * The standard error of an estimate where the true Jaccard similarity is `jaccard`: classic MinHash's, sqrt(j (1 - j) / n).
 * Fast Similarity Sketching stays below it, the shorter the texts the further.
 */
export function jaccardError(jaccard: number, registers: number = DEFAULT_REGISTERS): number {
  return Math.sqrt((jaccard * (1 - jaccard)) / registers)
}

/**
 * The share of a's shingles that b has too, 0 to 1. A register in which a's value is the smaller belongs to a shingle that b has
 * not; one in which they are equal to one that both have; so the share is read off without knowing either size. It rests
 * only on registers that a's shingles won: where b is m times as long as a, on 1 in m. Throws `scheme-differs`.
 */
export function containment(a: Sketch, b: Sketch): number
export function containment(a: PackedSketch, b: PackedSketch): number
export function containment(a: Sketch | PackedSketch, b: Sketch | PackedSketch): number {
  return byKind(a, b, registerContainment, packedContainment)
}

function registerContainment(a: Sketch, b: Sketch): number {
  const mine = a.registers
  const other = b.registers
  let equal = 0
  let alone = 0
  for (let at = 0; at < mine.length; at++) {
    const difference = (mine[at] as number) - (other[at] as number)
    if (difference === 0) equal++
    else if (difference < 0) alone++
  }
  return equal === 0 ? 0 : equal / (equal + alone)
}

/** Asks what fits the kind; one scheme is one kind. */
function byKind(
  a: Sketch | PackedSketch,
  b: Sketch | PackedSketch,
  whole: (a: Sketch, b: Sketch) => number,
  packed: (a: PackedSketch, b: PackedSketch) => number
): number {
  checkSketch(a)
  checkSketch(b)
  sameScheme(a.scheme, b.scheme)
  return 'packed' in a ? packed(a, b as PackedSketch) : whole(a, b as Sketch)
}

/** Throws `not-a-sketch` for what has no scheme, as the text itself. */
export function checkSketch(sketch: Sketch | PackedSketch): void {
  if (typeof sketch?.scheme !== 'string') throw new WirecopyError('not-a-sketch', { got: show(sketch) })
}

/** Throws `scheme-differs`, naming the parts that differ, unless two sketches may be compared. */
export function sameScheme(a: string, b: string): void {
  if (a !== b) throw new WirecopyError('scheme-differs', { a, b, difference: difference(a, b) })
}

function difference(a: string, b: string): string {
  const others = b.split('/')
  const parts = a.split('/')
  while (parts.length < others.length) parts.push('bits=32')
  return parts
    .map((part, at) => [part, others[at] ?? 'bits=32'])
    .filter(([part, other]) => part !== other)
    .map(([part, other]) => `${part} against ${other}`)
    .join(', ')
}
