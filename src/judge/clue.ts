/** One piece of evidence of who took from whom. */
export interface Clue {
  /** Log-odds, positive where the source came first. */
  readonly score: number
  /** What to tell a reader of it, where it agrees with the finding. */
  readonly reasons: readonly string[]
}

export const NO_CLUE: Clue = { score: 0, reasons: [] }
