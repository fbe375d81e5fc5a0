/**
 * A sentence as alignment weighs it: its distinct word stems with the weight of each. Worked out once a Document.
 *
 * Stems are numbers, so that a comparison never touches a string.
 */
import type { Numbering } from '../text/numbering.js'
import { once } from '../text/once.js'
import { NO_WORD, wordsOf } from '../text/words.js'
import type { Document } from '../types.js'

export interface Profiles {
  readonly stems: Numbering
  /** The weight of each stem (idf, natural logarithm), by number. */
  readonly weights: Float64Array
  /** For each sentence its distinct stems, by number, in order of appearance. */
  readonly keys: readonly Int32Array[]
  /** For each sentence the sum of the weights of its stems. */
  readonly sums: Float64Array
  /** For each stem the sentences that hold it. */
  readonly postings: readonly (readonly number[])[]
}

/** Linear in the text on the first call, then a look-up. */
export const profilesOf = once(readProfiles)

function readProfiles(document: Document): Profiles {
  const words = wordsOf(document)
  const stems = words.byStem
  const weights = new Float64Array(stems.words.length)
  for (let at = 0; at < stems.numbers.length; at++) weights[stems.numbers[at]!] = words.weights[at]!
  const seen = new Int32Array(stems.words.length).fill(-1)
  const postings: number[][] = stems.words.map(() => [])
  const sums = new Float64Array(document.sentences.length)
  const keys = document.sentences.map(({ tokens: { from, to } }, sentence) => {
    const held: number[] = []
    for (let at = from; at < to; at++) {
      const key = stems.numbers[at]!
      if (words.kinds[at] === NO_WORD || seen[key] === sentence) continue
      seen[key] = sentence
      held.push(key)
      postings[key]!.push(sentence)
      sums[sentence]! += weights[key]!
    }
    return new Int32Array(held)
  })
  return { stems, weights, keys, sums, postings }
}
