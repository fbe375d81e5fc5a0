/**
 * How many bands of how many rows: the S-curve of banded locality-sensitive hashing, and the choice from a threshold.
 *
 * Source: Leskovec, Rajaraman & Ullman, Mining of Massive Datasets, section 3.4. Departure: a banding is chosen for a
 * recall at the threshold itself, not for the place where the curve is steepest, because there half of the pairs that
 * somebody asked for are lost. Held by `test/sketch/lsh-banding.test.ts`.
 */
import { show, WirecopyError } from '../../errors.js'

/** Two texts are candidates of each other when all `rows` registers of at least one of `bands` bands are equal. */
export interface Banding {
  /** Groups of registers. */
  readonly bands: number
  /** Registers in a group. */
  readonly rows: number
}

/** What a banding finds and misses. Rates are of pairs, 0 to 1. */
export interface BandingReport extends Banding {
  /** The Jaccard similarity the rates below are about. */
  readonly threshold: number
  /** The S-curve: of pairs with a Jaccard similarity, the share that is found. */
  readonly curve: readonly { readonly jaccard: number; readonly found: number }[]
  /** The share of pairs missed at exactly the threshold. */
  readonly missedAtThreshold: number
  /** The share missed when similarities are spread evenly from the threshold to 1. */
  readonly falseNegatives: number
  /** The share found when similarities are spread evenly from 0 to the threshold. */
  readonly falsePositives: number
}

/** The probability that a pair of this Jaccard similarity shares a band: `1 - (1 - j^rows)^bands`. */
export function foundRate(jaccard: number, { bands, rows }: Banding): number {
  return 1 - (1 - jaccard ** rows) ** bands
}

/**
 * The banding with the longest rows (fewest false candidates), and then the fewest bands, that finds a pair of exactly
 * `threshold` with probability `recall`. Where the registers do not suffice it is one row a band, all of them.
 */
export function bandingFor(threshold: number, registers: number, recall = 0.95): Banding {
  requireShare('threshold', threshold)
  requireShare('recall', recall)
  for (let rows = Math.min(registers, 32); rows >= 1; rows--) {
    const chance = threshold ** rows
    const bands = chance === 1 ? 1 : Math.max(1, Math.ceil(Math.log(1 - recall) / Math.log1p(-chance)))
    if (bands * rows <= registers) return { bands, rows }
  }
  return { bands: registers, rows: 1 }
}

/** The threshold a given banding is steepest at, roughly: `(1 / bands)^(1 / rows)`. */
export function thresholdOf({ bands, rows }: Banding): number {
  return (1 / bands) ** (1 / rows)
}

/** The S-curve and what it misses. `steps` points from 0 to 1, both included. */
export function describeBanding(banding: Banding, threshold = thresholdOf(banding), steps = 20): BandingReport {
  const found = (jaccard: number) => foundRate(jaccard, banding)
  return {
    ...banding,
    threshold,
    curve: Array.from({ length: steps + 1 }, (_, i) => ({ jaccard: i / steps, found: found(i / steps) })),
    missedAtThreshold: 1 - found(threshold),
    falseNegatives: 1 - mean(found, threshold, 1),
    falsePositives: mean(found, 0, threshold)
  }
}

/** Midpoint rule, 1,000 strips: the curve is a smooth polynomial, so the error is far below what is shown. */
function mean(rate: (jaccard: number) => number, from: number, to: number): number {
  const strips = 1000
  let sum = 0
  for (let i = 0; i < strips; i++) sum += rate(from + ((to - from) * (i + 0.5)) / strips)
  return sum / strips
}

function requireShare(option: string, value: number): void {
  if (!(value > 0 && value < 1))
    throw new WirecopyError('bad-option', { option, got: show(value), expected: 'a number above 0 and below 1' })
}
