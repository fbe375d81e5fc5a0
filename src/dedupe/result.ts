/** What `dedupe` gives. */
import type { DedupeCluster } from './clusters.js'

/** A line that could not be read, and was left out. */
export interface BadInput {
  readonly file: string
  /** The first line is 1. */
  readonly line: number
  readonly reason: string
}

/** Two texts of one cluster that were compared exactly. */
export interface DedupePair {
  readonly a: string
  readonly b: string
  /** The exact Jaccard similarity of the shingle sets. */
  readonly similarity: number
}

/** Seconds; those of workers are summed over all workers. */
export interface DedupeSeconds {
  readonly total: number
  readonly reading: number
  readonly parsing: number
  readonly sketching: number
  readonly matching: number
  readonly rereading: number
  readonly verifying: number
}

/** What was found, and where the time went. */
export interface DedupeResult {
  /** Clusters of two and more, in order of their first text. */
  readonly clusters: readonly DedupeCluster[]
  /** Every verified pair, where `pairs` was asked for. */
  readonly pairs: readonly DedupePair[]
  readonly texts: number
  /** Texts that stay: those of no cluster and one of each. */
  readonly kept: number
  /** Texts without a word: kept, and nobody's duplicates. */
  readonly empty: number
  readonly bad: { readonly count: number; readonly examples: readonly BadInput[] }
  /** Pairs whose exact similarity was computed, and how many of them reached the threshold. */
  readonly compared: number
  readonly verified: number
  /** Buckets that were too full to compare all texts with all. */
  readonly crowded: number
  /** Texts that an earlier, interrupted run had read. */
  readonly resumed: number
  readonly seconds: DedupeSeconds
}
