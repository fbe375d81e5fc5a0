/** Finding one's way in sorted, disjoint spans. */
import type { Span } from '../types.js'

/** Index of the first span that ends behind this offset; `spans.length` where none does. Logarithmic. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.end > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** Whether a span shares a character with one of these sorted, disjoint spans. */
export function touches(spans: readonly Span[], span: Span): boolean {
  const next = spans[firstEndingAfter(spans, span.start)]
  return next !== undefined && next.start < span.end
}

/** Whether a span lies inside one of these sorted, disjoint spans. */
export function isInside(spans: readonly Span[], span: Span): boolean {
  const next = spans[firstEndingAfter(spans, span.start)]
  return next !== undefined && next.start <= span.start && next.end >= span.end
}

/** A span without the white space at its ends; empty at its start where nothing else is in it. */
export function trimSpan(text: string, { start, end }: Span): Span {
  const inner = text.slice(start, end)
  const from = start + inner.length - inner.trimStart().length
  return { start: from, end: Math.max(from, start + inner.trimEnd().length) }
}
