/**
 * Unpacks the shipped encoder table: a vector for each word it knows, and two banks of vectors for all other words.
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

/** An unpacked table; `keys` and `rows` are an open-addressing map of hashes to row numbers, -1 where empty. */
export interface Table {
  readonly dimensions: number
  readonly words: number
  readonly bank: number
  readonly keys: Int32Array
  readonly rows: Int32Array
  /** (words + 2 x bank) x dimensions. */
  readonly values: Int16Array
}

let unpacked: Table | undefined

/** The shipped table, unpacked on the first call (about 60 ms). */
export function encoderTable(): Table {
  unpacked ??= unpack()
  return unpacked
}

function unpack(): Table {
  const { dimensions, words, bank } = packed
  const values = readValues(bytesOf(packed.values()), bytesOf(packed.scales()), dimensions)
  return { dimensions, words, bank, values, ...mapOf(hashesOf(bytesOf(packed.hashes()))) }
}

/** The integer step of a scale code: a value is an odd number of half steps. */
export function stepOf(code: number): number {
  return Math.round(2 ** (code / STEPS_AN_OCTAVE))
}

function readValues(nibbles: Uint8Array, scales: Uint8Array, dimensions: number): Int16Array {
  const values = new Int16Array(scales.length * dimensions)
  for (let row = 0, at = 0; row < scales.length; row++) {
    const step = stepOf(scales[row]!)
    for (let end = at + dimensions; at < end; at += 2) {
      const pair = nibbles[at >>> 1]!
      values[at] = (2 * (pair >>> 4) - 15) * step
      values[at + 1] = (2 * (pair & 15) - 15) * step
    }
  }
  return values
}

function hashesOf(deltas: Uint8Array): Int32Array {
  const hashes = new Int32Array(deltas.length / 2)
  for (let i = 0, hash = 0; i < hashes.length; i++) {
    hash += (deltas[2 * i]! << 8) | deltas[2 * i + 1]!
    hashes[i] = hash
  }
  return hashes
}

function mapOf(hashes: Int32Array): { keys: Int32Array; rows: Int32Array } {
  const size = 2 ** Math.ceil(Math.log2(2 * hashes.length))
  const keys = new Int32Array(size).fill(-1)
  const rows = new Int32Array(size).fill(-1)
  hashes.forEach((hash, row) => {
    let slot = hash & (size - 1)
    while (keys[slot] !== -1) slot = (slot + 1) & (size - 1)
    keys[slot] = hash
    rows[slot] = row
  })
  return { keys, rows }
}

/** The row of a word's 32-bit hash, or -1. */
export function rowOf({ keys, rows }: Table, hash: number): number {
  const key = hash >>> (32 - HASH_BITS)
  const mask = keys.length - 1
  let slot = key & mask
  while (keys[slot] !== key && keys[slot] !== -1) slot = (slot + 1) & mask
  return rows[slot]!
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
