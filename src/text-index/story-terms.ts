/**
 * The story channel: the words that tell a text from others, which a rewriter cannot well do without.
 *
 * Each word weighs its shipped idf by how often it comes, and the heaviest are kept. Names, figures and quoted words come out on
 * top by themselves: they are rare, and repeated. The weight is made of whole numbers, for every engine must choose the same words. Source: G. Salton
 * & C. Buckley, "Term-weighting approaches in automatic text retrieval", IPM 24(5), 1988. Measured against a banded
 * sketch of the same words, and against the whole text, in `bench/quality/sets/index-recall.ts`.
 */
import { idfLevel } from '../text/idf.js'

/** Words kept of a text that is added. */
export const TERMS_KEPT = 64
/** Words a query is asked for. */
export const TERMS_ASKED = 160

/** 64 (1 + ln n) for n occurrences, rounded; more than 15 count as 15. */
const REPEATED = [0, 64, 108, 134, 153, 167, 179, 189, 197, 205, 211, 217, 223, 228, 233, 237]

/** The heaviest words of `countWords`, at most `limit`: `hashStem` of each, heaviest first; equal weights by the smaller hash. */
export function storyTerms(counts: ReadonlyMap<number, number>, limit: number): Uint32Array {
  const ranked = new Float64Array(counts.size)
  let at = 0
  for (const [hash, count] of counts) ranked[at++] = -weightOf(hash, count) * 0x100000000 + (hash >>> 0)
  ranked.sort()
  const kept = ranked.subarray(0, limit)
  return Uint32Array.from(kept, (value) => value - Math.floor(value / 0x100000000) * 0x100000000)
}

function weightOf(hash: number, count: number): number {
  return idfLevel(hash) * REPEATED[Math.min(count, REPEATED.length - 1)]!
}
