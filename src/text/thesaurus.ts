/**
 * Which words mean nearly the same, and which the opposite, from a shipped table made of WordNet's relations.
 *
 * Source: C. Fellbaum (ed.), WordNet: An Electronic Lexical Database, MIT Press 1998. The pairs are kept as XOR filters
 * (T. M. Graf & D. Lemire, "Xor filters", ACM JEA 25, 2020) of 12-bit prints, so no dictionary is shipped: a pair of the
 * table is always found, another is taken for one once in 4,096. Held by `test/text/thesaurus.test.ts`.
 */
import { mix } from './mix.js'
import table from './thesaurus-table.cjs'
import { printOf, storedAt, unpack, type XorFilter } from './xor-filter.js'

let near: XorFilter | undefined
let opposite: XorFilter | undefined

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

/** The 12 bits that tell a pair of the table from most others. */
export function pairPrint(hash: number): number {
  return printOf(hash, 12)
}

function holds(filter: XorFilter, hash: number): boolean {
  return storedAt(filter, hash) === pairPrint(hash)
}
