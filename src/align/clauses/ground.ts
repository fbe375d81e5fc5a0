/**
 * What a look at clauses stands on: the words of both texts in one numbering, and how much each weighs between these two texts.
 *
 * A word that half the sentences hold is the subject of both texts and joins no two of them; a name tells less than its rarity, for
 * sentences on one person all name him.
 */

import { translate } from '../../text/numbering.js'
import { once } from '../../text/once.js'
import { CAPITALISED, NO_WORD, wordsOf } from '../../text/words.js'
import type { Document } from '../../types.js'
import { type Own, ownOf } from '../changes/own.js'
import { type Profiles, profilesOf } from '../profile.js'

/** One text of the pair. */
export interface Half {
  readonly own: Own
  readonly kinds: Uint8Array
  /** For each sentence its words, as tokens. */
  readonly words: readonly Int32Array[]
  /** For each token the number of its stem, the same in both texts. */
  readonly stems: Int32Array
  /** For each token what it weighs between the two texts. */
  readonly weights: Float64Array
}

export interface Halves {
  readonly source: Half
  readonly target: Half
}

/** A sentence is read as far as this many words: each is compared with each of another sentence. */
const LONGEST = 120

const WEIGHT = {
  /** No word weighs more. */
  most: 7,
  /** Taken off for the share of a text's sentences that hold the word, and what is left at least. */
  spread: 1.5,
  least: 0.25,
  /** A text has this many sentences more, without the word. */
  unlike: 2,
  name: 0.6
} as const

/** Linear in the texts. */
export function halvesOf(source: Document, target: Document): Halves {
  const [one, other] = [profilesOf(source), profilesOf(target)]
  const numberOf = translate(one.stems, other.stems)
  const shares = new Float64Array(one.stems.words.length + other.stems.words.length)
  raise(shares, one, (stem) => stem)
  raise(shares, other, (stem) => numberOf[stem]!)
  return {
    source: halfOf(source, one.stems.numbers, shares),
    target: halfOf(
      target,
      other.stems.numbers.map((stem) => numberOf[stem]!),
      shares
    )
  }
}

/** For each stem of the pair the greater share of a text's sentences that hold it. */
function raise(shares: Float64Array, { postings, keys }: Profiles, numberOf: (stem: number) => number): void {
  for (let stem = 0; stem < postings.length; stem++) {
    const number = numberOf(stem)
    shares[number] = Math.max(shares[number]!, postings[stem]!.length / (keys.length + WEIGHT.unlike))
  }
}

function halfOf(document: Document, stems: Int32Array, shares: Float64Array): Half {
  const { kinds, weights } = wordsOf(document)
  const here = new Float64Array(weights.length)
  for (let at = 0; at < weights.length; at++) {
    const rest = Math.max(WEIGHT.least, 1 - WEIGHT.spread * shares[stems[at]!]!)
    here[at] = Math.min(WEIGHT.most, weights[at]!) * rest * (kinds[at] === CAPITALISED ? WEIGHT.name : 1)
  }
  return { own: ownOf(document), kinds, words: wordTokens(document), stems, weights: here }
}

const wordTokens = once((document: Document): readonly Int32Array[] => {
  const { kinds } = wordsOf(document)
  return document.sentences.map(({ tokens: { from, to } }) => {
    const held: number[] = []
    for (let at = from; at < to && held.length < LONGEST; at++) if (kinds[at] !== NO_WORD) held.push(at)
    return new Int32Array(held)
  })
})
