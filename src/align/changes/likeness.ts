/**
 * Whether two words mean nearly the same: by the dictionary, or by the encoder's vectors of the two words.
 *
 * Both are needed: the dictionary has "dismissed" and "rejected" but not "forces" and "troops", the encoder the reverse.
 */
import { dot, dots } from '../../meaning/dots.js'
import { encode } from '../../meaning/encode.js'
import { opposed, related } from '../../text/thesaurus.js'
import { clash } from './opposites.js'
import type { Own } from './own.js'

/** Cosine of two words from which they are taken for each other. */
export const ALIKE = 0.35

/** Whether token `at` of one side and token `by` of the other mean nearly the same. */
export function isLike(one: Own, at: number, other: Own, by: number, least = ALIKE): boolean {
  const a = one.hashes[at]!
  const b = other.hashes[by]!
  if (clash(one.camps[at]!, other.camps[by]!)) return false
  // Last, whether they are opposites: of most words nobody needs to ask.
  return (related(a, b) || dot(vectorOf(one, at), vectorOf(other, by)) >= least) && !opposed(a, b)
}

/** Words of one side, ready to be asked which of them a word of the other side is like. */
export interface Asked {
  readonly side: Own
  readonly tokens: readonly number[]
  /** Gathered when the first word is asked for. */
  readonly vectors: Float32Array[]
  /** Room for a cosine each. */
  readonly cosines: Float64Array
}

export function asked(side: Own, tokens: readonly number[]): Asked {
  return { side, tokens, vectors: [], cosines: new Float64Array(tokens.length) }
}

/** The first of the words asked that `isLike` token `by` of the other side; -1 where none is. */
export function firstLike({ side, tokens, vectors, cosines }: Asked, other: Own, by: number, least = ALIKE): number {
  if (tokens.length === 0) return -1
  const [hash, camp] = [other.hashes[by]!, other.camps[by]!]
  if (vectors.length === 0) for (const at of tokens) vectors.push(vectorOf(side, at))
  dots(vectorOf(other, by), vectors, cosines)
  for (let i = 0; i < tokens.length; i++) {
    const at = tokens[i]!
    const near = cosines[i]! >= least || related(side.hashes[at]!, hash)
    if (near && !clash(side.camps[at]!, camp) && !opposed(side.hashes[at]!, hash)) return at
  }
  return -1
}

/** What a pair of the dictionary counts for beside a cosine. */
const RELATED = 0.7

/** How near two words are in meaning, 0 to 1; 0 below `ALIKE`, and for opposites. */
export function nearness(one: Own, at: number, other: Own, by: number): number {
  const [a, b] = [one.hashes[at]!, other.hashes[by]!]
  const near = Math.max(dot(vectorOf(one, at), vectorOf(other, by)), related(a, b) ? RELATED : 0)
  return near < ALIKE || opposed(a, b) ? 0 : near
}

/** The vector of a word, worked out once a Document. */
function vectorOf({ vectors, spellings, text, document: { tokens } }: Own, at: number): Float32Array {
  const known = vectors[spellings[at]!]
  if (known !== undefined) return known
  const { start, end } = tokens[at]!
  const vector = encode(text.slice(start, end))
  vectors[spellings[at]!] = vector
  return vector
}
