/**
 * Percentile bootstrap (Efron & Tibshirani 1993, chapter 13) of 95 % intervals, drawing *groups* with replacement: rows that share
 * a document are not independent, so they are drawn together. With strata (the sets of a macro average) groups are drawn
 * within each. Held by test/bench/bootstrap.test.ts.
 */
import { random } from '../random.js'

export type Interval = readonly [low: number, high: number]

export interface Grouped {
  readonly group: string
}

/** The interval of a statistic over rows. `rounds` draws; the same seed gives the same interval. */
export function bootstrap<T extends Grouped>(
  rows: readonly T[],
  statistic: (rows: readonly T[]) => number,
  { rounds = 1000, seed = 1 } = {}
): Interval {
  return bootstrapStrata([rows], ([sample]) => statistic(sample ?? []), { rounds, seed })
}

/** The same for a statistic over several sets of rows, each drawn within itself. */
export function bootstrapStrata<T extends Grouped>(
  strata: readonly (readonly T[])[],
  statistic: (strata: readonly (readonly T[])[]) => number,
  { rounds = 1000, seed = 1 } = {}
): Interval {
  const next = random(seed)
  const groups = strata.map(groupsOf)
  const values = Array.from({ length: rounds }, () => statistic(groups.map((all) => draw(all, next))))
    .filter((value) => !Number.isNaN(value))
    .sort((a, b) => a - b)
  return [quantile(values, 0.025), quantile(values, 0.975)]
}

function groupsOf<T extends Grouped>(rows: readonly T[]): T[][] {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(row.group)
    if (group === undefined) groups.set(row.group, [row])
    else group.push(row)
  }
  return [...groups.values()]
}

function draw<T>(groups: readonly T[][], next: () => number): T[] {
  return groups.flatMap(() => groups[Math.floor(next() * groups.length)] ?? [])
}

/** Linear between the two nearest values. */
function quantile(sorted: readonly number[], at: number): number {
  if (sorted.length === 0) return Number.NaN
  const place = at * (sorted.length - 1)
  const low = sorted[Math.floor(place)] ?? Number.NaN
  const high = sorted[Math.ceil(place)] ?? low
  return low + (high - low) * (place - Math.floor(place))
}
