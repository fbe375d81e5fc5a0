/**
 * Area under the ROC curve as the probability that a positive scores above a negative, ties counting half
 * (Hanley & McNeil 1982), and the same within bins of a second quantity, which shows what a score knows beyond it.
 *
 * Held by test/bench/ranking.test.ts.
 */
import { type Scored, steps, totals } from './scored.js'

/** 0 to 1; .5 is chance. NaN where one class is absent. */
export function auc(rows: readonly Scored[]): number {
  const all = steps(rows)
  const { positive, negative } = totals(all)
  let below = negative
  let won = 0
  for (const step of all) {
    below -= step.negative
    won += step.positive * (below + step.negative / 2)
  }
  return positive === 0 || negative === 0 ? Number.NaN : won / (positive * negative)
}

/**
 * The mean of the AUC within `bins` bins of equal size of `by`, each weighted by its number of positive-negative pairs; bins
 * with one class only say nothing and are left out.
 */
export function binnedAuc(rows: readonly (Scored & { readonly by: number })[], bins = 5): number {
  const sorted = [...rows].sort((a, b) => a.by - b.by)
  let won = 0
  let pairs = 0
  for (let bin = 0; bin < bins; bin++) {
    const inside = sorted.slice(
      Math.round((bin * sorted.length) / bins),
      Math.round(((bin + 1) * sorted.length) / bins)
    )
    const { positive, negative } = totals(steps(inside))
    if (positive === 0 || negative === 0) continue
    won += auc(inside) * positive * negative
    pairs += positive * negative
  }
  return pairs === 0 ? Number.NaN : won / pairs
}
