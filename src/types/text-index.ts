/** What an index answers: candidates, clusters, provenance, and what could not be asked. */
import type { Label } from './match.js'
import type { Document, Span } from './text.js'

/** A text of an index that may be the origin of a query: what the index found, before alignment. */
export interface Candidate {
  /** The id of the indexed text. */
  readonly id: string
  /** The ranking score of candidates, 0 to 1; not the verdict's. */
  readonly score: number
  /** What found it: runs of words it shares (`copy`), people, places, figures and rare words (`story`), or both. */
  readonly channel: 'copy' | 'story' | 'both'
}

/** A part of an index that could not be asked. Never a silent "nothing found". */
export interface Incomplete {
  /** The parts that did not answer. */
  readonly missing: readonly string[]
  /** Why, in words. */
  readonly reason: string
}

/** One verified edge of a cluster. */
export interface ClusterEdge {
  /** The id of the older text. */
  readonly source: string
  /** The id of the other. */
  readonly target: string
  /** What the pair amounts to. */
  readonly label: Label
  /** The probability that text was reused between the two, 0 to 1. */
  readonly derived: number
}

/** A group of copies and rewrites with the likely original. */
export interface Cluster {
  /** The id of its likely original. */
  readonly id: string
  /** The id of the text the others likely come from: the oldest, or of undated ones the smallest id. */
  readonly original: string
  /** The ids of all its texts, the original among them. */
  readonly members: readonly string[]
  /** The pairs that hold it together, each aligned and judged. */
  readonly edges: readonly ClusterEdge[]
}

/** Where one sentence of a text comes from. */
export interface SentenceOrigin {
  /** The sentence, in the text that was asked about. */
  readonly target: Span
  /** The indexed text it comes from, and where it stands there; absent where none says it. */
  readonly source?: { readonly id: string; readonly span: Span }
  /** How alike the two are, 0 to 1. */
  readonly similarity: number
}

/** For each sentence of a text, the indexed sentence it comes from, over any number of sources. */
export interface Provenance {
  /** The text that was asked about. */
  readonly target: Document
  /** One entry a sentence, in their order. */
  readonly sentences: readonly SentenceOrigin[]
  /** The share of the text's words each source explains, greatest first. */
  readonly sources: readonly { readonly id: string; readonly share: number }[]
  /** The share of the text's words no indexed text explains. */
  readonly unexplained: number
  /** What could not be asked; absent where all answered. */
  readonly incomplete?: Incomplete
}
