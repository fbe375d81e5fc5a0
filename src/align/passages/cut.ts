/**
 * Where a passage begins and ends, to the word: the stretch of a window that speaks most for reuse.
 *
 * A word speaks by a likelihood ratio. If the stretch was taken, a word was kept with probability `kept`, else it finds a partner
 * by chance as any word does; if it was not, by chance alone. So a rare word with a partner says much, a function word nothing, a
 * word without says `log(1 - kept)`: copies end at the first words that differ, shuffled and translated text may go on. The best stretch
 * is the one of greatest sum (J. Bentley, "Programming pearls: algorithm design techniques", CACM 27(9), 1984), with a
 * price for ends inside a sentence. `kept` is estimated from the stretch at hand by expectation maximisation.
 */
import type { Region } from './clusters.js'
import type { Pair } from './pair.js'
import type { Partners } from './partners.js'

/** Half-open, in words of one text. */
export interface Reach {
  readonly from: number
  readonly to: number
}

/** `score`: what it says, the natural logarithm of a likelihood ratio. */
export interface Stretch extends Reach {
  readonly score: number
}

/** One side of a pair of windows, ready to be cut. */
export interface Side {
  /** The source's stem number of each word of the text, -1 where the source has it not. */
  readonly words: Int32Array
  readonly breaks: Uint8Array
  /** Of the window's words, from its first. */
  readonly partners: Int32Array
  readonly from: number
  readonly to: number
}

/** The price of an end inside a sentence. */
export const INSIDE = 4

const ROUNDS = 4
const FIRST_KEPT = 0.6
const MOST_KEPT = 0.97

export function sidesOf(pair: Pair, window: Region, partners: Partners): { source: Side; target: Side } {
  const { source, target, words } = pair
  return {
    source: { words: source.keys, breaks: source.breaks, partners: partners.source, from: window.a, to: window.b },
    target: { words, breaks: target.breaks, partners: partners.target, from: window.c, to: window.d }
  }
}

/** Words of general English that the counts of the two texts are eked out by. */
const GENERAL = 300

const MOST_CHANCE = 0.95

/**
 * For each word of the side's window: how likely it finds a partner by chance in the other side's stretch, 0 where it has none there.
 *
 * How often a stem stands outside `region` tells: a word on the articles' own subject says less than its rarity in general.
 */
export function chancesOf(pair: Pair, region: Region, side: Side, within: Reach): Float64Array {
  const { inside, known } = pair.room
  const total = pair.source.keys.length + pair.target.keys.length + GENERAL
  const chances = new Float64Array(side.to - side.from)
  count(pair, region, inside, 1)
  for (let at = side.from; at < side.to; at++) {
    if (!hasPartner(side, at, within)) continue
    const key = side.words[at]!
    if (known[key] === 0) {
      const outside = Math.max(0, pair.counts[key]! - inside[key]!) + GENERAL * pair.source.stems.rates[key]!
      known[key] = Math.min(MOST_CHANCE, 1 - Math.exp((-(within.to - within.from) * outside) / total))
    }
    chances[at - side.from] = known[key]!
  }
  count(pair, region, inside, -1)
  for (let at = side.from; at < side.to; at++) if (side.words[at]! >= 0) known[side.words[at]!] = 0
  return chances
}

function count({ source, words }: Pair, { a, b, c, d }: Region, counts: Int32Array, by: number): void {
  for (let at = a; at < b; at++) counts[source.keys[at]!]! += by
  for (let at = c; at < d; at++) if (words[at]! >= 0) counts[words[at]!]! += by
}

/** The share of words kept in the stretch, partners by chance taken off; at least `least`. */
export function shareKept(side: Side, { from, to }: Reach, chances: Float64Array, least: number): number {
  let kept = FIRST_KEPT
  for (let round = 0; round < ROUNDS; round++) {
    let sum = 0
    for (let at = from - side.from; at < to - side.from; at++)
      if (chances[at]! > 0) sum += kept / (kept + (1 - kept) * chances[at]!)
    kept = sum / (to - from)
  }
  return Math.min(MOST_KEPT, Math.max(least, kept))
}

/** Whether a word's partner lies in the other side's stretch. */
export function hasPartner({ partners, from }: Side, at: number, within: Reach): boolean {
  const partner = partners[at - from]!
  return partner >= within.from && partner < within.to
}

/** The stretch of greatest sum in the side's window. */
export function bestStretch(side: Side, chances: Float64Array, kept: number): Stretch {
  const missing = Math.log(1 - kept)
  let best: Stretch = { from: side.from, to: side.from, score: Number.NEGATIVE_INFINITY }
  let sum = 0
  let lowest = side.breaks[side.from] ? 0 : INSIDE
  let lowestAt = side.from
  for (let at = side.from; at < side.to; at++) {
    const chance = chances[at - side.from]!
    sum += chance === 0 ? missing : says(chance, kept)
    const price = side.breaks[at + 1] ? 0 : INSIDE
    if (sum - price - lowest > best.score) best = { from: lowestAt, to: at + 1, score: sum - price - lowest }
    if (sum + price < lowest) {
      lowest = sum + price
      lowestAt = at + 1
    }
  }
  return best
}

/** The stretch inside that speaks most against reuse. */
export function worstStretch(side: Side, { from, to }: Reach, chances: Float64Array, kept: number): Stretch {
  let worst: Stretch = { from, to: from, score: 0 }
  let [sum, start] = [0, from]
  for (let at = from; at < to; at++) {
    sum += says(chances[at - side.from]!, kept)
    if (sum >= 0) [sum, start] = [0, at + 1]
    else if (sum < worst.score) worst = { from: start, to: at + 1, score: sum }
  }
  return worst
}

/** The share of a stretch's words that have a partner in the other side's. */
export function shareOf(side: Side, { from, to }: Reach, within: Reach): number {
  let partners = 0
  for (let at = from; at < to; at++) if (hasPartner(side, at, within)) partners++
  return partners / (to - from)
}

/** What a word says: one without a partner, whose chance is 0, speaks against reuse. */
export function says(chance: number, kept: number): number {
  return chance === 0 ? Math.log(1 - kept) : Math.log((kept + (1 - kept) * chance) / chance)
}
