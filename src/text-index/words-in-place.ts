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

/** Adds the words of a text to `counts`: `hashStem` of the stem -> occurrences. Linear. */
export function countWords(text: string, counts: Map<number, number>): void {
  for (const token of tokenize(text)) {
    if (!isWord(text, token)) continue
    const hash = hashWord(text, token.start, token.end)
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
  const last = (back: number): number => text.charCodeAt(end - back) | 0x20
  if (end - start <= 3 || last(1) !== S) return hashUnits(text, start, end)
  if (last(2) === E) {
    if (last(3) === I) return ofIes(text, start, end)
    return isOneOf(last(3), 0x61, E, 0x6f) ? hashUnits(text, start, end) : hashUnits(text, start, end - 1)
  }
  return isOneOf(last(2), 0x75, S, S) ? hashUnits(text, start, end) : hashUnits(text, start, end - 1)
}

/** "-ies" becomes "-y", but after e and a it stays. */
function ofIes(text: string, start: number, end: number): number {
  if (isOneOf(text.charCodeAt(end - 4) | 0x20, E, 0x61, E)) return hashUnits(text, start, end)
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
