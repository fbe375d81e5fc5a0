/** Pairs of sentences with the same words: white space, case of quotation marks and their form aside. Linear. */
import { once } from '../text/once.js'
import type { Document } from '../types.js'
import type { Pairing } from './common.js'

/** [source sentence, target sentence], by target. Each sentence is taken at most once; of several equal ones, the next in the source's order is taken. */
export function identicalSentences(source: Document, target: Document): Pairing[] {
  const free = new Map<string, number[]>()
  plainSentences(source).forEach((text, at) => {
    const held = free.get(text)
    if (held) held.push(at)
    else free.set(text, [at])
  })
  const pairs: Pairing[] = []
  let last = -1
  plainSentences(target).forEach((text, at) => {
    const held = free.get(text)
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

/** Each sentence in lower case, white space folded, quotation marks all alike. Worked out once a Document. */
const plainSentences = once(({ article: { text }, sentences }: Document): readonly string[] =>
  sentences.map(({ start, end }) => text.slice(start, end).toLowerCase().replace(/\s+/g, ' ').replace(QUOTES, '"'))
)

const QUOTES = /["'`«»\u2018-\u201f\u2039\u203a\u300c-\u300f\uff02]/g
