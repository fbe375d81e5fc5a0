/**
 * Whether two words mean nearly the same: by the dictionary, or by the encoder's vectors of the two words.
 *
 * Both are needed: the dictionary has "dismissed" and "rejected" but not "forces" and "troops", the encoder the reverse.
 */
import { encode } from '../../meaning/index.js'
import { once } from '../../text/once.js'
import { wordsOf } from '../../text/words.js'
import type { Document } from '../../types.js'
import type { Side } from './ground.js'
import { clash } from './opposites.js'
import { opposed, related } from './thesaurus.js'

/** Cosine of two words from which they are taken for each other. */
export const ALIKE = 0.35

/** The vectors of a text's words, by the word as it stands. */
const vectorsOf = once((_: Document) => new Map<string, Float32Array>())

/** Whether token `at` of one side and token `by` of the other mean nearly the same. */
export function isLike(one: Side, at: number, other: Side, by: number, least = ALIKE): boolean {
  const [a, b] = [one.hashes[at]!, other.hashes[by]!]
  if (clash(one.camps[at]!, other.camps[by]!) || opposed(a, b)) return false
  return related(a, b) || cosine(vectorOf(one, at), vectorOf(other, by)) >= least
}

/** The vector of a word, worked out once a Document. */
function vectorOf({ document }: Side, at: number): Float32Array {
  const vectors = vectorsOf(document)
  const word = wordsOf(document).surfaces[at]!
  const known = vectors.get(word)
  if (known !== undefined) return known
  const vector = encode(word)
  vectors.set(word, vector)
  return vector
}

/** Of unit vectors. */
export function cosine(one: Float32Array, other: Float32Array): number {
  let sum = 0
  for (let i = 0; i < one.length; i++) sum += one[i]! * other[i]!
  return sum
}
