/**
 * Do two texts bring up the same words in the same order? A rewrite keeps the sequence of what it tells, however it words it and
 * whatever it adds; reports of one event share the words and not the sequence.
 *
 * The longest common order is the heaviest increasing subsequence over the first use of each shared word. By count it is set off
 * against chance: n words in random order still hold one of about 2√n (Vershik & Kerov, Soviet Math. Doklady 18, 1977).
 * Held by test/judge/sequence.test.ts.
 */
import { inOrder } from '../align/order.js'
import { once } from '../text/once.js'
import { wordsOf } from '../text/words.js'
import type { Document } from '../types.js'
import { share } from './share.js'
import { storyOf } from './story.js'

/** Natural-log idf: below `told` a word is grammar, from `rare` on it says what a text is about. */
const LEAST = { told: 1.5, rare: 3.5 } as const

/** Weight of four or five rare words: fewer have no sequence to speak of. */
const ENOUGH = 20

/** Shares of the words of the narration of the side that has fewer, 0 to 1. */
export interface Sequence {
  /** Words in the longest common order beyond what chance gives. */
  readonly beyondChance: number
  /** Weight (idf) of the rare words in their heaviest common order. */
  readonly rare: number
}

/** n log n in the words that both texts use. */
export function sequenceOf(source: Document, target: Document): Sequence {
  const [one, other] = [firstUses(source), firstUses(target)]
  const shared: Shared[] = []
  for (const [stem, { weight }] of other.words) {
    const met = one.words.get(stem)
    if (met !== undefined) shared.push({ place: met.place, weight })
  }
  const longest = heaviest(shared, () => 1)
  const rare = heaviest(
    shared.filter(({ weight }) => weight >= LEAST.rare),
    ({ weight }) => weight
  )
  return {
    beyondChance: share(longest - byChance(shared.length), Math.min(one.words.size, other.words.size)),
    rare: share(rare, Math.max(ENOUGH, Math.min(one.rare, other.rare)))
  }
}

/** A word of both texts: its place in the source, and its idf. */
interface Shared {
  readonly place: number
  readonly weight: number
}

/** In the order of the target. */
function heaviest(shared: readonly Shared[], weigh: (one: Shared) => number): number {
  const weights = shared.map(weigh)
  const order = inOrder(
    shared.map(({ place }) => place),
    weights
  )
  return order.reduce((sum, at) => sum + weights[at]!, 0)
}

/** One word is in order by itself. */
function byChance(words: number): number {
  return Math.max(0, 2 * Math.sqrt(words) - 1)
}

interface FirstUses {
  /** The words of the narration in the order in which each first comes. */
  readonly words: ReadonlyMap<string, Shared>
  /** Weight of the rare ones. */
  readonly rare: number
}

const firstUses = once((document: Document): FirstUses => {
  const { stems, weights } = wordsOf(document)
  const { isTold } = storyOf(document)
  const words = new Map<string, Shared>()
  let rare = 0
  stems.forEach((stem, at) => {
    const weight = weights[at]!
    if (isTold[at] === 0 || weight < LEAST.told || words.has(stem)) return
    words.set(stem, { place: words.size, weight })
    if (weight >= LEAST.rare) rare += weight
  })
  return { words, rare }
})
