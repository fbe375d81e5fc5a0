/** Pairs of sentences with the same words: white space, case of quotation marks and their form aside. Linear. */
import { once } from '../text/once.js'
import type { Document } from '../types.js'
import type { Pairing } from './common.js'

/** [source sentence, target sentence], by target. Each sentence is taken at most once; of several equal ones, the next in the source's order is taken. */
export function identicalSentences(source: Document, target: Document): Pairing[] {
  const free = new Map<string, Free>()
  plainSentences(source).forEach((text, at) => {
    const held = free.get(text)
    if (held) held.places.push(at)
    else free.set(text, { places: [at], next: [] })
  })
  const pairs: Pairing[] = []
  let last = -1
  plainSentences(target).forEach((text, at) => {
    const found = take(free.get(text), last)
    if (found === undefined) return
    last = found
    pairs.push([found, at])
  })
  return pairs
}

/** Equal sentences of the source, in order. */
interface Free {
  readonly places: number[]
  /** For each that was taken, one behind it: the first free one is at the end of the way. */
  readonly next: number[]
}

/** The first free sentence behind `last`, or else the first one. Nearly constant: a text may be one sentence ten thousand times. */
function take(free: Free | undefined, last: number): number | undefined {
  if (!free) return undefined
  const { places, next } = free
  const behind = firstFree(next, firstAbove(places, last))
  const chosen = behind < places.length ? behind : firstFree(next, 0)
  if (chosen === places.length) return undefined
  next[chosen] = chosen + 1
  return places[chosen]
}

/** Each step of the way is made shorter by half (path halving). */
function firstFree(next: number[], from: number): number {
  let at = from
  while (next[at] !== undefined) {
    const beyond = next[next[at]!]
    if (beyond !== undefined) next[at] = beyond
    at = next[at]!
  }
  return at
}

function firstAbove(rising: readonly number[], limit: number): number {
  let [low, high] = [0, rising.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (rising[middle]! > limit) high = middle
    else low = middle + 1
  }
  return low
}

/** Each sentence in lower case, white space folded, quotation marks all alike. Worked out once a Document. */
const plainSentences = once(({ article: { text }, sentences }: Document): readonly string[] =>
  sentences.map(({ start, end }) => text.slice(start, end).toLowerCase().replace(/\s+/g, ' ').replace(QUOTES, '"'))
)

const QUOTES = /["'`«»\u2018-\u201f\u2039\u203a\u300c-\u300f\uff02]/g
