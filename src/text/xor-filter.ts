/**
 * Reads an XOR filter (T. M. Graf & D. Lemire, "Xor filters", ACM JEA 25, 2020): the exclusive or of a hash's three slots is the value it was
 * filled with, for a hash it was not filled with any value. Slots have 12 bits. `bench/train/xor-filter.ts` fills one; held by
 * `test/text/idf.test.ts` and `test/text/thesaurus.test.ts`.
 */
import { mix } from './mix.js'

export interface XorFilter {
  readonly seed: number
  readonly slots: Uint16Array
}

/** What the three slots of a hash hold together. */
export function storedAt({ seed, slots }: XorFilter, hash: number): number {
  const third = slots.length / 3
  // As `placesOf` has them, without its tuple: this is asked some thousand times a comparison.
  return (
    slots[place(mix(hash ^ seed), third)]! ^
    slots[third + place(mix(hash + Math.imul(seed + 1, 0x9e3779b1)), third)]! ^
    slots[2 * third + place(mix(hash ^ Math.imul(seed + 2, 0x85ebca6b)), third)]!
  )
}

/** The three slots of a hash, one in each third. */
export function placesOf(hash: number, seed: number, third: number): readonly [number, number, number] {
  return [
    place(mix(hash ^ seed), third),
    third + place(mix(hash + Math.imul(seed + 1, 0x9e3779b1)), third),
    2 * third + place(mix(hash ^ Math.imul(seed + 2, 0x85ebca6b)), third)
  ]
}

/** So many bits that tell a hash of the filter from most others. */
export function printOf(hash: number, bits: number): number {
  return mix(hash ^ 0x5bd1e995) >>> (32 - bits)
}

/** A filter as it is shipped: two slots in three bytes, in base64. */
export function unpack({ seed, slots }: { readonly seed: number; slots(): string }): XorFilter {
  const bytes = atob(slots())
  const unpacked = new Uint16Array(Math.floor((bytes.length * 2) / 3))
  for (let i = 0, at = 0; at < unpacked.length; i += 3, at += 2) {
    const group = (bytes.charCodeAt(i) << 16) | (bytes.charCodeAt(i + 1) << 8) | bytes.charCodeAt(i + 2)
    unpacked[at] = group >>> 12
    unpacked[at + 1] = group & 0xfff
  }
  return { seed, slots: unpacked }
}

function place(hash: number, third: number): number {
  return Math.floor(((hash >>> 0) / 0x100000000) * third)
}
