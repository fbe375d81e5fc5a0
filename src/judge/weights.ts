/**
 * Weights of the judgement. PROVISIONAL: set by hand near what `bench/train/judge.ts` fits, but steeper, because rows whose label is in
 * doubt flatten a fit; `derived` is therefore surer of itself than a calibrated probability would be.
 */
import type { Evidence } from './evidence.js'

export interface Weights {
  readonly bias: number
  readonly weights: Partial<Record<keyof Evidence, number>>
}

/** Log-odds of derivation. */
export const DERIVED: Weights = {
  bias: -11,
  weights: { chain: 3, inOrder: 11, closeness: 9, used: 6, names: 4.5, verbatim: 2 }
}

/** Log-odds of "same event" against "unrelated", where nothing was taken. */
export const SAME_EVENT: Weights = {
  bias: -7.3,
  weights: { names: 4, namesBack: 11, vocabulary: 8, likeness: 10.5, likenessBack: 11.5 }
}
