/**
 * How often each word of a text occurs, as hashes of stems: what `scan` would say, without its objects.
 *
 * Words of ASCII letters and digits are folded, stemmed and hashed where they stand, in one pass; where anything else may be part of a
 * word, the stretch up to the next white space takes the long way through `tokenize`, `fold` and `stem`. The same hashes either way: held
 * against `scan` by `test/text-index/words-in-place.test.ts`. An index adds thousands of texts a second and a Document costs more than
 * everything else an add does.
 */
import { DIGIT, INNER, isApostrophe, kindOf, LETTER, MARK, SPACE } from '../text/characters.js'
import { fold } from '../text/fold.js'
import { FIRST_HASH, hashStem, nextHash } from '../text/idf.js'
import { mix } from '../text/mix.js'
import { stem } from '../text/stem.js'
import { isWord, tokenize } from '../text/tokens.js'
import { countWord, type WordCounts } from './word-counts.js'

/** A to Z, a to z and 0 to 9 in lower case; 0 for all else. */
const PLAIN = Uint8Array.from({ length: 128 }, (_, unit) => {
  const lower = unit | 0x20
  if (unit >= 0x30 && unit <= 0x39) return unit
  return unit >= 0x41 && lower >= 0x61 && lower <= 0x7a ? lower : 0
})

/** Adds the words between two places of a text, neither inside a word, to `counts`: `hashStem` of the stem of each. Linear. */
export function countWords(text: string, counts: WordCounts, from = 0, to = text.length): void {
  let at = from
  while (at < to) {
    const unit = text.charCodeAt(at)
    if (unit < 128 && PLAIN[unit] !== 0) at = countPlain(text, at, to, counts)
    else if (unit < 128 || !startsWord(text, at)) at++
    else at = countStretch(text, at, to, counts)
  }
}

/** Half of a surrogate pair starts a word where the pair does. */
function startsWord(text: string, at: number): boolean {
  const kind = kindOf(text.codePointAt(at)!)
  return kind !== SPACE && kind !== INNER && kind !== MARK
}

/** Counts the word that starts here; returns where it ends. */
function countPlain(text: string, start: number, to: number, counts: WordCounts): number {
  let hash = FIRST_HASH
  let last = 0
  let at = start
  for (; at < to; at++) {
    const unit = text.charCodeAt(at)
    const lower = unit < 128 ? PLAIN[unit]! : 0
    if (lower === 0) break
    hash = nextHash(hash, lower)
    last = lower
  }
  if (at < to && goesOn(text, at)) return countStretch(text, start, to, counts)
  countWord(counts, mix(last === S && at - start > 3 ? hashStemmed(text, start, at, hash) : hash))
  return at
}

/** The running hash of a word that ends in s, as `stem` would have it. */
function hashStemmed(text: string, start: number, end: number, whole: number): number {
  const cut = cutOf(text, end)
  if (cut === 0) return whole
  let hash = FIRST_HASH
  for (let at = start; at < end - cut; at++) hash = nextHash(hash, PLAIN[text.charCodeAt(at)]!)
  return cut === 3 ? nextHash(hash, Y) : hash
}

const [A, E, I, O, S, U, Y] = [0x61, 0x65, 0x69, 0x6f, 0x73, 0x75, 0x79]

/** How many letters `stem` takes off a word that ends here in s; 3 are replaced by a y. */
function cutOf(text: string, end: number): 0 | 1 | 3 {
  const before = lowerAt(text, end - 2)
  if (before !== E) return before === U || before === S ? 0 : 1
  const third = lowerAt(text, end - 3)
  if (third !== I) return third === A || third === E || third === O ? 0 : 1
  const fourth = lowerAt(text, end - 4)
  return fourth === E || fourth === A ? 0 : 3
}

function lowerAt(text: string, at: number): number {
  return text.charCodeAt(at) | 0x20
}

/** Whether a word that came up to this place may go on, or be told differently by what stands here. */
function goesOn(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit === 0x20) return false
  const kind = kindOf(text.codePointAt(at)!)
  if (kind === LETTER || kind === DIGIT || kind === INNER) return true
  const joins = unit === 0x2c || unit === 0x2e || unit === 0x3a || unit === 0x5f || isApostrophe(unit)
  if (!joins || at + 1 >= text.length) return false
  const after = kindOf(text.codePointAt(at + 1)!)
  return after === LETTER || after === DIGIT || after === INNER
}

/** Counts all words up to the next white space, where no word goes on; returns where that is. */
function countStretch(text: string, start: number, to: number, counts: WordCounts): number {
  let end = start
  while (end < to && !isBlank(text.charCodeAt(end))) end++
  const stretch = text.slice(start, end)
  for (const token of tokenize(stretch))
    if (isWord(stretch, token)) countWord(counts, hashStem(stem(fold(stretch.slice(token.start, token.end)))))
  return end
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
}
