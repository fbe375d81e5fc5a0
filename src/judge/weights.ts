/** Weights of the judgement. PROVISIONAL: set by hand, to be fitted and calibrated on public sets. */
import type { Evidence } from './evidence.js'

/** Log-odds of derivation: bias plus weight times evidence. Never negative but for the bias. */
export const DERIVED: { readonly bias: number; readonly weights: Partial<Record<keyof Evidence, number>> } = {
  bias: -11,
  weights: { chain: 8, names: 3, inOrder: 6, closeness: 5, vocabulary: 3, verbatim: 10 }
}

/** Log-odds of "same event" against "unrelated", where nothing was taken. */
export const SAME_EVENT: { readonly bias: number; readonly weights: Partial<Record<keyof Evidence, number>> } = {
  bias: -4,
  weights: { names: 4, namesBack: 4, vocabulary: 6 }
}

/** The labelling rule: less covered than this is partial, at least this much unchanged is a near-duplicate. */
export const RULE = { covered: 0.5, unchanged: 0.7 } as const

/** How fast a label grows certain with distance from its boundary. */
export const STEEPNESS = 12
