/**
 * Cuts tokens into sentences. A line that stands for itself (headline, list item, tag list, credit line) is a
 * sentence too; lines of hard-wrapped text are joined.
 *
 * A full stop ends a sentence unless it belongs to an abbreviation, an initial or a number, or unless the text goes on
 * in lower case. Closing quotation marks and brackets that touch the stop belong to the sentence they close; a quotation
 * of several sentences is cut between them. Held by `test/text/sentences.test.ts`.
 */
import type { Sentence, Span } from '../types.js'
import { BEFORE_NAME, MAY_END, STARTERS } from './abbreviations.js'
import { isQuote, kindOf, LETTER } from './characters.js'
import { findBreaks } from './lines.js'

/** A sentence of more tokens than this is cut, so that the work on a pair stays bounded. */
export const LONGEST_SENTENCE = 300

/** Sentences over all tokens: each token lies in exactly one. Linear. */
export function splitSentences(text: string, tokens: readonly Span[]): Sentence[] {
  const sentences: Sentence[] = []
  const breaks = findBreaks(text, tokens)
  const caseless = isCaseless(text, tokens)
  let from = 0
  for (let at = 0; at < tokens.length; at++) {
    const last = at + 1 === tokens.length
    if (!last && !breaks.has(at + 1) && at + 1 - from < LONGEST_SENTENCE && !endsSentence(text, tokens, at, caseless))
      continue
    sentences.push({ start: tokens[from]!.start, end: tokens[at]!.end, tokens: { from, to: at + 1 } })
    from = at + 1
  }
  return sentences
}

/** Whether a sentence ends after this token. */
function endsSentence(text: string, tokens: readonly Span[], at: number, caseless: boolean): boolean {
  const next = tokens[at + 1]!
  const stop = stopBefore(text, tokens, at)
  if (stop === undefined) return false
  const first = text.charCodeAt(tokens[stop]!.start)
  if (isWideStop(first)) return !isCloser(text, tokens, at + 1)
  if (next.start === tokens[at]!.end && !startsAfterMissingSpace(text, tokens, at)) return false
  return !goesOn(text, tokens, at + 1, caseless) && !isAbbreviated(text, tokens, stop, at)
}

/** The index of the stop that this token is or closes: `." ` ends at the quotation mark. */
function stopBefore(text: string, tokens: readonly Span[], at: number): number | undefined {
  let stop = at
  while (stop > 0 && at - stop < 4 && isCloser(text, tokens, stop)) stop--
  return isStop(text, tokens[stop]!) ? stop : undefined
}

function isStop(text: string, token: Span): boolean {
  const unit = text.charCodeAt(token.end - 1)
  return unit === 0x2e || unit === 0x21 || unit === 0x3f || unit === 0x2026 || isWideStop(unit)
}

/** Full stops of scripts that put no space behind them, and of Arabic and the Indic scripts. */
function isWideStop(unit: number): boolean {
  return unit === 0x3002 || unit === 0xff01 || unit === 0xff1f || unit === 0x0964 || unit === 0x061f || unit === 0x06d4
}

/** A quotation mark or closing bracket that touches what stands before it. */
function isCloser(text: string, tokens: readonly Span[], at: number): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  if (!token || !before || before.end !== token.start) return false
  const unit = text.charCodeAt(token.start)
  return isQuote(unit) || unit === 0x29 || unit === 0x5d || unit === 0xff09 || unit === 0x300d
}

/** "statement.The minister": the space was lost, the sentence ends all the same. */
function startsAfterMissingSpace(text: string, tokens: readonly Span[], at: number): boolean {
  const word = tokens[at - 1]
  const next = tokens[at + 1]!
  if (!word || text.charCodeAt(tokens[at]!.start) !== 0x2e || tokens[at]!.end - tokens[at]!.start > 1) return false
  const initial = text.charCodeAt(next.start)
  return (
    word.end - word.start > 2 &&
    isLowerLetter(text, word.end - 1) &&
    initial >= 0x41 &&
    initial <= 0x5a &&
    next.end - next.start > 1
  )
}

/** Whether the text goes on in lower case behind the stop; in a text without capitals that says nothing. */
function goesOn(text: string, tokens: readonly Span[], at: number, caseless: boolean): boolean {
  let next = at
  while (next < tokens.length - 1 && next - at < 3 && isOpener(text.charCodeAt(tokens[next]!.start))) next++
  const token = tokens[next]!
  return (!caseless && isLowerLetter(text, token.start)) || /^[,;:)\]%]/.test(text[token.start]!)
}

/** A text of this many words in which hardly one begins with a capital was written, or made, without them. */
const ENOUGH_WORDS = 20

function isCaseless(text: string, tokens: readonly Span[]): boolean {
  let [lower, upper] = [0, 0]
  for (const { start } of tokens) {
    const unit = text.charCodeAt(start)
    if (unit >= 0x61 && unit <= 0x7a) lower++
    else if (unit >= 0x41 && unit <= 0x5a) upper++
  }
  return lower >= ENOUGH_WORDS && upper * 100 < lower
}

function isOpener(unit: number): boolean {
  return isQuote(unit) || unit === 0x28 || unit === 0x5b
}

function isLowerLetter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit < 0x80) return unit >= 0x61 && unit <= 0x7a
  const character = text[at]!
  return kindOf(unit) === LETTER && character === character.toLowerCase() && character !== character.toUpperCase()
}

/** Whether the stop belongs to the word before it. */
function isAbbreviated(text: string, tokens: readonly Span[], stop: number, at: number): boolean {
  if (text.charCodeAt(tokens[stop]!.end - 1) !== 0x2e || stop !== at) return false
  const next = text.slice(tokens[at + 1]!.start, tokens[at + 1]!.end).toLowerCase()
  const dotted = tokens[stop]!.end - tokens[stop]!.start > 2 && text.charCodeAt(tokens[stop]!.start) !== 0x2e
  if (dotted) return !STARTERS.has(next) && !isOpener(text.charCodeAt(tokens[at + 1]!.start))
  const word = tokens[stop - 1]
  if (!word || word.end !== tokens[stop]!.start) return false
  const before = text.slice(word.start, word.end)
  if (before.length > 8) return false
  const folded = before.toLowerCase()
  if (BEFORE_NAME.has(folded))
    return (
      !(folded === 'no' || folded === 'sat' || folded === 'sun' || folded === 'mar') || isNumberOrName(next, before)
    )
  const initial = before.length === 1 && before !== before.toLowerCase() && before !== 'I'
  return (initial || MAY_END.has(folded)) && before !== folded && !STARTERS.has(next)
}

/** "No. 5", "Sat. 3 May": only before a number is the short form an abbreviation. */
function isNumberOrName(next: string, before: string): boolean {
  return /^\d/.test(next) && before !== before.toLowerCase()
}
