/**
 * Curves of the judgement: written by `bench/train/judge.ts`, not by hand. Fitted on the half `fit` (`bench/split.ts`) of
 * l2r news 168, sheepdog 659, f3 225, llmfake 212, copies 623, allsides wire 32, basil 76, semeval22 46, allsides negatives 65, same day, independent 400, same day, quoting 400, strangers 150
 * (rows). Heights are log-odds at `KNOTS`.
 */
import type { Curves } from './curve.js'

/** Derived against not. */
export const DERIVED: Curves = {
  bias: -5.708,
  curves: {
    chain: [0, 0, 0, 0, 0.121, 0.121, 1.282],
    covered: [0, 0, 0, 0, 0, 0, 0.457],
    inOrder: [0, 0, 0, 0.394, 0.447, 0.449, 0.449],
    closeness: [0, 0.877, 2.201, 2.536, 3.026, 3.036, 3.036],
    used: [0, 0, 0, 0, 0, 2.607, 3.581],
    sequence: [0, 0.145, 1.222, 1.222, 1.919, 2.074, 2.092],
    retold: [0, 1.372, 4.598, 4.984, 4.989, 4.989, 4.989],
    names: [0, 0, 0, 0, 0, 1.252, 3.902],
    namesBack: [0, 0, 0, 0, 0, 0.336, 1.305],
    figures: [0, 0, 0, 0, 0, 0, 2.584],
    likeness: [0, 0, 0, 0, 1.019, 1.022, 1.022],
    likenessBack: [0, 0, 0, 1.176, 3.05, 3.065, 3.065]
  }
}

/** "Same event" against "unrelated", where nothing was taken. */
export const SAME_EVENT: Curves = {
  bias: -9.947,
  curves: {
    names: [0, 0.163, 0.678, 1.038, 1.273, 1.311, 1.311],
    namesBack: [0, 5.112, 5.412, 6.459, 7.033, 7.048, 7.049],
    vocabulary: [0, 2.715, 2.715, 3.151, 3.32, 3.32, 3.32],
    likeness: [0, 1.043, 4.846, 5.345, 5.345, 5.345, 5.345],
    likenessBack: [0, 1.831, 6.067, 6.119, 6.119, 6.119, 6.119]
  }
}
