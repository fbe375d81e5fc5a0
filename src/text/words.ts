/**
 * The words of a Document as numbers machines like: for each token its stem, how rare that is, and what it begins with.
 *
 * Worked out once a Document and kept as long as the Document lives; everything that weighs words reads it here.
 */
import type { Document } from '../types.js'
import { DIGIT, kindOf, MARK } from './characters.js'
import { idf } from './idf.js'
import { type Numbering, numbering } from './numbering.js'
import { once } from './once.js'
import { stem } from './stem.js'

/** Arrays run parallel to `Document.tokens`. */
export interface Words {
  /** The token as it stands in the text. */
  readonly surfaces: readonly string[]
  /** The stem of the token's lemma; empty for marks of punctuation. */
  readonly stems: readonly string[]
  /** The stems numbered, the empty one too, and the idf of each by its number; and the lemmas. */
  readonly byStem: Numbering
  readonly rarity: Float64Array
  readonly byLemma: Numbering
  /** Natural-log idf of the stem; 0 for marks. */
  readonly weights: Float64Array
  /** What a token is: `NO_WORD`, `WORD`, `CAPITALISED` or `FIGURE`. */
  readonly kinds: Uint8Array
}

export const NO_WORD = 0
export const WORD = 1
export const CAPITALISED = 2
export const FIGURE = 3

/** The words of a document. The first call is linear in it, later ones are a look-up. */
export const wordsOf = once(readWords)

function readWords({ article: { text }, tokens }: Document): Words {
  const surfaces = tokens.map(({ start, end }) => text.slice(start, end))
  const byLemma = numbering(tokens.map(({ lemma }) => lemma))
  const stemOf = byLemma.words.map(stem)
  const kinds = new Uint8Array(tokens.length)
  const stems = tokens.map(({ start }, at) => {
    kinds[at] = kindOfToken(text, start)
    return kinds[at] === NO_WORD ? '' : stemOf[byLemma.numbers[at]!]!
  })
  const byStem = numbering(stems)
  const rarity = new Float64Array(byStem.words.map(idf))
  const weights = new Float64Array(tokens.length)
  for (let at = 0; at < weights.length; at++) if (kinds[at] !== NO_WORD) weights[at] = rarity[byStem.numbers[at]!]!
  return { surfaces, stems, byStem, rarity, byLemma, weights, kinds }
}

function kindOfToken(text: string, start: number): number {
  const codePoint = text.codePointAt(start)!
  const kind = kindOf(codePoint)
  if (kind === MARK) return NO_WORD
  if (kind === DIGIT) return FIGURE
  return isCapital(codePoint) ? CAPITALISED : WORD
}

function isCapital(codePoint: number): boolean {
  if (codePoint < 0x80) return codePoint >= 0x41 && codePoint <= 0x5a
  const character = String.fromCodePoint(codePoint)
  return character !== character.toLowerCase()
}
