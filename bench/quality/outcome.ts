/** What the bench reads of a match: small enough to keep thousands, plain enough to pass between threads. */
import type { Bead, Edit, FactChange, Match, Passage, Span, Verdict } from '../../src/types.js'

export interface Outcome {
  readonly verdict: Omit<Verdict, 'reasons'>
  readonly sentences: { readonly source: readonly Span[]; readonly target: readonly Span[] }
  readonly beads: readonly Bead[]
  readonly passages: readonly Passage[]
  readonly edits: readonly Edit[]
  readonly changes: readonly Omit<FactChange, 'reason'>[]
}

export function outcomeOf(match: Match): Outcome {
  const { reasons: _reasons, ...verdict } = match.verdict
  return {
    verdict,
    sentences: { source: match.source.sentences.map(span), target: match.target.sentences.map(span) },
    beads: match.beads,
    passages: match.passages,
    edits: match.edits,
    changes: match.changes.map(({ reason: _reason, ...change }) => change)
  }
}

function span({ start, end }: Span): Span {
  return { start, end }
}
