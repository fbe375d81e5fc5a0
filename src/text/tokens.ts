/**
 * Cuts a text into words, numbers and marks with exact UTF-16 offsets: one pass, no copy of the text.
 *
 * A word keeps its inner apostrophes ("don't", "Zelenskyy’s"), a number its inner points, commas and colons
 * ("1,000.50", "10:30"), an abbreviation of single letters its periods ("U.S."), an address its dots
 * ("www.rfi.fr"). Hyphens part words: "back-to-back" is five tokens. In scripts without spaces words are found by
 * `Intl.Segmenter`, or are single letters where the engine has none. Held by `test/text/tokens.test.ts`.
 */
import type { Span } from '../types.js'
import { ALONE, DIGIT, INNER, isApostrophe, kindOf, LETTER, SPACE } from './characters.js'

/** The tokens of a text, in order, disjoint, never empty; what lies between them is white space. Linear. */
export function tokenize(text: string): Span[] {
  const tokens: Span[] = []
  let at = 0
  while (at < text.length) {
    const codePoint = text.codePointAt(at)!
    const kind = kindOf(codePoint)
    const start = at
    at += codePoint > 0xffff ? 2 : 1
    if (kind === SPACE || kind === INNER) continue
    if (kind === LETTER || kind === DIGIT) at = endOfWord(text, start)
    else if (kind === ALONE) at = pushSpaceless(text, start, tokens)
    else at = endOfMark(text, start, at)
    if (kind !== ALONE) tokens.push({ start, end: at })
  }
  return tokens
}

/** Where the word or number that starts here ends. */
function endOfWord(text: string, start: number): number {
  let at = start
  let end = start
  let letters = 0
  while (at < text.length) {
    const codePoint = text.codePointAt(at)!
    const kind = kindOf(codePoint)
    if (kind === LETTER || kind === DIGIT) {
      letters++
      at += codePoint > 0xffff ? 2 : 1
      end = at
    } else if (kind === INNER) at++
    else if (joins(text, start, at, codePoint)) at++
    else break
  }
  return letters > 1 && text.charCodeAt(end) === 0x2e && isDotted(text, start, end) ? end + 1 : end
}

/** Whether the mark at this place holds the characters on both sides together in one token. */
function joins(text: string, start: number, at: number, unit: number): boolean {
  const before = kindOf(text.charCodeAt(at - 1))
  const after = at + 1 < text.length ? kindOf(text.codePointAt(at + 1)!) : SPACE
  if (isApostrophe(unit)) return after === LETTER && (before === LETTER || before === DIGIT)
  if (unit === 0x2c || unit === 0x3a) return before === DIGIT && after === DIGIT
  if (unit === 0x2e) return (before === DIGIT && after === DIGIT) || joinsDotted(text, start, at, after)
  return unit === 0x5f && after === LETTER
}

/** "U.S" or "rfi.fr", but not a full stop whose space was forgotten ("statement.The", "end.Next"). */
function joinsDotted(text: string, start: number, at: number, after: number): boolean {
  if (after !== LETTER) return false
  const single = at - start === 1 || text.charCodeAt(at - 2) === 0x2e
  const next = text.charCodeAt(at + 2)
  if (single) return !(kindOf(next) === LETTER) || isLower(text.charCodeAt(at + 1))
  return isLower(text.charCodeAt(at - 1)) && isLower(text.charCodeAt(at + 1))
}

function isLower(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a
}

/** Single letters with a period between each: "U.S", "a.m", "U.N.E.S.C.O". */
function isDotted(text: string, start: number, end: number): boolean {
  if ((end - start) % 2 === 0 || end - start < 3) return false
  for (let at = start + 1; at < end; at += 2) if (text.charCodeAt(at) !== 0x2e) return false
  return true
}

/** Where a mark ends: with the characters that only modify it, such as an emoji's variation selector. */
function endOfMark(text: string, start: number, after: number): number {
  const unit = text.charCodeAt(start)
  let at = after
  if (unit === 0x2e || unit === 0x2d) while (text.charCodeAt(at) === unit) at++
  return at
}

/** Pushes the words of a run of letters of a script without spaces; returns where the run ends. */
function pushSpaceless(text: string, start: number, tokens: Span[]): number {
  let end = start
  while (end < text.length) {
    const codePoint = text.codePointAt(end)!
    const kind = kindOf(codePoint)
    if (kind !== ALONE && !(end > start && kind === INNER)) break
    end += codePoint > 0xffff ? 2 : 1
  }
  for (const { start: from, end: to } of spacelessWords(text, start, end)) tokens.push({ start: from, end: to })
  return end
}

/** A longer run is cut first: segmenters are not linear on hostile runs. */
const RUN = 2000

function* spacelessWords(text: string, start: number, end: number): Generator<Span> {
  for (let from = start; from < end; ) {
    let to = Math.min(from + RUN, end)
    if (to < end && isLowSurrogate(text.charCodeAt(to))) to--
    for (const { segment, index } of segments(text.slice(from, to)))
      yield { start: from + index, end: from + index + segment.length }
    from = to
  }
}

function segments(run: string): Iterable<{ segment: string; index: number }> {
  return typeof Intl === 'object' && 'Segmenter' in Intl ? segmenter().segment(run) : letters(run)
}

function* letters(run: string): Generator<{ segment: string; index: number }> {
  let index = 0
  for (const segment of run) {
    yield { segment, index }
    index += segment.length
  }
}

let made: Intl.Segmenter | undefined
function segmenter(): Intl.Segmenter {
  made ??= new Intl.Segmenter(undefined, { granularity: 'word' })
  return made
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}

/** Whether a token is a word or a number, not a mark. */
export function isWord(text: string, token: Span): boolean {
  const kind = kindOf(text.codePointAt(token.start)!)
  return kind === LETTER || kind === DIGIT || kind === ALONE
}
