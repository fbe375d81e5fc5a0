/**
 * The label a pair must get, where it is sure: as the family says, or for faithful rewrites by the rule of the labels, with the
 * share of unchanged words taken as the longest common subsequence of words over the target's length.
 */
import type { Label } from '../../../src/types.js'
import { wordsOf } from '../floors/shingles.js'
import type { Pair } from './pair.js'

/** From here on a rewrite is a near-duplicate. */
const UNCHANGED = 0.7
const FAITHFUL = new Set(['llm-rewrite', 'paraphrase-faithful'])

/** Undefined where nobody can say: altered rewrites may add more than they take. Costs words x words. */
export function labelOf({ label, kind, source, target }: Pair): Label | undefined {
  if (label !== undefined || !FAITHFUL.has(kind)) return label
  const words = wordsOf(target.text)
  return commonLength(wordsOf(source.text), words) >= UNCHANGED * words.length ? 'near-duplicate' : 'rewrite'
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
