/** What the steps of linking hand each other. Numbers are indices of sentences. */

export interface Link {
  readonly source: number
  readonly target: number
  /** 0 to 1. */
  readonly similarity: number
  readonly identical: boolean
}

export interface Skip {
  readonly source: ReadonlySet<number>
  readonly target: ReadonlySet<number>
}

/** A pair of sentences that share a word. */
export interface Scored {
  readonly source: number
  readonly target: number
  readonly similarity: number
  /** How much of the source sentence, and of the target sentence, the other one holds: 0 to 1. */
  readonly ofSource: number
  readonly ofTarget: number
  /** The weight (idf) of the words both hold. */
  readonly shared: number
}
