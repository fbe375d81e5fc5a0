/** The words of the labelling rule: runs of letters, marks and digits, joined by an inner apostrophe, stop, comma or hyphen. */
import type { Span } from '../../src/types.js'

export interface Word extends Span {
  /** As written, the apostrophe straight. */
  readonly text: string
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu

/** The words of a text outside `left`, the spans that are left out. */
export function wordsOf(text: string, left: readonly Span[] = []): Word[] {
  return [...text.matchAll(WORD)]
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0].replaceAll('’', "'")
    }))
    .filter((word) => !left.some(({ start, end }) => word.start < end && start < word.end))
}
