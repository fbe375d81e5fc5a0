/**
 * The words of a sentence as hashes, in one pass over the string: what the encoder and its training read.
 *
 * A word is a run of letters and digits; case and Latin diacritics are folded; an apostrophe or hyphen ends it; `1,200` is
 * one number. Where words are not spaced (Han, kana, Thai) every character is a word. Nothing is cut out of the string
 * and no regular expression runs: at 150,000 sentences a second there are 300 ns for a word, most of which the
 * sum of its row takes. Held by `test/meaning/words.test.ts`.
 */
import { ALONE, DIGIT, INNER, kindOf, LETTER } from '../text/characters.js'

/** How many characters of a word its prefix has. */
const PREFIX = 5
/** Folds are tabled below this code unit: Latin, Greek and Cyrillic. */
const TABLE_END = 0x530

/** What `fold` says beside a folded unit: the word ends here; the unit is passed over; the unit is a word of its own. */
const END = 0
const PASS = 1
const OWN = 2
/** No unit becomes this one, which is no character. */
const UNSEEN = 0xffff

const COMMA = 0x2c
const POINT = 0x2e
const FNV_START = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** What each code unit of the table becomes, filled on first sight: an immutable table, computed lazily. */
const folds = new Uint16Array(TABLE_END).fill(UNSEEN)

/**
 * Calls `visit(hash, prefix)` for every word in order: unsigned 32-bit hashes of the folded word, and of its first five characters (of a
 * number: of how many digits it has). O(text); allocates nothing.
 */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one pass without a call or an object a character is what makes it fast
export function scanWords(text: string, visit: (hash: number, prefix: number) => void): void {
  let hash = FNV_START
  let prefix = 0
  let length = 0
  let number = false
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : POINT
    const folded = foldOf(unit)
    if (folded > OWN) {
      if (length === 0) number = isDigit(unit)
      hash = Math.imul(hash ^ folded, FNV_PRIME)
      if (++length === PREFIX) prefix = hash
      continue
    }
    if (folded === PASS) continue
    if (number && (unit === COMMA || unit === POINT) && isDigit(text.charCodeAt(i + 1))) {
      if (unit === POINT) hash = Math.imul(hash ^ POINT, FNV_PRIME)
      continue
    }
    if (length > 0) visit(mix(hash), mix(number ? length : length < PREFIX ? hash : prefix))
    if (folded === OWN) visit(mix(unit), mix(unit))
    hash = FNV_START
    length = 0
    number = false
  }
}

/** The hash of the last word of a string, as `scanWords` gives it; 0 where there is none. */
export function hashWord(word: string): number {
  let last = 0
  scanWords(word, (hash) => {
    last = hash
  })
  return last
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

/** Past the table case is not folded. */
function foldHigh(unit: number): number {
  const kind = kindOf(unit)
  if (kind === LETTER || kind === DIGIT) return unit
  return kind === ALONE ? OWN : kind === INNER ? PASS : END
}

function foldOf(unit: number): number {
  if (unit >= TABLE_END) return foldHigh(unit)
  if (folds[unit] === UNSEEN) folds[unit] = foldLow(unit)
  return folds[unit]!
}

function foldLow(unit: number): number {
  // A combining mark is passed over, so that a composed and a decomposed letter meet.
  if (unit >= 0x300 && unit < 0x370) return PASS
  if (foldHigh(unit) !== unit) return foldHigh(unit)
  return String.fromCharCode(unit).normalize('NFD').charAt(0).toLowerCase().charCodeAt(0)
}

/** The finaliser of MurmurHash3: the low bits of FNV alone cluster. */
function mix(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
