/** Pairs of sentences with the same words: white space, case of quotation marks and their form aside. Linear. */
import type { Document } from '../types.js'
import type { Pairing } from './common.js'

/** [source sentence, target sentence], by target. Each sentence is taken at most once; of several equal ones, the next in the source's order is taken. */
export function identicalSentences(source: Document, target: Document): Pairing[] {
  const free = new Map<string, number[]>()
  source.sentences.forEach((_, at) => {
    const text = plainSentence(source, at)
    const held = free.get(text)
    if (held) held.push(at)
    else free.set(text, [at])
  })
  const pairs: Pairing[] = []
  let last = -1
  target.sentences.forEach((_, at) => {
    const held = free.get(plainSentence(target, at))
    if (!held || held.length === 0) return
    const next = Math.max(
      0,
      held.findIndex((candidate) => candidate > last)
    )
    const [found] = held.splice(next, 1)
    last = found!
    pairs.push([found!, at])
  })
  return pairs
}

/** A sentence in lower case, white space folded, quotation marks all alike. */
function plainSentence({ article: { text }, sentences }: Document, at: number): string {
  const { start, end } = sentences[at]!
  return text.slice(start, end).toLowerCase().replace(/\s+/g, ' ').replace(QUOTES, '"')
}

const QUOTES = /["'`«»\u2018-\u201f\u2039\u203a\u300c-\u300f\uff02]/g
