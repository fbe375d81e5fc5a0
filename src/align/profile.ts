/**
 * A sentence as alignment weighs it: its distinct word stems with the weight of each.
 *
 * Stems of both texts share one numbering, so that a sentence is an array of numbers and a comparison never touches a
 * string.
 */
import { NO_WORD, wordsOf } from '../text/words.js'
import type { Document } from '../types.js'

export interface Profile {
  /** Distinct stems, numbered over both texts. */
  readonly keys: readonly number[]
  /** Sum of the weights of `keys`. */
  readonly weight: number
}

/** The stems of a pair of texts: a number for each, and its weight (idf, natural logarithm). */
export interface Stems {
  readonly numbers: Map<string, number>
  readonly weights: number[]
}

export function newStems(): Stems {
  return { numbers: new Map(), weights: [] }
}

/** One profile a sentence. Linear in the text. */
export function profiles(document: Document, stems: Stems): Profile[] {
  const words = wordsOf(document)
  const numbers = words.stems.map((stem, at) => numberOf(stem, words.weights[at]!, stems))
  const seen = new Int32Array(stems.weights.length).fill(-1)
  return document.sentences.map(({ tokens: { from, to } }, sentence) => {
    const keys: number[] = []
    let weight = 0
    for (let at = from; at < to; at++) {
      const key = numbers[at]!
      if (words.kinds[at] === NO_WORD || seen[key] === sentence) continue
      seen[key] = sentence
      keys.push(key)
      weight += stems.weights[key]!
    }
    return { keys, weight }
  })
}

function numberOf(stem: string, weight: number, stems: Stems): number {
  const known = stems.numbers.get(stem)
  if (known !== undefined) return known
  const number = stems.weights.push(weight) - 1
  stems.numbers.set(stem, number)
  return number
}
