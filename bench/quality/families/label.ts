/**
 * The label a pair must get, where it is sure: as the family says, or for faithful rewrites by the rule of the labels, with the
 * share of unchanged words taken as the share of the target's words that lie in a run of three that the source has too. (A longest common
 * subsequence would find most words of any short text in a long enough source.) Held by test/bench/label.test.ts.
 */
import type { Label } from '../../../src/types.js'
import { shingles, wordsOf } from '../floors/shingles.js'
import type { Pair } from './pair.js'

/** From here on a rewrite is a near-duplicate. */
const UNCHANGED = 0.7
const RUN = 3
const FAITHFUL = new Set(['llm-rewrite', 'paraphrase-faithful'])

/** Undefined where nobody can say: altered rewrites may add more than they take. */
export function labelOf({ label, kind, source, target }: Pair): Label | undefined {
  if (label !== undefined || !FAITHFUL.has(kind)) return label
  return unchangedShare(source.text, target.text) >= UNCHANGED ? 'near-duplicate' : 'rewrite'
}

/** The share of the target's words that lie in a run of three words of the source. */
export function unchangedShare(source: string, target: string): number {
  const known = shingles(source, RUN)
  const words = wordsOf(target)
  const kept = new Set<number>()
  words.forEach((_, at) => {
    if (known.has(words.slice(at, at + RUN).join(' '))) for (let word = 0; word < RUN; word++) kept.add(at + word)
  })
  return kept.size / Math.max(1, words.length)
}

/** Length of the longest common subsequence, row by row. */
export function commonLength(one: readonly string[], other: readonly string[]): number {
  let above = new Uint32Array(other.length + 1)
  for (const word of one) {
    const row = new Uint32Array(other.length + 1)
    for (let at = 1; at <= other.length; at++)
      row[at] = other[at - 1] === word ? (above[at - 1] ?? 0) + 1 : Math.max(above[at] ?? 0, row[at - 1] ?? 0)
    above = row
  }
  return above.at(-1) ?? 0
}
