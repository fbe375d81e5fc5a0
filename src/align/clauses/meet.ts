/**
 * For each word of two sentences, how near the other sentence comes to it: 1 for the same stem, less for a word of nearly the same
 * meaning, 0 for none.
 */
import { CAPITALISED, FIGURE } from '../../text/words.js'
import { nearness } from '../changes/likeness.js'
import type { Half, Halves } from './ground.js'

/** By word of each sentence, in order. */
export interface Met {
  readonly source: Float64Array
  readonly target: Float64Array
}

/** Words commoner than this (idf) have no meaning of their own to compare. */
const CONTENT = 3

/** O(words x words). */
export function meet({ source: one, target: other }: Halves, source: number, target: number): Met {
  const [ones, others] = [one.words[source]!, other.words[target]!]
  const met = { source: new Float64Array(ones.length), target: new Float64Array(others.length) }
  for (let i = 0; i < ones.length; i++) {
    const stem = one.stems[ones[i]!]!
    for (let j = 0; j < others.length; j++) if (other.stems[others[j]!] === stem) met.source[i] = met.target[j] = 1
  }
  const opposite = contentOf(other, others)
  for (const i of contentOf(one, ones)) meetContent(one, ones[i]!, i, other, others, opposite, met)
  return met
}

/** Word `i` of the source sentence with those of the target sentence that carry content. Two names are the same or not. */
function meetContent(
  one: Half,
  word: number,
  i: number,
  other: Half,
  others: Int32Array,
  opposite: readonly number[],
  met: Met
): void {
  const isName = one.kinds[word] === CAPITALISED
  for (const j of opposite) {
    if (met.source[i] === 1 && met.target[j] === 1) continue
    if (isName && other.kinds[others[j]!] === CAPITALISED) continue
    const near = nearness(one.own, word, other.own, others[j]!)
    if (near > met.source[i]!) met.source[i] = near
    if (near > met.target[j]!) met.target[j] = near
  }
}

/** Which words of a sentence carry content that another wording could have. */
function contentOf({ own, kinds }: Half, words: Int32Array): number[] {
  const found: number[] = []
  words.forEach((token, at) => {
    if (own.content[token] === 1 && own.weights[token]! >= CONTENT && kinds[token] !== FIGURE) found.push(at)
  })
  return found
}
