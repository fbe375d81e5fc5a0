/**
 * The signature of a text as the index keeps it: 8 bits of each register as `pack` keeps them, whole 32-bit words a row.
 *
 * Eight bits lose nothing measurable (Li & König, "b-Bit Minwise Hashing", WWW 2010: the chance agreement of 1/256 is
 * taken out again by the estimator). A band is shared when all its bytes are equal: that is the definition of a candidate,
 * whichever way it is found. Held by `test/sketch/lsh-signature.test.ts`.
 */
import { packRegister } from '../pack.js'
import type { Banding } from './banding.js'

/** Bytes stand in the order of the registers; the last word is padded with zeros. */
export interface Shape extends Banding {
  readonly registers: number
  /** 32-bit words a signature. */
  readonly words: number
}

export function shapeOf(registers: number, { bands, rows }: Banding): Shape {
  return { registers, bands, rows, words: (registers + 3) >>> 2 }
}

/** Writes a signature at word `at`. Word i holds registers 4i to 4i + 3, the first in the lowest byte. */
export function writeSignature(registers: Uint32Array, out: Uint32Array, at: number): void {
  const whole = registers.length >>> 2
  for (let i = 0, r = 0; i < whole; i++, r += 4) {
    out[at + i] =
      packRegister(registers[r]!) |
      (packRegister(registers[r + 1]!) << 8) |
      (packRegister(registers[r + 2]!) << 16) |
      (packRegister(registers[r + 3]!) << 24)
  }
  let last = 0
  for (let r = whole << 2; r < registers.length; r++) last |= packRegister(registers[r]!) << ((r & 3) << 3)
  if (registers.length & 3) out[at + whole] = last
}

/** 32 well-mixed bits of one band. The band number is no part of it: every band has a table of its own. */
export function bandKey(words: Uint32Array, at: number, band: number, rows: number): number {
  if (rows === 4) return mix(words[at + band]!)
  let key = 0
  let from = band * rows
  for (const end = from + rows; from < end; from += 4) {
    const left = end - from
    const four = fourFrom(words, at, from)
    key = Math.imul(key ^ (left < 4 ? four & (0xffffffff >>> (32 - 8 * left)) : four), 0x9e3779b1)
    key ^= key >>> 15
  }
  return mix(key)
}

/** The bytes of four registers, wherever they begin; zeros after the last word. */
function fourFrom(words: Uint32Array, at: number, register: number): number {
  const word = at + (register >>> 2)
  const shift = (register & 3) << 3
  if (shift === 0) return words[word]!
  const low = words[word]! >>> shift
  return word + 1 < words.length ? low | (words[word + 1]! << (32 - shift)) : low
}

/** Whether two signatures agree on all rows of a band. */
export function sameBand(
  a: Uint32Array,
  atA: number,
  b: Uint32Array,
  atB: number,
  band: number,
  rows: number
): boolean {
  if (rows === 4) return a[atA + band] === b[atB + band]
  for (let r = band * rows, end = r + rows; r < end; r++) if (byteAt(a, atA, r) !== byteAt(b, atB, r)) return false
  return true
}

/** 32 bits over a whole signature, to find identical ones. */
export function signatureHash(words: Uint32Array, at: number, length: number): number {
  let hash = 0
  for (let i = at; i < at + length; i++) hash = Math.imul(((hash << 13) | (hash >>> 19)) ^ words[i]!, 0x9e3779b1)
  return mix(hash)
}

export function sameSignature(a: Uint32Array, atA: number, b: Uint32Array, atB: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (a[atA + i] !== b[atB + i]) return false
  return true
}

function byteAt(words: Uint32Array, at: number, register: number): number {
  return (words[at + (register >>> 2)]! >>> ((register & 3) << 3)) & 255
}

/** A bijection of 32 bits (the finaliser of MurmurHash3): equal keys mean equal bands while a band has four rows. */
function mix(key: number): number {
  let h = key
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
