/** Links between sentences with the same words: white space, case of quotation marks and their form aside. Linear. */
import { isQuote } from '../text/characters.js'
import { fold } from '../text/fold.js'
import type { Document } from '../types.js'
import type { Link } from './links.js'

/** Each sentence is linked at most once; of several equal ones, the next in the source's order is taken. */
export function identicalLinks(source: Document, target: Document): Link[] {
  const free = new Map<string, number[]>()
  source.sentences.forEach((_, at) => {
    const text = plainSentence(source, at)
    const held = free.get(text)
    if (held) held.push(at)
    else free.set(text, [at])
  })
  const links: Link[] = []
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
    links.push({ source: found!, target: at, similarity: 1, identical: true })
  })
  return links
}

/** A sentence's words and marks, quotation marks all alike. */
function plainSentence({ article: { text }, tokens, sentences }: Document, at: number): string {
  const { from, to } = sentences[at]!.tokens
  const parts: string[] = []
  for (let token = from; token < to; token++) {
    const { start, end } = tokens[token]!
    parts.push(isQuote(text.charCodeAt(start)) && end - start === 1 ? '"' : fold(text.slice(start, end)))
  }
  return parts.join(' ')
}
