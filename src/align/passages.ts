/**
 * Passages: maximal reused regions on both sides, word for word or reworded, shuffled, translated or condensed.
 *
 * The task is PAN's text alignment (M. Potthast et al., "Overview of the 6th international competition on plagiarism detection", CLEF
 * 2014), the way there that of its winner, Sanchez-Perez, Sidorov & Gelbukh: sentences that share enough words are
 * seeds (`seeds.ts`), seeds near each other on both sides a region (`clusters.ts`). From there on it differs: words are paired one to
 * one (`partners.ts`), and a region's ends are put where a likelihood ratio over its words is greatest (`cut.ts`,
 * `settle.ts`, `widen.ts`). The same ratio decides whether a region is a passage at all. Beads play no part: they
 * answer for every sentence, a passage for where reuse begins and ends. Held by `test/align/passages.test.ts`, and by
 * `test/align/laws.test.ts`: disjoint on each side, in target order, at least twelve words.
 */
import type { Document, Passage } from '../types.js'
import { findClusters, type Region } from './passages/clusters.js'
import { columnsOf } from './passages/columns.js'
import { type Pair, pairOf } from './passages/pair.js'
import { findSeeds } from './passages/seeds.js'
import { type Settled, settle } from './passages/settle.js'
import { widen } from './passages/widen.js'

/** In words, on each side. */
export const SHORTEST_PASSAGE = 12

/** What must speak for a passage at least, a natural logarithm: a rare word says about 5. */
const ENOUGH = 36

/**
 * All passages, in target order. `similarity` is the share of the target's words that have a partner of their own in the source's span.
 *
 * Linear in the two texts, with a bound on what repetition costs: eight seeds a sentence, regions of at most 25 sentences a
 * seed, twenty-four places a word.
 */
export function findPassages(source: Document, target: Document): Passage[] {
  const [one, other] = [columnsOf(source), columnsOf(target)]
  const pair = pairOf(one, other)
  const found = isSame(pair) ? [whole(pair)] : findRegions(pair)
  return found
    .filter(({ a, b, c, d }) => b - a >= SHORTEST_PASSAGE && d - c >= SHORTEST_PASSAGE)
    .sort((first, second) => first.c - second.c)
    .map((region) => ({
      source: { start: one.starts[region.a]!, end: one.ends[region.b - 1]! },
      target: { start: other.starts[region.c]!, end: other.ends[region.d - 1]! },
      similarity: region.share
    }))
}

/** The strongest first; what overlaps a stronger one is given up. */
function findRegions(pair: Pair): Settled[] {
  const settled = findClusters(pair, findSeeds(pair))
    .flatMap((region) => settle(pair, region))
    .filter(isPassage)
    .sort((one, other) => other.score - one.score || one.c - other.c || one.a - other.a)
  const taken = { source: new Uint8Array(pair.source.keys.length), target: new Uint8Array(pair.target.keys.length) }
  const isFree = ({ a, b, c, d }: Region): boolean =>
    !taken.source.subarray(a, b).includes(1) && !taken.target.subarray(c, d).includes(1)
  const kept: Settled[] = []
  for (const region of settled) {
    if (!isFree(region)) continue
    const wide = widen(pair, region)
    const one = isFree(wide) ? wide : region
    taken.source.fill(1, one.a, one.b)
    taken.target.fill(1, one.c, one.d)
    kept.push(one)
  }
  return kept
}

function isPassage({ a, b, c, d, score }: Settled): boolean {
  return score >= ENOUGH && b - a >= SHORTEST_PASSAGE && d - c >= SHORTEST_PASSAGE
}

/** Whether both texts are the same words in the same order: then they are one passage, however little the words say. */
function isSame({ source, words }: Pair): boolean {
  return words.length === source.keys.length && words.every((word, at) => word === source.keys[at])
}

function whole({ source, target }: Pair): Settled {
  return { a: 0, b: source.keys.length, c: 0, d: target.keys.length, score: 0, share: 1 }
}
