/**
 * Curves of the judgement: written by `bench/train/judge.ts`, not by hand. Fitted on the half `fit` (`bench/split.ts`) of
 * l2r news 168, sheepdog 659, f3 225, llmfake 212, copies 623, allsides wire 32, basil 76, semeval22 46, allsides negatives 65, strangers 150
 * (rows). Heights are log-odds at `KNOTS`.
 */
import type { Curves } from './curve.js'

/** Derived against not. */
export const DERIVED: Curves = {
  bias: -5.809,
  curves: {
    chain: [0, 0.117, 0.117, 0.117, 1.29, 1.29, 2.52],
    covered: [0, 0, 0, 0, 0, 0, 0.569],
    inOrder: [0, 0.321, 0.999, 2.499, 2.571, 2.572, 2.572],
    closeness: [0, 1.255, 2.111, 2.111, 3.26, 3.291, 3.291],
    used: [0, 0, 0, 0, 0, 2.996, 3.734],
    unchanged: [0, 0, 0, 0, 0, 0, 0.863],
    verbatim: [0, 0, 0, 0, 0.125, 0.406, 1.568],
    names: [0, 0, 0, 0, 0.746, 2.152, 3.869],
    namesBack: [0, 0, 0, 0, 0, 1.403, 1.421],
    figures: [0, 0, 0, 0, 0, 0, 2.331],
    vocabulary: [0, 0.593, 0.593, 0.593, 0.593, 0.593, 0.593],
    likeness: [0, 0, 0, 0, 0.727, 0.73, 0.73],
    likenessBack: [0, 0, 0, 3.003, 4.875, 4.9, 4.9]
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
