/** Candidates before their texts were looked at: what passes to the thread that looks. */
import type { Article, Candidate, Incomplete } from '../types.js'

/** A text as its store or its owner gave it. */
export type Held = Uint8Array | Article | undefined

export interface Unread {
  readonly candidates: readonly Candidate[]
  /** One each. */
  readonly held: readonly Held[]
  readonly incomplete?: Incomplete
}
