/** What a view says of a changed fact beside its words: why it matters, and in which sentences it stands. */
import type { Document, FactChange, Match, Span } from '../types.js'

/** How a reason begins where it quotes the words themselves, which every view shows already. */
const OPENINGS = ['” became “', '” is gone', '” was added']

/** The part of the reason that explains; nothing where it only says what became of the words. A reason of another form is kept whole. */
export function explanationOf({ reason }: Pick<FactChange, 'reason'>): string {
  const opening = reason.startsWith('“') ? OPENINGS.find((words) => reason.includes(words)) : undefined
  if (opening === undefined) return reason
  const rest = reason.slice(reason.indexOf(opening) + opening.length)
  const colon = rest.indexOf(opening === OPENINGS[0] ? '”: ' : ': ')
  const why = colon < 0 ? '' : rest.slice(colon).replace(/^”?: /, '')
  return why.slice(0, 1).toUpperCase() + why.slice(1)
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
