/**
 * Quotations from mark to mark: curly, straight and angular, single and double, nested, over several sentences, over
 * paragraphs whose closing mark is left out by convention, and unbalanced ones, which end with their sentence.
 *
 * One pass over the characters: an apostrophe is no quotation mark, and which of two straight marks opens is told by
 * what stands beside them. The value is the folded inner text. Held by `test/text/facts/quotations.test.ts`.
 */
import type { Fact, Sentence, Span } from '../../types.js'
import { findQuoteMarks, type QuoteMark } from './quote-marks.js'
import type { Reading } from './reading.js'

/** The quotations of a text in order; one inside another is part of it. Linear. */
export function findQuotations({ text, sentences }: Reading): Fact[] {
  const facts: Fact[] = []
  for (const span of pairMarks(text, findQuoteMarks(text), sentences)) {
    const value = foldQuotation(text.slice(span.start + 1, span.end))
    if (/[\p{L}\p{N}]/u.test(value)) facts.push({ topic: 'quotation', value, ...span })
  }
  return facts
}

/** Quoted words as they are compared: lower case, plain marks, single spaces, no mark at either end. */
export function foldQuotation(inner: string): string {
  return inner
    .toLowerCase()
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/\s+/g, ' ')
    .replace(/^[\s'"]+/, '')
    .replace(/[\s'",.;:!?…-]{1,8}$/, '')
    .trim()
}

function pairMarks(text: string, marks: readonly QuoteMark[], sentences: readonly Sentence[]): Span[] {
  const spans: Span[] = []
  let open: QuoteMark | undefined
  for (const mark of marks) {
    if (mark.kind === 'break') {
      if (open !== undefined) spans.push({ start: open.at, end: endOfOpen(text, open, mark, sentences) })
      open = undefined
    } else if (open === undefined) {
      if (mark.kind !== 'close') open = mark
    } else if (mark.single !== open.single) continue
    else if (mark.kind === 'close') {
      spans.push({ start: open.at, end: mark.at + 1 })
      open = undefined
    } else {
      spans.push({ start: open.at, end: sentenceEnd(sentences, open.at, mark.at) })
      open = mark
    }
  }
  return spans.filter(({ start, end }) => end > start + 1)
}

/** A quotation that no mark closes runs to the paragraph's end if the next paragraph goes on with one, else to its sentence's. */
function endOfOpen(text: string, open: QuoteMark, stop: QuoteMark, sentences: readonly Sentence[]): number {
  return stop.goesOn ? trimmedEnd(text, stop.at) : sentenceEnd(sentences, open.at, stop.at)
}

function trimmedEnd(text: string, end: number): number {
  let at = end
  while (at > 0 && text.charCodeAt(at - 1) <= 32) at--
  return at
}

/** The end of the sentence that holds `at`, at most `limit`. */
function sentenceEnd(sentences: readonly Sentence[], at: number, limit: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.end <= at) low = middle + 1
    else high = middle
  }
  const sentence = sentences[low]
  return sentence === undefined || sentence.start > at ? limit : Math.min(sentence.end, limit)
}
