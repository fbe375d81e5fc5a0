/**
 * Which words mean nearly the same, and which the opposite, from a shipped table made of WordNet's relations.
 *
 * Source: C. Fellbaum (ed.), WordNet: An Electronic Lexical Database, MIT Press 1998. The pairs are kept as XOR filters
 * (T. M. Graf & D. Lemire, "Xor filters", ACM JEA 25, 2020) of 12-bit prints, so no dictionary is shipped: a pair of the
 * table is always found, another is taken for one once in 4,096. Held by `test/align/changes/thesaurus.test.ts`.
 */
import table from './thesaurus-table.cjs'

interface Filter {
  readonly seed: number
  readonly slots: Uint16Array
}

let near: Filter | undefined
let opposite: Filter | undefined

/** Whether two stems, given by their hashes, mean nearly the same in one of their commoner senses. The same stem does. */
export function related(one: number, other: number): boolean {
  if (one === other) return true
  near ??= unpack(table.near)
  return holds(near, pairHash(one, other))
}

/** Whether two stems, given by their hashes, are opposites: rise and fall, accept and reject. */
export function opposed(one: number, other: number): boolean {
  opposite ??= unpack(table.opposite)
  return one !== other && holds(opposite, pairHash(one, other))
}

/** The hash of an unordered pair of stems, from the hash (`hashStem`) of each. */
export function pairHash(one: number, other: number): number {
  return mix(Math.imul(one ^ other, 0x9e3779b1) ^ (one + other))
}

/** The three slots of a hash, one in each third of a filter. */
export function placesOf(hash: number, seed: number, third: number): readonly [number, number, number] {
  return [
    place(mix(hash ^ seed), third),
    third + place(mix(hash + Math.imul(seed + 1, 0x9e3779b1)), third),
    2 * third + place(mix(hash ^ Math.imul(seed + 2, 0x85ebca6b)), third)
  ]
}

/** The 12 bits that tell a pair of the table from most others. */
export function printOf(hash: number): number {
  return mix(hash ^ 0x5bd1e995) >>> 20
}

function holds({ seed, slots }: Filter, hash: number): boolean {
  const [a, b, c] = placesOf(hash, seed, slots.length / 3)
  return (slots[a]! ^ slots[b]! ^ slots[c]!) === printOf(hash)
}

function place(hash: number, third: number): number {
  return Math.floor(((hash >>> 0) / 0x100000000) * third)
}

function mix(hash: number): number {
  let h = hash
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** Two 12-bit slots in three bytes, in base64. */
function unpack({ seed, slots }: { readonly seed: number; slots(): string }): Filter {
  const bytes = atob(slots())
  const unpacked = new Uint16Array(Math.floor((bytes.length * 2) / 3))
  for (let i = 0, at = 0; at < unpacked.length; i += 3, at += 2) {
    const group = (bytes.charCodeAt(i) << 16) | (bytes.charCodeAt(i + 1) << 8) | bytes.charCodeAt(i + 2)
    unpacked[at] = group >>> 12
    unpacked[at + 1] = group & 0xfff
  }
  return { seed, slots: unpacked }
}
