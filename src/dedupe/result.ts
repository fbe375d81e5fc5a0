/** What `dedupe` gives. */
import type { DedupeCluster } from './clusters.js'

/** A line that could not be read, and was left out. */
export interface BadInput {
  /** The path of its file. */
  readonly file: string
  /** The first line is 1. */
  readonly line: number
  /** Why, in words. */
  readonly reason: string
}

/** Two texts of one cluster that were compared exactly. */
export interface DedupePair {
  /** The id of the one. */
  readonly a: string
  /** The id of the other. */
  readonly b: string
  /** The exact Jaccard similarity of the shingle sets. */
  readonly similarity: number
}

/** Where the time went, in seconds; those of workers are summed over all workers. */
export interface DedupeSeconds {
  /** From the start to the end, by the clock. */
  readonly total: number
  /** Reading files. */
  readonly reading: number
  /** Parsing lines. */
  readonly parsing: number
  /** Sketching texts. */
  readonly sketching: number
  /** Finding pairs that share a band. */
  readonly matching: number
  /** Reading the texts of such pairs again. */
  readonly rereading: number
  /** Computing their exact similarity. */
  readonly verifying: number
}

/** What was found, and where the time went. */
export interface DedupeResult {
  /** Clusters of two and more, in order of their first text. */
  readonly clusters: readonly DedupeCluster[]
  /** Every verified pair, where `pairs` was asked for. */
  readonly pairs: readonly DedupePair[]
  /** Texts read. */
  readonly texts: number
  /** Texts that stay: those of no cluster and one of each. */
  readonly kept: number
  /** Texts without a word: kept, and nobody's duplicates. */
  readonly empty: number
  /** Lines left out: how many, and the first of them. */
  readonly bad: { readonly count: number; readonly examples: readonly BadInput[] }
  /** Pairs whose exact similarity was computed. */
  readonly compared: number
  /** How many of these reached the threshold. */
  readonly verified: number
  /** Buckets that were too full to compare all texts with all. */
  readonly crowded: number
  /** Texts that an earlier, interrupted run had read. */
  readonly resumed: number
  /** Where the time went. */
  readonly seconds: DedupeSeconds
}
