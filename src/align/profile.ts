/**
 * A sentence as alignment weighs it: its distinct word stems with the weight of each.
 *
 * Stems of both texts share one numbering, so that a sentence is an array of numbers and a comparison never touches a
 * string.
 */
import { idf } from '../text/idf.js'
import { stem } from '../text/stem.js'
import { isWord } from '../text/tokens.js'
import type { Document } from '../types.js'

export interface Profile {
  /** Distinct stems, numbered over both texts. */
  readonly keys: readonly number[]
  /** Sum of the weights of `keys`. */
  readonly weight: number
  /** Words and numbers, repeated ones counted. */
  readonly words: number
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
  const { text } = document.article
  return document.sentences.map(({ tokens: { from, to } }) => {
    const keys = new Set<number>()
    let words = 0
    for (let at = from; at < to; at++) {
      const token = document.tokens[at]!
      if (!isWord(text, token)) continue
      words++
      keys.add(numberOf(token.lemma, stems))
    }
    const distinct = [...keys]
    return { keys: distinct, weight: weigh(distinct, stems), words }
  })
}

function numberOf(lemma: string, stems: Stems): number {
  const known = stems.numbers.get(lemma)
  if (known !== undefined) return known
  const key = stem(lemma)
  const number = stems.numbers.get(key) ?? stems.weights.push(idf(key)) - 1
  stems.numbers.set(key, number)
  stems.numbers.set(lemma, number)
  return number
}

export function weigh(keys: Iterable<number>, { weights }: Stems): number {
  let sum = 0
  for (const key of keys) sum += weights[key]!
  return sum
}
