/**
 * Whether two words mean nearly the same: by the dictionary, or by the encoder's vectors of the two words.
 *
 * Both are needed: the dictionary has "dismissed" and "rejected" but not "forces" and "troops", the encoder the reverse.
 */
import { encode } from '../../meaning/index.js'
import { opposed, related } from '../../text/thesaurus.js'
import type { Side } from './ground.js'
import { clash } from './opposites.js'

/** Cosine of two words from which they are taken for each other. */
export const ALIKE = 0.35

/** Whether token `at` of one side and token `by` of the other mean nearly the same. */
export function isLike(one: Side, at: number, other: Side, by: number, least = ALIKE): boolean {
  const a = one.hashes[at]!
  const b = other.hashes[by]!
  if (clash(one.camps[at]!, other.camps[by]!)) return false
  // Last, whether they are opposites: of most words nobody needs to ask.
  return (related(a, b) || cosine(vectorOf(one, at), vectorOf(other, by)) >= least) && !opposed(a, b)
}

/** The vector of a word, worked out once a Document. */
function vectorOf({ vectors, spellings, text, document: { tokens } }: Side, at: number): Float32Array {
  const known = vectors[spellings[at]!]
  if (known !== undefined) return known
  const { start, end } = tokens[at]!
  const vector = encode(text.slice(start, end))
  vectors[spellings[at]!] = vector
  return vector
}

/** Of unit vectors. */
export function cosine(one: Float32Array, other: Float32Array): number {
  let sum = 0
  for (let i = 0; i < one.length; i++) sum += one[i]! * other[i]!
  return sum
}
