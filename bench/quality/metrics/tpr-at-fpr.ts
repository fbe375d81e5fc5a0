/**
 * The share of positives found at a fixed share of false alarms: the lowest score that is a threshold (`score >= t`) with
 * at most that share of the negatives at or above it. With few negatives the step is coarse: 200 negatives allow two
 * alarms at 1 %. Held by test/bench/ranking.test.ts.
 */
import { type Scored, steps, totals } from './scored.js'

/** The lowest admissible threshold; infinite where even the highest score lets too many negatives in. */
export function thresholdAt(rows: readonly Scored[], fpr: number): number {
  const all = steps(rows)
  const { negative } = totals(all)
  let alarms = 0
  let threshold = Number.POSITIVE_INFINITY
  for (const step of all) {
    alarms += step.negative
    // One part in 10^9 of slack: weights add up inexactly.
    if (alarms > fpr * negative * (1 + 1e-9)) break
    threshold = step.score
  }
  return threshold
}

/** The share of positives at or above a threshold, by weight. */
export function rateAt(rows: readonly Scored[], threshold: number, y = true): number {
  const side = rows.filter((row) => row.y === y)
  const weigh = (some: readonly Scored[]): number => some.reduce((sum, { weight = 1 }) => sum + weight, 0)
  return weigh(side.filter(({ score }) => score >= threshold)) / weigh(side)
}

/** TPR at the given FPR, threshold and rate over the same rows. */
export function tprAtFpr(rows: readonly Scored[], fpr = 0.01): number {
  return rateAt(rows, thresholdAt(rows, fpr))
}
