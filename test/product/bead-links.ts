/** Beads as links between sentence spans, so that two ways of cutting sentences can be compared. */
import type { Bead, Document, Span } from '../../src/types.js'

interface SpanBead {
  readonly source: readonly Span[]
  readonly target: readonly Span[]
}

/** Precision, recall and F1 of links: every source sentence of a bead with every target sentence of it. */
export interface LinkScore {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** The product's links against gold's, gold's sentences mapped to the product's by the greatest overlap. */
export function scoreLinks(
  found: readonly Bead[],
  gold: readonly SpanBead[],
  source: Document,
  target: Document
): LinkScore {
  const foundLinks = new Set(found.flatMap((bead) => pairs(bead.source, bead.target)))
  const goldLinks = new Set(
    gold.flatMap((bead) => pairs(sentencesOf(source, bead.source), sentencesOf(target, bead.target)))
  )
  const right = [...foundLinks].filter((link) => goldLinks.has(link)).length
  const precision = foundLinks.size === 0 ? 1 : right / foundLinks.size
  const recall = goldLinks.size === 0 ? 1 : right / goldLinks.size
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

function pairs(source: readonly number[], target: readonly number[]): string[] {
  return source.flatMap((one) => target.map((other) => `${one}-${other}`))
}

/** The sentences of which a span holds more than half. */
function sentencesOf({ sentences }: Document, spans: readonly Span[]): number[] {
  return sentences.flatMap(({ start, end }, at) =>
    spans.some((span) => overlap(span, { start, end }) > (end - start) / 2) ? [at] : []
  )
}

function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}
