/**
 * What each sentence says that its links leave unsaid, and the stretch of it that a further sentence says.
 *
 * A clause needs no grammar to be found: it is the run of words in which what the other sentence says outweighs what it does not
 * say, the segment of the largest sum (J. Bentley, "Programming pearls: algorithm design techniques", CACM 27(9), 1984), as
 * local alignment finds what two sequences share (T. F. Smith & M. S. Waterman, J. Mol. Biol. 147, 1981), but without its order.
 */
import type { Link } from '../link.js'
import type { Halves } from './ground.js'
import { type Met, meet } from './meet.js'

/** How near a word must be met to speak for a stretch and not against it. */
const BREAK_EVEN = 0.15

interface Pair {
  readonly source: number
  readonly target: number
}

type Side = 'source' | 'target'

/** What is said by links, sentence by sentence; worked out for a sentence when it is asked for. */
export interface Said {
  /** The weight of the heaviest stretch of the pair that no link says, on the side where it is less. `met`: of the pair. */
  weigh(pair: Pair, met: Met): number
  /** The pair is a link from now on. */
  say(pair: Pair, met: Met): void
}

export function saidBy(links: readonly Link[], halves: Halves): Said {
  const linksOf = {
    source: bySentence('source', links, halves),
    target: bySentence('target', links, halves)
  }
  const said: Record<Side, (Float64Array | undefined)[]> = { source: [], target: [] }
  const known = new Map<Link, Met>()
  const metBy = (link: Link): Met => {
    const met = known.get(link) ?? meet(halves, link.source, link.target)
    known.set(link, met)
    return met
  }
  const of = (side: Side, at: number): Float64Array => {
    let sum = said[side][at]
    if (sum) return sum
    sum = new Float64Array(halves[side].words[at]!.length)
    for (const link of linksOf[side][at] ?? []) sum = nearer(sum, metBy(link)[side])
    said[side][at] = sum
    return sum
  }
  return {
    weigh: (pair, met) => lesser((side) => heaviest(halves, side, pair[side], met, of(side, pair[side]))),
    say(pair, met) {
      for (const side of ['source', 'target'] as const) said[side][pair[side]] = nearer(of(side, pair[side]), met[side])
    }
  }
}

/** The most that `weigh` could give, whatever the links say: without a look at them. */
export function weighAtMost(halves: Halves, pair: Pair, met: Met): number {
  return lesser((side) => heaviest(halves, side, pair[side], met))
}

function lesser(weigh: (side: Side) => number): number {
  const ofSource = weigh('source')
  return ofSource === 0 ? 0 : Math.min(ofSource, weigh('target'))
}

function bySentence(side: Side, links: readonly Link[], halves: Halves): (Link[] | undefined)[] {
  const found = new Array<Link[] | undefined>(halves[side].words.length).fill(undefined)
  for (const link of links) {
    const held = found[link[side]]
    if (held) held.push(link)
    else found[link[side]] = [link]
  }
  return found
}

function nearer(before: Float64Array, now: Float64Array): Float64Array {
  return before.map((value, at) => Math.max(value, now[at]!))
}

/** The largest sum over a run of words of what the pair says and the links do not; 0 where none is positive. */
function heaviest(halves: Halves, side: Side, sentence: number, met: Met, said?: Float64Array): number {
  const { words, weights } = halves[side]
  const [tokens, near] = [words[sentence]!, met[side]]
  let [best, run] = [0, 0]
  for (let at = 0; at < tokens.length; at++) {
    run = Math.max(0, run + weights[tokens[at]!]! * ((1 - (said?.[at] ?? 0)) * near[at]! - BREAK_EVEN))
    best = Math.max(best, run)
  }
  return best
}
