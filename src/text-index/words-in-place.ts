/**
 * How often each word of a text occurs, as hashes of stems: what `scan` would say, without its objects.
 *
 * Words of ASCII letters and digits are folded, stemmed and hashed where they stand; all others take the long way through
 * `fold` and `stem`. The same hashes either way: held against `scan` by `test/text-index/words-in-place.test.ts`. An index
 * adds thousands of texts a second and a Document costs more than everything else an add does.
 */
import { fold } from '../text/fold.js'
import { FIRST_HASH, hashStem, mix, nextHash } from '../text/idf.js'
import { stem } from '../text/stem.js'
import { isWord, tokenize } from '../text/tokens.js'

/**
 * Adds the words of a text to `counts`: `hashStem` of the stem -> occurrences. Linear. Hashes are signed here, for the engine keeps
 * numbers of 32 bits with a sign as they are and boxes others, which took five times as long.
 */
export function countWords(text: string, counts: Map<number, number>): void {
  for (const token of tokenize(text)) {
    if (!isWord(text, token)) continue
    const hash = hashWord(text, token.start, token.end) | 0
    counts.set(hash, (counts.get(hash) ?? 0) + 1)
  }
}

function hashWord(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++)
    if (!isPlain(text.charCodeAt(at))) return hashStem(stem(fold(text.slice(start, end))))
  return hashPlain(text, start, end)
}

/** A to Z, a to z, 0 to 9. */
function isPlain(unit: number): boolean {
  const lower = unit | 0x20
  return (lower >= 0x61 && lower <= 0x7a) || (unit >= 0x30 && unit <= 0x39)
}

const S = 0x73
const E = 0x65
const I = 0x69

/** The rules of `stem`, by the last letters. */
function hashPlain(text: string, start: number, end: number): number {
  if (end - start <= 3 || lower(text, end - 1) !== S) return hashUnits(text, start, end)
  const before = lower(text, end - 2)
  if (before === E) {
    const third = lower(text, end - 3)
    if (third === I) return ofIes(text, start, end)
    return isOneOf(third, 0x61, E, 0x6f) ? hashUnits(text, start, end) : hashUnits(text, start, end - 1)
  }
  return isOneOf(before, 0x75, S, S) ? hashUnits(text, start, end) : hashUnits(text, start, end - 1)
}

function lower(text: string, at: number): number {
  return text.charCodeAt(at) | 0x20
}

/** "-ies" becomes "-y", but after e and a it stays. */
function ofIes(text: string, start: number, end: number): number {
  if (isOneOf(lower(text, end - 4), E, 0x61, E)) return hashUnits(text, start, end)
  return mix(nextHash(runningHash(text, start, end - 3), 0x79))
}

function isOneOf(unit: number, a: number, b: number, c: number): boolean {
  return unit === a || unit === b || unit === c
}

function hashUnits(text: string, start: number, end: number): number {
  return mix(runningHash(text, start, end))
}

function runningHash(text: string, start: number, end: number): number {
  let hash = FIRST_HASH
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    hash = nextHash(hash, unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit)
  }
  return hash
}
