/**
 * The first texts of several sorted runs in the order of texts: what a full bucket keeps of the segments it lies in.
 *
 * How many come of each run is found by halving, not by merging: thousands are kept of a full bucket, a query meets dozens of such, and
 * merging those took longer than all the rest of a look-up. Held by `test/stores/first-of.test.ts`.
 */
import { comparePriority, type Ranked } from './priority.js'

/** Ranks of texts in one segment or delta, in the order of texts; a place is `base` and a rank. */
export interface Run {
  readonly texts: Ranked
  readonly base: number
  readonly ranks: Uint32Array | Uint16Array
}

/** The runs, shortened to the `limit` texts that come first of all; there are as many. No two texts are equal in order. */
export function firstOf(runs: readonly Run[], limit: number): Run[] {
  const longest = runs.reduce((most, run) => (run.ranks.length > most.ranks.length ? run : most))
  let low = 0
  let high = longest.ranks.length
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if (sum(upTo(runs, longest, middle)) <= limit) low = middle
    else high = middle - 1
  }
  const counts = low === 0 ? runs.map(() => 0) : upTo(runs, longest, low)
  for (let left = limit - sum(counts); left > 0; left--) counts[foremost(runs, counts)]!++
  return runs.map((run, at) => ({ ...run, ranks: run.ranks.subarray(0, counts[at]) }))
}

/** How many of each run do not come after the `count`th text of the pivot. */
function upTo(runs: readonly Run[], pivot: Run, count: number): number[] {
  const last = pivot.ranks[count - 1]!
  return runs.map((run) => (run === pivot ? count : notAfter(run, pivot.texts, last)))
}

function notAfter({ texts, ranks }: Run, other: Ranked, rank: number): number {
  let low = 0
  let high = ranks.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (comparePriority(texts, ranks[middle]!, other, rank) <= 0) low = middle + 1
    else high = middle
  }
  return low
}

/** The run whose next text comes before those of all others. */
function foremost(runs: readonly Run[], counts: readonly number[]): number {
  let first = -1
  runs.forEach(({ texts, ranks }, at) => {
    if (counts[at]! >= ranks.length) return
    const next = ranks[counts[at]!]!
    if (first < 0 || comparePriority(texts, next, runs[first]!.texts, runs[first]!.ranks[counts[first]!]!) < 0)
      first = at
  })
  return first
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
