/** Link F1 of the product's beads against beads known by their sentences' spans. */
import { f1Of } from '../../bench/quality/metrics/accuracy.js'
import { linkCounts, onGold, standsFor } from '../../bench/quality/metrics/bead-links.js'
import type { Match, Span } from '../../src/types.js'

export interface SpanBead {
  readonly source: readonly Span[]
  readonly target: readonly Span[]
}

export function linkF1({ beads, source, target }: Match, gold: readonly SpanBead[]): number {
  const sides = {
    source: inOrder(gold.flatMap((bead) => bead.source)),
    target: inOrder(gold.flatMap((bead) => bead.target))
  }
  const maps = {
    source: standsFor(source.sentences, sides.source),
    target: standsFor(target.sentences, sides.target)
  }
  return f1Of(
    linkCounts(
      gold.map((bead) => ({
        source: bead.source.map((span) => sides.source.indexOf(span)),
        target: bead.target.map((span) => sides.target.indexOf(span))
      })),
      beads.map((bead) => onGold(bead, maps.source, maps.target))
    )
  )
}

function inOrder(spans: readonly Span[]): Span[] {
  return [...spans].sort((a, b) => a.start - b.start)
}
