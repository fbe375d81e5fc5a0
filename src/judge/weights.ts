/**
 * Curves of the judgement: written by `bench/train/judge.ts`, not by hand. Fitted on the half `fit` (`bench/split.ts`) of
 * l2r news 168, sheepdog 659, f3 225, llmfake 212, copies 623, allsides wire 32, basil 76, semeval22 46, allsides negatives 65, same day, independent 400, same day, quoting 400, strangers 150
 * (rows). Heights are log-odds at `KNOTS`.
 */
import type { Curves } from './curve.js'

/** Derived against not. */
export const DERIVED: Curves = {
  bias: -5.703,
  curves: {
    chain: [0, 0, 0, 0, 0, 0, 1.138],
    covered: [0, 0, 0, 0, 0, 0, 1.058],
    inOrder: [0, 0, 0, 0.426, 0.465, 0.467, 0.467],
    closeness: [0, 1.046, 2.059, 2.524, 3.363, 3.389, 3.39],
    used: [0, 0, 0, 0, 0, 2.05, 2.897],
    sequence: [0, 0.13, 1.139, 1.139, 1.86, 1.961, 1.962],
    retold: [0, 1.315, 4.571, 4.969, 4.973, 4.973, 4.973],
    names: [0, 0, 0, 0, 0, 1.245, 3.905],
    namesBack: [0, 0, 0, 0, 0, 0.327, 1.346],
    figures: [0, 0, 0, 0, 0, 0, 2.592],
    likeness: [0, 0, 0, 0, 1.063, 1.066, 1.066],
    likenessBack: [0, 0, 0, 1.272, 3.112, 3.128, 3.128]
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
