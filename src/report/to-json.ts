/**
 * A match as the JSON the package promises: version 1, stated by `match.schema.json`.
 *
 * Offsets, not text: whoever reads it has the two texts, or their ids. Each object is built field by field, so that
 * nothing a later version of a type carries slips into the promise. Held by test/report/to-json.test.ts.
 */

import type {
  Bead,
  Contradiction,
  Document,
  Edit,
  Fact,
  FactChange,
  Furniture,
  Match,
  Note,
  Passage,
  Span,
  Verdict
} from '../types.js'
import { checkMatches } from './check-result.js'

/** One side of a match: what was found in it, without its tokens and its text. */
export interface DocumentJson {
  /** The article's id. */
  readonly id: string
  /** Its sentences, in their order; beads name them by index. */
  readonly sentences: readonly Span[]
  /** What it claims. */
  readonly facts: readonly Fact[]
  /** What stands around the story. */
  readonly furniture: readonly Furniture[]
}

/** A match as plain data: version 1 of the promise that `match.schema.json` states. New properties may come within a version; none of these goes or changes its meaning. */
export interface MatchJson {
  /** The version of the promise. */
  readonly version: 1
  /** The source, without its text. */
  readonly source: DocumentJson
  /** The target, without its text. */
  readonly target: DocumentJson
  /** Which sentences say the same. */
  readonly beads: readonly Bead[]
  /** Reused regions of at least 12 words. */
  readonly passages: readonly Passage[]
  /** Everything that differs, in target order. */
  readonly edits: readonly Edit[]
  /** The facts these edits changed. */
  readonly changes: readonly FactChange[]
  /** Facts in which the target contradicts itself. */
  readonly contradictions: readonly Contradiction[]
  /** What the pair amounts to. */
  readonly verdict: Verdict
  /** What to know before believing it. */
  readonly notes: readonly Note[]
}

/** Plain data for `JSON.stringify`; a new object that shares nothing with the match. */
export function toJson(match: Match): MatchJson {
  checkMatches(match)
  return {
    version: 1,
    source: documentJson(match.source),
    target: documentJson(match.target),
    beads: match.beads.map(({ source, target, kind, similarity, moved }) => {
      return { source: [...source], target: [...target], kind, similarity, moved }
    }),
    passages: match.passages.map(({ source, target, similarity }) => {
      return { source: spanJson(source), target: spanJson(target), similarity }
    }),
    edits: match.edits.map(({ kind, source, target, topic }) => {
      return { kind, source: spanJson(source), target: spanJson(target), topic }
    }),
    changes: match.changes.map(changeJson),
    contradictions: match.contradictions.map((change) => ({
      ...changeJson(change),
      against: spanJson(change.against)
    })),
    verdict: verdictJson(match.verdict),
    notes: match.notes.map(({ code, message }) => ({ code, message }))
  }
}

function documentJson({ article, sentences, facts, furniture }: Document): DocumentJson {
  return {
    id: article.id,
    sentences: sentences.map(spanJson),
    facts: facts.map(({ start, end, topic, value }) => ({ start, end, topic, value })),
    furniture: furniture.map(({ start, end, kind, agency }) => {
      return { start, end, kind, ...(agency === undefined ? {} : { agency }) }
    })
  }
}

function spanJson({ start, end }: Span): Span {
  return { start, end }
}

function changeJson({ topic, change, severity, reason, why, source, target }: FactChange): FactChange {
  return {
    topic,
    change,
    severity,
    reason,
    ...(why === undefined ? {} : { why }),
    ...(source ? { source: spanJson(source) } : {}),
    ...(target ? { target: spanJson(target) } : {})
  }
}

function verdictJson(verdict: Verdict): Verdict {
  const { label, confidence, derived, probabilities, derivation, direction, credit, reasons, features } = verdict
  return {
    label,
    confidence,
    derived,
    probabilities: { ...probabilities },
    derivation,
    direction,
    credit,
    reasons: [...reasons],
    features: { ...features }
  }
}
