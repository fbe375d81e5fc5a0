/**
 * Several sets of positives against one pool of negatives, scored by one threshold: the arithmetic of 'TPR at 1 % FPR,
 * macro average'. Used by the sets of rewrites and of copies.
 */
import type { Figure, Target } from '../figure.js'
import { bootstrapStrata, type Interval } from '../metrics/bootstrap.js'
import { rateAt, thresholdAt } from '../metrics/tpr-at-fpr.js'

export interface Row {
  readonly group: string
  readonly score: number
  readonly y: boolean
}

/** One set of positives. Views that are parts of another set stay out of the average. */
export interface View {
  readonly name: string
  readonly averaged: boolean
  readonly rows: readonly Row[]
}

export interface Question {
  readonly set: string
  readonly system: string
  readonly views: readonly View[]
  readonly negatives: readonly Row[]
  /** The threshold: a share of false alarms, or a fixed score. */
  readonly threshold: { readonly fpr: number } | { readonly score: number }
  readonly target?: Target
  readonly seed: number
}

/** The macro average first, then each view. Intervals draw groups within each set and within the negatives. */
export function detection(question: Question): Figure[] {
  const { set, system, views, negatives, target } = question
  const words =
    'fpr' in question.threshold
      ? `TPR at ${question.threshold.fpr * 100} % FPR`
      : `TPR at > ${question.threshold.score}`
  const averaged = views.filter((view) => view.averaged)
  const base = { set, system }
  const macro = {
    ...base,
    ...(target === undefined ? {} : { target }),
    measure: `${words}, macro average`,
    ...rate(averaged, negatives, question),
    rows: count(averaged) + negatives.length
  }
  const each = views.map((view) => ({
    ...base,
    measure: `${words}, ${view.name}`,
    ...rate([view], negatives, question),
    rows: view.rows.length + negatives.length
  }))
  return averaged.length > 1 ? [macro, ...each] : each
}

/** The share of negatives above a fixed score, over all and in each set of them. */
export function alarms(
  set: string,
  score: number,
  sets: Readonly<Record<string, readonly Row[]>>,
  target: Target,
  seed: number
): Figure[] {
  const above = (rows: readonly Row[]): number => rateAt(rows, nextAbove(score), false)
  const pool = Object.values(sets).flat()
  return Object.entries({ 'all negatives': pool, ...sets })
    .filter(([, rows]) => rows.length > 0)
    .map(([name, rows]) => ({
      set,
      system: 'wirecopy',
      measure: `FPR at > ${score}, ${name}`,
      value: above(rows),
      interval: bootstrapStrata([rows], ([sample]) => above(sample ?? []), { seed }),
      rows: rows.length,
      ...(name === 'all negatives' ? { target } : {})
    }))
}

function rate(
  views: readonly View[],
  negatives: readonly Row[],
  { threshold, seed }: Question
): { value: number; interval: Interval } {
  const statistic = (strata: readonly (readonly Row[])[]): number => {
    const against = strata.at(-1) ?? []
    const at = 'fpr' in threshold ? thresholdAt(strata.flat(), threshold.fpr) : nextAbove(threshold.score)
    const rates = strata.slice(0, -1).map((rows) => rateAt(rows, at))
    return against.length === 0 ? Number.NaN : rates.reduce((sum, one) => sum + one, 0) / rates.length
  }
  const strata = [...views.map(({ rows }) => rows), negatives]
  return { value: statistic(strata), interval: bootstrapStrata(strata, statistic, { seed, rounds: 500 }) }
}

/** The least number above: a rate counts `>=`, a rule that says "above one half" counts `>`. */
function nextAbove(score: number): number {
  return score + Number.EPSILON
}

function count(views: readonly View[]): number {
  return views.reduce((sum, { rows }) => sum + rows.length, 0)
}
