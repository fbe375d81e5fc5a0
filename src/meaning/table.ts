/**
 * The shipped encoder table: a vector for each word it knows, and two banks of vectors for all other words.
 *
 * On disk a row is 4 bits a value and one step size; a known word is 27 bits of its hash, the hashes in rising order, so that a
 * difference of 16 bits is all that is written. In memory a row is 16-bit integers: sums are exact, and the same on every machine.
 * `encoder-table.md` says where the table comes from; held by `test/meaning/table.test.ts`.
 */
import packed from './encoder-table.cjs'

/** Bits of a word's hash that are kept. Two of the known words in a few thousand pairs of words would meet. */
export const HASH_BITS = 27
/** Step sizes grow by a factor of 2^(1/8). */
const STEPS_AN_OCTAVE = 8

/** The table. Known words are rows 0 to `words`, the two banks stand after them. */
export interface Table {
  readonly dimensions: number
  readonly words: number
  readonly bank: number
  /** Room for (words + 2 x bank) x dimensions; a row is there once `startOf` was asked for it. */
  readonly values: Int16Array
  /** The hashes of the known words, rising. */
  readonly hashes: Int32Array
  /** For each value of a hash's upper bits the first place in `hashes` that has it or more. */
  readonly firsts: Int32Array
  /** The rows as they are packed: 4 bits a value in base64, and a scale a row. */
  readonly packed: string
  readonly scales: Uint8Array
  /** 1 for each row that was unpacked. */
  readonly ready: Uint8Array
}

let opened: Table | undefined

/** The shipped table, opened on the first call (about 10 ms); a row is unpacked when it is first asked for: a text needs a few hundred. */
export function encoderTable(): Table {
  opened ??= open()
  return opened
}

function open(): Table {
  const { dimensions, words, bank } = packed
  const scales = bytesOf(packed.scales())
  const hashes = hashesOf(bytesOf(packed.hashes()))
  return {
    dimensions,
    words,
    bank,
    values: new Int16Array(scales.length * dimensions),
    hashes,
    firsts: firstsOf(hashes),
    packed: packed.values(),
    scales,
    ready: new Uint8Array(scales.length)
  }
}

/** The integer step of a scale code: a value is an odd number of half steps. */
export function stepOf(code: number): number {
  return Math.round(2 ** (code / STEPS_AN_OCTAVE))
}

/** Where a row starts in `values`, where it then stands unpacked. */
export function startOf(table: Table, row: number): number {
  if (table.ready[row] === 0) unpackRow(table, row)
  return row * table.dimensions
}

function unpackRow({ dimensions, values, packed, scales, ready }: Table, row: number): void {
  const step = stepOf(scales[row]!)
  const start = row * dimensions
  for (let at = start; at < start + dimensions; at += 2) {
    const pair = byteAt(packed, at >>> 1)
    values[at] = (2 * (pair >>> 4) - 15) * step
    values[at + 1] = (2 * (pair & 15) - 15) * step
  }
  ready[row] = 1
}

/** The six bits of each character of base64; 0 for the padding. */
const SIX_BITS = new Uint8Array(128)
for (let bits = 0; bits < 64; bits++)
  SIX_BITS['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.charCodeAt(bits)] = bits

/** One byte of a base64 text, the rest left as it is: to decode all of it takes longer than a pair of texts. */
function byteAt(base64: string, at: number): number {
  const group = Math.floor(at / 3) * 4
  let bits = 0
  for (let next = group; next < group + 4; next++) bits = (bits << 6) | SIX_BITS[base64.charCodeAt(next)]!
  return (bits >>> (16 - 8 * (at % 3))) & 0xff
}

function hashesOf(deltas: Uint8Array): Int32Array {
  const hashes = new Int32Array(deltas.length / 2)
  for (let i = 0, hash = 0; i < hashes.length; i++) {
    hash += (deltas[2 * i]! << 8) | deltas[2 * i + 1]!
    hashes[i] = hash
  }
  return hashes
}

/** So many upper bits of a hash lead to its place: some six words share one. */
const UPPER_BITS = 13
const LOWER_BITS = HASH_BITS - UPPER_BITS

function firstsOf(hashes: Int32Array): Int32Array {
  const firsts = new Int32Array((1 << UPPER_BITS) + 1)
  for (let place = 0; place < hashes.length; place++) firsts[(hashes[place]! >>> LOWER_BITS) + 1] = place + 1
  // A value that no hash has begins where the one before it ends.
  for (let upper = 1; upper < firsts.length; upper++) if (firsts[upper] === 0) firsts[upper] = firsts[upper - 1]!
  return firsts
}

/** The row of a word's 32-bit hash, or -1. */
export function rowOf({ hashes, firsts }: Table, hash: number): number {
  const key = hash >>> (32 - HASH_BITS)
  const upper = key >>> LOWER_BITS
  for (let row = firsts[upper]!; row < firsts[upper + 1]!; row++) if (hashes[row] === key) return row
  return -1
}

function bytesOf(base64: string): Uint8Array {
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i)
  return bytes
}

/** Which table this is: vectors are comparable only while this string is the same. */
export function encoderVersion(): string {
  return packed.version
}
