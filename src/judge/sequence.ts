/**
 * Do two texts bring up the same words in the same order? A rewrite keeps the sequence of what it tells, however it words it and
 * whatever it adds; reports of one event share the words and not the sequence.
 *
 * The longest common order is the heaviest increasing subsequence over the first use of each shared word. By count it is set off
 * against chance: n words in random order still hold one of about 2√n (Vershik & Kerov, Soviet Math. Doklady 18, 1977).
 * Held by test/judge/sequence.test.ts.
 */
import { inOrder } from '../align/order.js'
import { translate } from '../text/numbering.js'
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
  const [{ byStem }, { byStem: others, rarity }] = [wordsOf(source), wordsOf(target)]
  const names = translate(byStem, others)
  const shared: Shared[] = []
  for (const stem of other.words) {
    const place = one.places[names[stem]!] ?? -1
    if (place >= 0) shared.push({ place, weight: rarity[stem]! })
  }
  const longest = heaviest(shared, () => 1)
  const rare = heaviest(
    shared.filter(({ weight }) => weight >= LEAST.rare),
    ({ weight }) => weight
  )
  return {
    beyondChance: share(longest - byChance(shared.length), Math.min(one.words.length, other.words.length)),
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
  /** The words of the narration, as numbers of stems, in the order in which each first comes; and by stem its place in it, or -1. */
  readonly words: readonly number[]
  readonly places: Int32Array
  /** Weight of the rare ones. */
  readonly rare: number
}

const firstUses = once((document: Document): FirstUses => {
  const { byStem, rarity } = wordsOf(document)
  const { isTold } = storyOf(document)
  const words: number[] = []
  const places = new Int32Array(byStem.words.length).fill(-1)
  let rare = 0
  for (let at = 0; at < isTold.length; at++) {
    const stem = byStem.numbers[at]!
    if (isTold[at] === 0 || rarity[stem]! < LEAST.told || places[stem]! >= 0) continue
    places[stem] = words.push(stem) - 1
    if (rarity[stem]! >= LEAST.rare) rare += rarity[stem]!
  }
  return { words, places, rare }
})
