/**
 * What can be counted about an aligned pair: shares between 0 and 1, furniture left out.
 *
 * Every one speaks for derivation when it grows, so that the weights on them may be non-negative.
 */
import type { Alignment } from '../align/align.js'
import type { Bead, Document } from '../types.js'
import { type Story, stemsIn, storyOf, surfacesOf, wordsIn } from './story.js'
import { unchangedWords } from './unchanged.js'

export interface Evidence {
  /** Share of the target's sentences in a monotone chain of beads. */
  readonly chain: number
  /** Share of the target's words in beads that are not `added`. */
  readonly covered: number
  /** Share of the source's words in beads that are not `dropped`. */
  readonly used: number
  /** Share of the covered words that stand unchanged. */
  readonly unchanged: number
  /** The longest unchanged run of words outside quotations: 1 at forty words. */
  readonly verbatim: number
  /** Share of the target's names that the source holds, and the reverse. */
  readonly names: number
  readonly namesBack: number
  /** Share of the target's figures that the source holds. */
  readonly figures: number
  /** Share of the weight (idf) of the target's words that the source holds. */
  readonly vocabulary: number
  /** The same, but each target sentence looks only into its own bead's source. */
  readonly closeness: number
  /** Mean similarity of the beads in the chain, weighted by words. */
  readonly similarity: number
  /** 1 where both texts have the same words in the same order. */
  readonly same: number
}

/** A run of this many words outside quotations is copied beyond doubt. */
const LONG_RUN = 40

/** Counts the evidence of one pair. Linear in the texts. */
export function weigh(source: Document, target: Document, aligned: Alignment): Evidence {
  const [one, other] = [storyOf(source), storyOf(target)]
  const linked = aligned.beads.filter((bead) => bead.source.length > 0 && bead.target.length > 0)
  const chain = linked.filter(({ moved }) => !moved)
  const targets = linked.flatMap((bead) => bead.target)
  const covered = wordsIn(other, targets)
  const unchanged = unchangedWords(other, aligned, targets)
  return {
    chain: share(chain.flatMap((bead) => bead.target).filter((at) => other.counts[at]! > 0).length, other.sentences),
    covered: share(covered, other.words),
    used: share(
      wordsIn(
        one,
        linked.flatMap((bead) => bead.source)
      ),
      one.words
    ),
    unchanged: share(unchanged.words, covered),
    verbatim: share(unchanged.longest, LONG_RUN),
    names: containment(other.names, one.stems),
    namesBack: containment(one.names, other.stems),
    figures: containment(other.figures, one.stems),
    vocabulary: heldWeight(other.stems, one.stems),
    closeness: closeness(one, other, linked),
    similarity: meanSimilarity(other, chain),
    same: sameWords(one, other) ? 1 : 0
  }
}

function containment(held: ReadonlySet<string>, holder: ReadonlyMap<string, number>): number {
  let found = 0
  for (const item of held) if (holder.has(item)) found++
  return share(found, held.size)
}

function heldWeight(held: ReadonlyMap<string, number>, holder: ReadonlyMap<string, number>): number {
  let [found, all] = [0, 0]
  for (const [stem, weight] of held) {
    all += weight
    if (holder.has(stem)) found += weight
  }
  return share(found, all)
}

function closeness(source: Story, target: Story, linked: readonly Bead[]): number {
  const close = linked.map(
    (bead) => heldWeight(stemsIn(target, bead.target), stemsIn(source, bead.source)) * wordsIn(target, bead.target)
  )
  return share(sum(close), target.words)
}

function meanSimilarity(target: Story, chain: readonly Bead[]): number {
  const words = chain.map((bead) => wordsIn(target, bead.target))
  return share(sum(chain.map((bead, at) => bead.similarity * words[at]!)), sum(words))
}

function sameWords(source: Story, target: Story): boolean {
  if (source.words !== target.words || source.words === 0) return false
  const [one, other] = [surfacesOf(source), surfacesOf(target)]
  return one.every((word, at) => word === other[at])
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(1, Math.max(0, part / whole))
}
