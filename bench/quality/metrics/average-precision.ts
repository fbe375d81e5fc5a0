/**
 * Average precision: the sum over distinct scores, highest first, of precision times the gain in recall. Rows of one
 * score are one step, so their order cannot flatter. Held by test/bench/ranking.test.ts.
 */
import { type Scored, steps, totals } from './scored.js'

/** 0 to 1; a constant score gives the share of positives. NaN without positives. */
export function averagePrecision(rows: readonly Scored[]): number {
  const all = steps(rows)
  const { positive } = totals(all)
  let hits = 0
  let seen = 0
  let area = 0
  for (const step of all) {
    hits += step.positive
    seen += step.positive + step.negative
    area += (hits / seen) * step.positive
  }
  return positive === 0 ? Number.NaN : area / positive
}
