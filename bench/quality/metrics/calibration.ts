/**
 * Whether probabilities mean what they say: expected calibration error over ten bins of equal width (Naeini, Cooper &
 * Hauskrecht 2015), Brier's score (Brier 1950), and the reliability table both can be read from. All by weight.
 *
 * Held by test/bench/calibration.test.ts.
 */
import type { Scored } from './scored.js'

/** One row of a reliability diagram. */
export interface Bin {
  readonly from: number
  readonly to: number
  readonly weight: number
  readonly rows: number
  /** Mean probability said in this bin, and the share that came true. */
  readonly said: number
  readonly true: number
}

/** The bins that hold something, lowest first. A probability of 1 lies in the last. */
export function reliability(rows: readonly Scored[], bins = 10): Bin[] {
  return Array.from({ length: bins }, (_, n) => {
    const inside = rows.filter(({ score }) => Math.min(bins - 1, Math.floor(score * bins)) === n)
    const weight = inside.reduce((sum, { weight = 1 }) => sum + weight, 0)
    const mean = (value: (row: Scored) => number): number =>
      inside.reduce((sum, row) => sum + value(row) * (row.weight ?? 1), 0) / weight
    return {
      from: n / bins,
      to: (n + 1) / bins,
      weight,
      rows: inside.length,
      said: mean(({ score }) => score),
      true: mean(({ y }) => (y ? 1 : 0))
    }
  }).filter(({ rows: count }) => count > 0)
}

/** The mean distance between what was said and what came true, over bins by weight. */
export function calibrationError(rows: readonly Scored[], bins = 10): number {
  const table = reliability(rows, bins)
  const weight = table.reduce((sum, bin) => sum + bin.weight, 0)
  return table.reduce((sum, bin) => sum + bin.weight * Math.abs(bin.said - bin.true), 0) / weight
}

/** Mean squared distance of probability and truth. Always saying .5 gives .25. */
export function brier(rows: readonly Scored[]): number {
  const weight = rows.reduce((sum, row) => sum + (row.weight ?? 1), 0)
  return rows.reduce((sum, { score, y, weight: w = 1 }) => sum + w * (score - (y ? 1 : 0)) ** 2, 0) / weight
}
