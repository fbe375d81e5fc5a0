/** What a view says of a changed fact beside its words: why it matters, and in which sentences it stands. */
import type { Document, FactChange, Match, Span } from '../types.js'

/** A sentence of its own, for the words that changed are shown beside it; nothing where there is no more to say. */
export function explanationOf({ why = '' }: Pick<FactChange, 'why'>): string {
  return why && `${why.slice(0, 1).toUpperCase()}${why.slice(1)}.`
}

/** `source 14, target 17`: the sentences in which a change begins, counted from 1. */
export function sentencesOf(match: Match, change: Pick<FactChange, 'source' | 'target'>): string {
  const sides = (['source', 'target'] as const).flatMap((side) => {
    const at = sentenceAt(match[side], change[side])
    return at === undefined ? [] : [`${side} ${at + 1}`]
  })
  return sides.join(', ')
}

/** The last sentence that begins at or before the span; none of a span that holds nothing. */
function sentenceAt({ sentences }: Document, span: Span | undefined): number | undefined {
  if (span === undefined || span.start === span.end) return undefined
  let [low, high] = [0, sentences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.start <= span.start) low = middle + 1
    else high = middle
  }
  return low > 0 ? low - 1 : undefined
}
