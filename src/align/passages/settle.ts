/**
 * Settles a region on its passages: both ends on both sides, in turn, until they stand; and where a long stretch inside was not
 * taken, it is parted there.
 */
import type { Region } from './clusters.js'
import {
  bestStretch,
  chancesOf,
  type Reach,
  type Side,
  type Stretch,
  shareKept,
  shareOf,
  sidesOf,
  worstStretch
} from './cut.js'
import type { Pair } from './pair.js'
import { findPartners } from './partners.js'

/** A region with what speaks for it. */
export interface Settled extends Region {
  /** The natural logarithm of a likelihood ratio. */
  readonly score: number
  /** The share of the target's words that have a partner in the source's stretch. */
  readonly share: number
}

/** Words beyond a region into which it may grow. */
const BEYOND = 60

const ROUNDS = 3

/** A share of words kept below this is taken for it: on the target, and on the source, which a summary may thin. */
const LEAST_KEPT = { source: 0.02, target: 0.2 }

/** A stretch inside that speaks against reuse by this much parts a passage: about thirty words in a row without a partner. */
const APART = 30

/** Words inside are asked no more strictly than this: a sentence put into a copy does not part it. */
const MOST_KEPT_INSIDE = 0.6

/** How often a region may be parted, each time in two. */
const DEEPEST = 4

/** Linear in the region. */
export function settle(pair: Pair, region: Region, depth = 0): Settled[] {
  const window = windowAround(pair, region, BEYOND, BEYOND)
  const sides = sidesOf(pair, window, findPartners(pair, window))
  const whole = settleEnds(pair, region, window, sides)
  const { a, b, c, d } = whole
  const chances = chancesOf(pair, whole, sides.target, { from: a, to: b })
  const kept = shareKept(sides.target, { from: c, to: d }, chances, LEAST_KEPT.target)
  const gap = worstStretch(sides.target, { from: c, to: d }, chances, Math.min(MOST_KEPT_INSIDE, kept))
  if (gap.score > -APART || depth === DEEPEST) return [whole]
  const parts = [
    { from: c, to: gap.from },
    { from: gap.to, to: d }
  ].flatMap((part) => {
    const own = { a, b, c: part.from, d: part.to }
    const used = cut(pair, own, sides.source, { from: a, to: b }, part, LEAST_KEPT.source)
    return settle(pair, { ...own, a: used.from, b: used.to }, depth + 1)
  })
  return areApart(parts) ? parts : [whole]
}

function settleEnds(
  pair: Pair,
  region: Region,
  window: Region,
  { source, target }: { source: Side; target: Side }
): Settled {
  let at: Settled = { ...region, score: 0, share: 0 }
  for (let round = 0; round < ROUNDS; round++) {
    const other = round === 0 ? { from: window.a, to: window.b } : { from: at.a, to: at.b }
    const around = { ...at, a: other.from, b: other.to }
    const taken = cut(pair, around, target, { from: at.c, to: at.d }, other, LEAST_KEPT.target)
    const beside = { a: at.a, b: at.b, c: taken.from, d: taken.to }
    const used = cut(pair, beside, source, { from: at.a, to: at.b }, taken, LEAST_KEPT.source)
    const settled = used.from === at.a && used.to === at.b && taken.from === at.c && taken.to === at.d
    const share = shareOf(target, taken, used)
    at = { a: used.from, b: used.to, c: taken.from, d: taken.to, score: taken.score, share }
    if (settled) break
  }
  return at
}

/** The best stretch of one side, given the other's: `now` is where it is thought to be. */
function cut(pair: Pair, region: Region, side: Side, now: Reach, within: Reach, least: number): Stretch {
  const chances = chancesOf(pair, region, side, within)
  return bestStretch(side, chances, shareKept(side, now, chances, least))
}

function areApart(regions: readonly Region[]): boolean {
  return regions.every((one, at) =>
    regions.slice(at + 1).every((other) => one.d <= other.c && (one.b <= other.a || other.b <= one.a))
  )
}

export function windowAround(
  { source, target }: Pair,
  { a, b, c, d }: Region,
  ofSource: number,
  ofTarget: number
): Region {
  return {
    a: Math.max(0, a - ofSource),
    b: Math.min(source.keys.length, b + ofSource),
    c: Math.max(0, c - ofTarget),
    d: Math.min(target.keys.length, d + ofTarget)
  }
}
