/**
 * Plagdet, the measure of PAN's text alignment task (Potthast, Stein, Barrón-Cedeño & Rosso, COLING 2010, section 3):
 * F1 of macro-averaged precision and recall over log2(1 + granularity).
 *
 * A detection detects a case where it overlaps it on *both* sides. Recall of a case is the share of its characters, of
 * both sides together, that lie in detections that detect it; precision of a detection is the same the other way round; both are
 * averaged over all cases and all detections of all pairs. Granularity is the mean number of detections per detected
 * case. Written from the definition, not from PAN's script. Held by test/bench/plagdet.test.ts.
 */
import type { Span } from '../../../src/types.js'

/** A reused region: where it stands in the reusing text, and where in its source. */
export interface Region {
  readonly target: Span
  readonly source: Span
}

/** One document pair: the annotated cases and what was detected. */
export interface Annotated {
  readonly cases: readonly Region[]
  readonly detections: readonly Region[]
}

export interface Plagdet {
  readonly plagdet: number
  readonly recall: number
  readonly precision: number
  readonly granularity: number
}

/** What one pair adds to the averages; sums of tallies are tallies. */
export interface Tally {
  readonly cases: number
  readonly detections: number
  readonly recall: number
  readonly precision: number
  readonly detected: number
  readonly detecting: number
}

/** The four measures over all pairs together. Nothing detected, or nothing to detect, scores 0. */
export function plagdet(pairs: readonly Annotated[]): Plagdet {
  return fromTallies(pairs.map(tally))
}

/** Per pair, so that a bootstrap over pairs need not look at characters again. */
export function tally({ cases, detections }: Annotated): Tally {
  const counts = cases.map((one) => detections.filter((other) => detects(other, one)).length)
  return {
    cases: cases.length,
    detections: detections.length,
    recall: sum(cases.map((one) => covered(one, detections))),
    precision: sum(detections.map((one) => covered(one, cases))),
    detected: counts.filter((count) => count > 0).length,
    detecting: sum(counts)
  }
}

export function fromTallies(tallies: readonly Tally[]): Plagdet {
  const total = (key: keyof Tally): number => sum(tallies.map((one) => one[key]))
  const recall = ratio(total('recall'), total('cases'))
  const precision = ratio(total('precision'), total('detections'))
  const granularity = total('detected') === 0 ? 1 : total('detecting') / total('detected')
  const f1 = ratio(2 * precision * recall, precision + recall)
  return { plagdet: f1 / Math.log2(1 + granularity), recall, precision, granularity }
}

/** The share of a region's characters that lie in those of the others that overlap it on both sides. */
function covered(one: Region, others: readonly Region[]): number {
  const near = others.filter((other) => detects(other, one))
  const size = length(one.target) + length(one.source)
  const both =
    overlap(
      one.target,
      near.map(({ target }) => target)
    ) +
    overlap(
      one.source,
      near.map(({ source }) => source)
    )
  return ratio(both, size)
}

function detects(one: Region, other: Region): boolean {
  return meets(one.target, other.target) && meets(one.source, other.source)
}

function meets(one: Span, other: Span): boolean {
  return Math.min(one.end, other.end) > Math.max(one.start, other.start)
}

/** How many units of a span lie in the union of others. */
function overlap(one: Span, others: readonly Span[]): number {
  let at = one.start
  let units = 0
  for (const { start, end } of [...others].sort((a, b) => a.start - b.start)) {
    const from = Math.max(at, start)
    const to = Math.min(one.end, end)
    if (to <= from) continue
    units += to - from
    at = to
  }
  return units
}

function length({ start, end }: Span): number {
  return end - start
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
