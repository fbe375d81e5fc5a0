/** A text's tokens as they stand, numbered, and which of them carry content. Worked out once a Document. */

import { type Numbering, numbering } from '../text/numbering.js'
import { once } from '../text/once.js'
import { wordsOf } from '../text/words.js'
import type { Document } from '../types.js'

export interface Spellings extends Numbering {
  /** By number: 1 where it is a word that carries content. */
  readonly content: Uint8Array
}

/** Words rarer than this (idf) carry content. */
const CONTENT = 3

export const spellingsOf = once((document: Document): Spellings => {
  const { surfaces, weights } = wordsOf(document)
  const { numbers, words, numberOf } = numbering(surfaces)
  const content = new Uint8Array(words.length)
  // From the end, so that the first token of a spelling speaks for it.
  for (let at = weights.length - 1; at >= 0; at--) content[numbers[at]!] = weights[at]! >= CONTENT ? 1 : 0
  return { numbers, words, numberOf, content }
})
