/**
 * What kind of character a code point is, as far as cutting text into tokens needs it.
 *
 * ASCII is answered from a table; the rest by the engine's Unicode properties, remembered per code unit. (The
 * canonical text of sketches must not depend on the engine and has generated tables of its own.)
 */

/** Kinds of character. `ALONE` is a letter of a script without spaces; `INNER` stays inside a word but starts none. */
export const SPACE = 1
export const MARK = 2
export const LETTER = 3
export const DIGIT = 4
export const ALONE = 5
export const INNER = 6

const LETTERS = /[\p{L}\p{M}\p{Nl}\p{No}]/u
const DIGITS = /\p{Nd}/u
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const BLANK = /[\s\p{Cc}\u0085\u2028\u2029]/u
const IGNORABLE = /\p{Cf}|\u034f|[\ufe00-\ufe0f]/u

/** Kinds of the code units below U+10000, filled on first sight: an immutable table, computed lazily. */
const known = new Uint8Array(65536)

/** The kind of a code point. */
export function kindOf(codePoint: number): number {
  if (codePoint > 0xffff) return classify(codePoint)
  const kind = known[codePoint]!
  if (kind !== 0) return kind
  known[codePoint] = classify(codePoint)
  return known[codePoint]!
}

function classify(codePoint: number): number {
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return MARK
  const character = String.fromCodePoint(codePoint)
  if (IGNORABLE.test(character)) return INNER
  if (BLANK.test(character)) return SPACE
  if (DIGITS.test(character)) return DIGIT
  if (!LETTERS.test(character)) return MARK
  return SPACELESS.test(character) ? ALONE : LETTER
}

/** ' and its typographic forms. */
export function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019 || unit === 0x2bc || unit === 0xff07
}

/** A quotation mark of any kind, single or double, straight or typographic. */
export function isQuote(unit: number): boolean {
  return (
    unit === 0x22 ||
    unit === 0x27 ||
    unit === 0x60 ||
    unit === 0xab ||
    unit === 0xbb ||
    unit === 0xff02 ||
    (unit >= 0x2018 && unit <= 0x201f) ||
    unit === 0x2039 ||
    unit === 0x203a ||
    (unit >= 0x300c && unit <= 0x300f)
  )
}
