/** What can be asked of an index, and what it answers. */
import type { Limits } from '../text/read-input.js'
import type { Article, Candidate, Document, FactChange, Incomplete, Label, Match, Span, Verdict } from '../types.js'

/** How an index keeps and judges its texts; given when it is opened. */
export interface IndexOptions {
  /**
   * Where the texts themselves are, when the index is not to keep them: gives the articles of ids, in their order, `undefined` for one
   * that is gone; a query asks for 32. Without it the index keeps every text, compressed.
   */
  readonly fetch?: (ids: readonly string[], signal?: AbortSignal) => Promise<readonly (Article | undefined)[]>
  /** What is refused for its size. */
  readonly limits?: Limits
  /** Whether `add`, `remove` and `expire` wait for the disk. Default false: they wait until the store has acknowledged. */
  readonly durable?: boolean
  /**
   * Characters of indexed text of which the analysis is kept, those met last: a story on the wire is found again and again, and analysing it is a third of
   * what a query takes. Some 15 MB of memory a million, in each thread. Default 1,000,000.
   */
  readonly analyzed?: number
  /** Worker threads that align what `ingest` and `queryAll` find. Default 1: no thread but this one. */
  readonly threads?: number
  /** Probability of reuse before anything is known, as for `compare`. */
  readonly prior?: number
}

/** Only texts published in this stretch of time, ISO 8601: from `since`, to before `until`. Undated texts lie in none. */
export interface Window {
  /** The first date or time, ISO 8601. */
  readonly since?: string
  /** The first date or time that is too late, ISO 8601. */
  readonly until?: string
}

/** How many candidates to name, from which stretch of time. */
export interface CandidateOptions {
  /** How many candidates at most. Default 20. */
  readonly limit?: number
  /** Only texts published in this stretch of time. Default: all. */
  readonly window?: Window
  /**
   * Whether to read the texts of the best 32 and put them in order once more, by all their words and by what their sentences mean, as `query` does:
   * the original comes first more often. About 3 ms. Default false.
   */
  readonly reread?: boolean
  /** Ends the call when it aborts: it rejects with the reason. */
  readonly signal?: AbortSignal
}

/** How many matches to give, and how strong the weakest may be. */
export interface QueryOptions extends Omit<CandidateOptions, 'reread'> {
  /** How many matches at most, and, from 5 up, how many candidates are aligned. Default 5. */
  readonly limit?: number
  /** The weakest label to report. Default `partial`. */
  readonly minimum?: Label
}

/** From which stretch of time sources may come, and how many are looked at. */
export interface TraceOptions extends Omit<CandidateOptions, 'limit' | 'reread'> {
  /** How many sources are aligned at most. Default 20. */
  readonly sources?: number
}

/** How long work is watched and stopped. */
export interface WriteOptions {
  /** Ends the work when it aborts; what was acknowledged stays. */
  readonly signal?: AbortSignal
  /** Called after each batch with the texts done so far. */
  readonly progress?: (done: number) => void
}

/** What may be the origin of a text, the likeliest first, before anything was aligned. */
export interface Candidates {
  /** The likeliest first. */
  readonly candidates: readonly Candidate[]
  /** What could not be asked; absent where all answered. */
  readonly incomplete?: Incomplete
}

/** What a text comes from, the surest first. */
export interface QueryResult {
  /** The indexed text is the `source` of each match. */
  readonly matches: readonly Match[]
  /** What could not be asked; absent where all answered. */
  readonly incomplete?: Incomplete
}

/** One story of a stream: what it comes from, of all that was there before it. */
export interface Ingested extends QueryResult {
  /** The id of the story. */
  readonly id: string
  /** Why the story was not added. */
  readonly error?: Error
}

/** How far to look for texts that took from a corrected one. */
export interface CorrectionsOptions extends CandidateOptions {
  /** How many candidates are compared at most. Default 50. */
  readonly limit?: number
}

/** What became of a correction: who still tells it the old way. */
export interface Corrections {
  /** The id of the text that was corrected. */
  readonly id: string
  /** Whether the text was taken back as a whole. */
  readonly withdrawn: boolean
  /** What the correction took back: `source` in the old text, `target` in the new one. Empty for a text withdrawn. */
  readonly changes: readonly FactChange[]
  /** Texts that derive from it and still carry something it took back, the surest first. */
  readonly carriers: readonly Carrier[]
  /** Ids of those that derive from it and carry nothing of that. */
  readonly clear: readonly string[]
  /** What could not be asked; absent where all answered. */
  readonly incomplete?: Incomplete
}

/** A text that still says what was corrected. */
export interface Carrier {
  /** The text that still says it. */
  readonly target: Document
  /** What it amounts to against the old wording. */
  readonly verdict: Verdict
  /** What it still says, and where. */
  readonly carried: readonly Carried[]
}

/** One thing a text still says as it was before the correction. */
export interface Carried {
  /** One of `Corrections.changes`; absent where the text was withdrawn. */
  readonly change?: FactChange
  /** Where it stands in the text, in order. */
  readonly spans: readonly Span[]
}

/** The six labels, from the strongest to the weakest. */
export const LABELS: readonly Label[] = ['duplicate', 'near-duplicate', 'rewrite', 'partial', 'same-event', 'unrelated']
