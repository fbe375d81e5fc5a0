/**
 * The story channel: the words that tell a text from others, which a rewriter cannot well do without.
 *
 * Each word weighs its shipped idf by how often it comes, and the heaviest are kept. Names, figures and quoted words come out on
 * top by themselves: they are rare, and repeated. The weight is made of whole numbers, for every engine must choose the same words. Source: G. Salton
 * & C. Buckley, "Term-weighting approaches in automatic text retrieval", IPM 24(5), 1988. Measured against a banded
 * sketch of the same words, and against the whole text, in `bench/quality/sets/index-recall.ts`.
 */
import { idfLevel } from '../text/idf.js'
import type { WordCounts } from './word-counts.js'

/** Words kept of a text that is added. */
export const TERMS_KEPT = 64
/** Words a query is asked for. */
export const TERMS_ASKED = 120
/**
 * A longer text is kept by words of its opening as well, so many more at most: what is taken from a speech or a transcript of forty pages is
 * its news, and the words of the whole drown those of any page.
 */
export const OPENING = { characters: 4000, terms: 32 }

/** 64 (1 + ln n) for n occurrences, rounded; more than 15 count as 15. */
const REPEATED = [0, 64, 108, 134, 153, 167, 179, 189, 197, 205, 211, 217, 223, 228, 233, 237]

/** Weights are counted by their size, so many to a class, so that only those near the limit need be put in order. */
const CLASS_BITS = 5
const CLASSES = ((31 * REPEATED.at(-1)!) >>> CLASS_BITS) + 1

/** The heaviest words, at most `limit`: `hashStem` of each, heaviest first; equal weights by the smaller hash. */
export function storyTerms({ size, hashes, counts }: WordCounts, limit: number): Uint32Array {
  const weights = new Uint16Array(size)
  const classes = new Uint32Array(CLASSES)
  for (let at = 0; at < size; at++) {
    const weight = idfLevel(hashes[at]!) * REPEATED[Math.min(counts[at]!, REPEATED.length - 1)]!
    weights[at] = weight
    classes[weight >>> CLASS_BITS]!++
  }
  const least = leastWeight(classes, limit)
  const ranked: number[] = []
  for (let at = 0; at < size; at++)
    if (weights[at]! >= least) ranked.push((hashes[at]! >>> 0) - weights[at]! * 0x100000000)
  return Uint32Array.from(Float64Array.from(ranked).sort().subarray(0, limit), lowBits)
}

/** The least weight of the class that fills up the limit, counted from the heaviest. */
function leastWeight(classes: Uint32Array, limit: number): number {
  let above = 0
  let at = classes.length
  while (at > 0 && above < limit) above += classes[--at]!
  return at << CLASS_BITS
}

function lowBits(value: number): number {
  return value - Math.floor(value / 0x100000000) * 0x100000000
}
