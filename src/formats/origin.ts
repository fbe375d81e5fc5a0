/**
 * Where a text that was taken out of markup stands in it. Offsets are UTF-16 code units, half-open, on both sides. Held by
 * test/formats/origin.test.ts and the laws of test/formats/html.test.ts.
 */
import type { Span } from '../types.js'

/** A run of the text and the stretch of the source it was read from. Of the same length: unit by unit; else as a whole. */
export interface OriginRun {
  /** Where it stands in the text. */
  readonly text: Span
  /** Where it was read from in the source. */
  readonly source: Span
}

/** In the order of the text, disjoint in it. Line breaks between blocks stand in no run: they stand for no words of the source. */
export interface Origin {
  /** The runs of the text that stand in the page. */
  readonly runs: readonly OriginRun[]
}

/**
 * The stretch of the source that a span of the text was read from, markup between its words included. A span of line breaks
 * alone gives an empty one. Logarithmic in the runs.
 */
export function sourceSpan({ runs }: Origin, { start, end }: Span): Span {
  const first = runs[firstEndingAfter(runs, start)]
  if (!first) return emptyAt(runs.at(-1)?.source.end ?? 0)
  if (end <= Math.max(start, first.text.start)) return emptyAt(placeIn(first, start, 'start'))
  const at = firstEndingAfter(runs, end - 1)
  const last = at < runs.length && runs[at]!.text.start < end ? runs[at]! : runs[at - 1]!
  const from = placeIn(first, start, 'start')
  return { start: from, end: Math.max(from, placeIn(last, end, 'end')) }
}

function emptyAt(offset: number): Span {
  return { start: offset, end: offset }
}

function placeIn({ text, source }: OriginRun, offset: number, side: keyof Span): number {
  const isEven = text.end - text.start === source.end - source.start
  if (!isEven || offset < text.start || offset > text.end) return source[side]
  return source.start + offset - text.start
}

function firstEndingAfter(runs: readonly OriginRun[], offset: number): number {
  let [low, high] = [0, runs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (runs[middle]!.text.end > offset) high = middle
    else low = middle + 1
  }
  return low
}
