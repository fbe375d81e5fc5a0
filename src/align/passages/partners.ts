/**
 * Partners: for each word of one window of the target, at most one word of a window of the source, of the same stem.
 *
 * Words may be shuffled, so this is no longest common subsequence: a word goes first where its neighbours stand beside it too, the more of
 * them the better, and what is left goes where most partners lie. One to one, because a region's length shows only
 * so: were a word counted wherever it stands, a source that repeats itself would match far beyond what was taken. Words that the source's window
 * repeats often (function words) find a partner only beside one that has been found.
 * Cost: the window's words times `OFTEN`.
 */
import type { Region } from './clusters.js'
import type { Pair } from './pair.js'

/** Word indices of the other text, -1 for none; entry 0 is the first word of the window. */
export interface Partners {
  readonly source: Int32Array
  readonly target: Int32Array
}

/** Neighbours looked at on each side. */
const BESIDE = 2

/** A stem that stands more often than this in the source's window is common there. */
const OFTEN = 24

/** Words to each side over which partners are counted. */
const NEAR = 15

/** What a possible partner counts beside one that was found. */
const POSSIBLE = 0.15

/** The windows are `region`. */
export function findPartners(pair: Pair, region: Region): Partners {
  const found = {
    source: new Int32Array(region.b - region.a).fill(-1),
    target: new Int32Array(region.d - region.c).fill(-1)
  }
  const possible = findPossible(pair, region)
  for (let beside = 2 * BESIDE; beside > 0; beside--)
    for (let at = 0; at < possible.beside.length; at++)
      if (possible.beside[at] === beside) join(found, region, possible.source[at]!, possible.target[at]!)
  const near = density(found, region, possible)
  joinRest(found, region, possible, near)
  extend(pair, found, region)
  return found
}

/** Pairs of equal words, in the order of the target. */
interface Possible {
  readonly source: number[]
  readonly target: number[]
  /** How many of their neighbours are equal too, up to the first that is not. */
  readonly beside: number[]
}

function findPossible(pair: Pair, region: Region): Possible {
  const { source, words, room } = pair
  const { last, often } = room
  const { a, b, c, d } = region
  const next = new Int32Array(b - a)
  for (let at = b - 1; at >= a; at--) {
    const key = source.keys[at]!
    next[at - a] = last[key]!
    last[key] = at
    often[key]!++
  }
  const found: Possible = { source: [], target: [], beside: [] }
  for (let at = c; at < d; at++) {
    const key = words[at]!
    if (key < 0 || often[key]! > OFTEN) continue
    for (let one = last[key]!; one >= 0; one = next[one - a]!) {
      found.source.push(one)
      found.target.push(at)
      found.beside.push(equalBeside(source.keys, words, one, at, region))
    }
  }
  for (let at = a; at < b; at++) {
    last[source.keys[at]!] = -1
    often[source.keys[at]!] = 0
  }
  return found
}

/** How many words stand equal to either side of two, up to the first that differs. */
function equalBeside(keys: Int32Array, words: Int32Array, one: number, other: number, { a, b, c, d }: Region): number {
  const [before, behind] = [Math.min(BESIDE, one - a, other - c), Math.min(BESIDE, b - 1 - one, d - 1 - other)]
  let [left, right] = [0, 0]
  while (left < before && keys[one - left - 1] === words[other - left - 1]) left++
  while (right < behind && keys[one + right + 1] === words[other + right + 1]) right++
  return left + right
}

function join({ source, target }: Partners, { a, c }: Region, one: number, other: number): void {
  if (source[one - a]! >= 0 || target[other - c]! >= 0) return
  source[one - a] = other
  target[other - c] = one
}

/** Partners near each word of the source's window, summed from its beginning: the sum over a stretch is a difference. */
function density({ source }: Partners, { a, b }: Region, possible: Possible): Float64Array {
  const sums = new Float64Array(b - a + 1)
  for (const one of possible.source) sums[one - a + 1]! += POSSIBLE
  for (let at = 0; at < b - a; at++) sums[at + 1]! += sums[at]! + (source[at]! >= 0 ? 1 : 0)
  return sums
}

/** Each word left over goes to the free place with most partners around it. */
function joinRest(found: Partners, region: Region, possible: Possible, sums: Float64Array): void {
  const { a, b, c } = region
  for (let at = 0; at < possible.target.length; ) {
    const target = possible.target[at]!
    let [best, most] = [-1, -1]
    for (; possible.target[at] === target; at++) {
      const source = possible.source[at]! - a
      if (found.source[source]! >= 0) continue
      const near = sums[Math.min(b - a, source + NEAR)]! - sums[Math.max(0, source - NEAR)]!
      if (near > most) [best, most] = [source + a, near]
    }
    if (best >= 0 && found.target[target - c]! < 0) join(found, region, best, target)
  }
}

/** Equal words beside partners are partners too: so function words find theirs. */
function extend({ source: { keys }, words }: Pair, found: Partners, region: Region): void {
  const { a, b, c, d } = region
  for (let target = c; target + 1 < d; target++) {
    const next = found.target[target - c]! + 1
    if (next > a && next < b && words[target + 1] === keys[next]) join(found, region, next, target + 1)
  }
  for (let target = d - 1; target > c; target--) {
    const before = found.target[target - c]! - 1
    if (before >= a && words[target - 1] === keys[before]) join(found, region, before, target - 1)
  }
}
