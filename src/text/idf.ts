/**
 * How rare a word is in news: the inverse document frequency of a stem, from a shipped table of word counts.
 *
 * Source: K. Spärck Jones, "A statistical interpretation of term specificity", Journal of Documentation 28(1), 1972. The table is
 * a static function stored as an XOR filter (T. M. Graf & D. Lemire, "Xor filters", ACM JEA 25, 2020) whose slots hold a 5-bit level
 * beside a 7-bit fingerprint, where the paper holds a fingerprint alone: a known stem always gets its level, an
 * unknown one is taken for a known one once in 128. A dictionary of the same words would be four times the size.
 * `src/text/idf-table.md` says how the table is made; held by `test/text/idf.test.ts`.
 */
import table from './idf-table.cjs'
import { mix } from './mix.js'
import { printOf, storedAt, unpack, type XorFilter } from './xor-filter.js'

/** Which table this is: terms chosen by it are comparable only while this string is the same. */
export const IDF_VERSION = table.version

const LEVEL_BITS = 5
const MASK = (1 << LEVEL_BITS) - 1

let filter: XorFilter | undefined

/**
 * Natural-log idf of one stem (`stem` of a lower-cased word), from about 0 ("the") to `MAX_IDF` (never counted).
 * Levels are 0.36 apart. The first call decodes the table (about 3 ms).
 */
export function idf(stem: string): number {
  return idfLevel(hashStem(stem)) * table.step
}

/** The idf of a stem whose `hashStem` is at hand, as a whole number from 0 to 31: exact arithmetic on every engine. */
export function idfLevel(hash: number): number {
  filter ??= unpack(table)
  const slot = storedAt(filter, hash)
  return slot >>> LEVEL_BITS === fingerprint(hash) ? slot & MASK : MASK
}

/** The idf of a stem the table does not hold. */
export const MAX_IDF = MASK * table.step

/** 32-bit hash of a string's UTF-16 units: FNV-1a with the finaliser of MurmurHash3. */
export function hashStem(stem: string): number {
  let hash = FIRST_HASH
  for (let i = 0; i < stem.length; i++) hash = nextHash(hash, stem.charCodeAt(i))
  return mix(hash)
}

/** `hashStem` unit by unit, for who reads a stem where it stands: from `FIRST_HASH` by `nextHash`, through `mix`. */
export const FIRST_HASH = 0x811c9dc5 | 0

export function nextHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193)
}

/** The 7 bits that tell a known stem from most unknown ones. */
export function fingerprint(hash: number): number {
  return printOf(hash, 12 - LEVEL_BITS)
}
