/**
 * Curves of the judgement: written by `bench/train/judge.ts`, not by hand. Fitted on the half `fit` (`bench/split.ts`) of
 * l2r news 168, sheepdog 659, f3 225, llmfake 212, copies 623, allsides wire 32, basil 76, semeval22 46, allsides negatives 65, strangers 150
 * (rows). Heights are log-odds at `KNOTS`.
 */
import type { Curves } from './curve.js'

/** Derived against not. */
export const DERIVED: Curves = {
  bias: -5.813,
  curves: {
    chain: [0, 0.133, 0.133, 0.133, 1.221, 1.221, 2.453],
    covered: [0, 0, 0, 0, 0, 0, 0.56],
    inOrder: [0, 0.334, 1.028, 2.436, 2.514, 2.516, 2.516],
    closeness: [0, 1.187, 2.214, 2.214, 3.365, 3.397, 3.398],
    used: [0, 0, 0, 0, 0, 2.995, 3.731],
    unchanged: [0, 0, 0, 0, 0, 0, 0.445],
    verbatim: [0, 0, 0, 0, 0.149, 0.174, 1.775],
    names: [0, 0, 0, 0, 0.732, 2.131, 3.818],
    namesBack: [0, 0, 0, 0, 0, 1.44, 1.44],
    figures: [0, 0, 0, 0, 0, 0, 2.328],
    vocabulary: [0, 0.603, 0.603, 0.603, 0.603, 0.603, 0.603],
    likeness: [0, 0, 0, 0, 0.673, 0.677, 0.677],
    likenessBack: [0, 0, 0, 2.978, 4.822, 4.85, 4.85]
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
