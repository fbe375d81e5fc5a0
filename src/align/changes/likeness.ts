/**
 * Whether two words mean nearly the same: by the dictionary, or by the encoder's vectors of the two words.
 *
 * Both are needed: the dictionary has "dismissed" and "rejected" but not "forces" and "troops", the encoder the reverse.
 */
import { encode } from '../../meaning/index.js'
import type { Side } from './ground.js'
import { contradict } from './opposites.js'
import { related } from './thesaurus.js'

/** Cosine of two words from which they are taken for each other. */
export const ALIKE = 0.35

const known = new WeakMap<Side, Map<number, Float32Array>>()

/** Whether token `at` of one side and token `by` of the other mean nearly the same. */
export function isLike(one: Side, at: number, other: Side, by: number, least = ALIKE): boolean {
  if (contradict(one.hashes[at]!, other.hashes[by]!)) return false
  if (related(one.hashes[at]!, other.hashes[by]!)) return true
  return cosine(vectorOf(one, at), vectorOf(other, by)) >= least
}

/** The vector of a word, worked out once a side and stem. */
function vectorOf(side: Side, at: number): Float32Array {
  const vectors = known.get(side) ?? new Map<number, Float32Array>()
  known.set(side, vectors)
  const found = vectors.get(side.hashes[at]!) ?? encode(wordAt(side, at))
  vectors.set(side.hashes[at]!, found)
  return found
}

function wordAt({ document: { tokens }, text }: Side, at: number): string {
  return text.slice(tokens[at]!.start, tokens[at]!.end)
}

/** Of unit vectors. */
export function cosine(one: Float32Array, other: Float32Array): number {
  let sum = 0
  for (let i = 0; i < one.length; i++) sum += one[i]! * other[i]!
  return sum
}
