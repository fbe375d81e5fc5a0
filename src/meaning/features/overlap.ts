/** How much of the wording two sentences share: sets of words, runs of words, runs of characters. All from 0 to 1. */
import type { Side, Word } from './side.js'

export function overlapFeatures(a: Side, b: Side): Record<string, number> {
  const [formsA, formsB] = [a, b].map(({ words }) => words.map(({ form }) => form)) as [string[], string[]]
  const [stemsA, stemsB] = [a, b].map(({ words }) => words.map((word) => word.stem)) as [string[], string[]]
  const one = overlap(counts(stemsA), counts(stemsB))
  const weighted = overlap(weights(a.words), weights(b.words))
  const two = overlap(counts(runs(formsA, 2)), counts(runs(formsB, 2)))
  const three = overlap(counts(runs(formsA, 3)), counts(runs(formsB, 3)))
  const four = overlap(counts(runs(formsA, 4)), counts(runs(formsB, 4)))
  const letters = overlap(counts(pieces(formsA, 4)), counts(pieces(formsB, 4)))
  return {
    wordJaccard: one.jaccard,
    wordLess: one.less,
    wordMore: one.more,
    idfJaccard: weighted.jaccard,
    idfLess: weighted.less,
    idfMore: weighted.more,
    pairDice: two.dice,
    pairMore: two.more,
    tripleDice: three.dice,
    fourDice: four.dice,
    openingDice: overlap(counts(stemsA.slice(0, 4)), counts(stemsB.slice(0, 4))).dice,
    letterDice: letters.dice,
    letterMore: letters.more
  }
}

/** `less` and `more` are the shared parts of either side, the smaller and the greater. */
interface Overlap {
  readonly jaccard: number
  readonly dice: number
  readonly less: number
  readonly more: number
}

function overlap(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): Overlap {
  let shared = 0
  for (const [key, value] of a) shared += Math.min(value, b.get(key) ?? 0)
  const [sizeA, sizeB] = [total(a), total(b)]
  const ofA = share(shared, sizeA)
  const ofB = share(shared, sizeB)
  return {
    jaccard: share(shared, sizeA + sizeB - shared),
    dice: share(2 * shared, sizeA + sizeB),
    less: Math.min(ofA, ofB),
    more: Math.max(ofA, ofB)
  }
}

/** A part of a whole; 0 of nothing. */
export function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0
}

function total(bag: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const value of bag.values()) sum += value
  return sum
}

function counts(keys: readonly string[]): Map<string, number> {
  const bag = new Map<string, number>()
  for (const key of keys) bag.set(key, (bag.get(key) ?? 0) + 1)
  return bag
}

function weights(words: readonly Word[]): Map<string, number> {
  return new Map(words.map((word) => [word.stem, word.weight]))
}

function runs(words: readonly string[], length: number): string[] {
  return words.slice(length - 1).map((_, i) => words.slice(i, i + length).join(' '))
}

function pieces(words: readonly string[], length: number): string[] {
  const text = ` ${words.join(' ')} `
  return Array.from({ length: Math.max(0, text.length - length + 1) }, (_, i) => text.slice(i, i + length))
}
