/**
 * What can be counted about an aligned pair: shares between 0 and 1, furniture left out.
 *
 * Every one speaks for derivation when it grows, so that the weights on them may be non-negative.
 */
import type { Alignment } from '../align/align.js'
import type { Bead, Document } from '../types.js'
import { type Holding, holdingOf } from './holding.js'
import { sequenceOf } from './sequence.js'
import { share } from './share.js'
import { type Story, storyOf, surfacesOf, toldIn, wordsIn } from './story.js'
import { unchangedWords } from './unchanged.js'

export interface Evidence {
  /** Share of the target's words in beads that are not `added`. */
  readonly covered: number
  /** Share of the source's words in beads that are not `dropped`. */
  readonly used: number
  /** Share of the covered words that stand unchanged. */
  readonly unchanged: number
  /** The longest unchanged run of words: 1 at forty words, those inside quotations counted for a quarter. */
  readonly verbatim: number
  /** Narration in long unchanged runs: 1 at 150 words. */
  readonly copied: number
  /** As `covered`, but a bead counts in full only where its source sentences hold enough of its words. */
  readonly extent: number
  /** Share of the target's narration (words outside quotations) in a monotone chain of beads. */
  readonly chain: number
  /** Mean similarity, over the target's narration, to the source along the best monotone path of sentences. */
  readonly inOrder: number
  /** Weight of rare words that both texts bring up in the same order, as a share of the side that has less. */
  readonly sequence: number
  /** Order of words beyond chance and order of sentences together: their geometric mean, over the stretch of the target that fits best. */
  readonly retold: number
  /** Mean similarity of the target's narration to the source in any order, and the reverse. */
  readonly likeness: number
  readonly likenessBack: number
  /** Share of the weight (idf) of the target's narration that stands in the source sentences it is lined up with. */
  readonly closeness: number
  /** Share of the weight of the target's words that the source holds. */
  readonly vocabulary: number
  /** Share of the target's names that the source holds, and the reverse. */
  readonly names: number
  readonly namesBack: number
  /** Share of the target's numbers and dates that the source holds. */
  readonly figures: number
  /** 1 where both texts have the same words in the same order. */
  readonly same: number
}

/** A run of this many words is copied; this many words outside quotations in long runs are copied beyond doubt. */
const LONG_RUN = 40
const MUCH_COPIED = 150

/** From this share of its words held on a bead tells what its source sentences tell. */
const HELD = 0.45

/** Counts the evidence of one pair. Linear in the texts. */
export function weigh(source: Document, target: Document, aligned: Alignment): Evidence {
  const [one, other] = [storyOf(source), storyOf(target)]
  const linked = aligned.beads.filter((bead) => bead.source.length > 0 && bead.target.length > 0)
  const sources = linked.flatMap((bead) => bead.source)
  const targets = linked.flatMap((bead) => bead.target)
  const chain = linked.filter(({ moved }) => !moved).flatMap((bead) => bead.target)
  const covered = wordsIn(other, targets)
  const unchanged = unchangedWords(one, other, aligned, targets)
  const sequence = sequenceOf(source, target)
  const holding = holdingOf(one, other)
  return {
    covered: share(covered, other.words),
    used: share(wordsIn(one, sources), one.words),
    unchanged: share(unchanged.words, covered),
    verbatim: share(unchanged.longest, LONG_RUN),
    copied: share(unchanged.inLongRuns, MUCH_COPIED),
    extent: share(sum(linked.map((bead) => supportedWords(holding, other, bead))), other.words),
    chain: share(toldIn(other, chain), sum(other.told)),
    inOrder: meanOver(other, aligned.likeness.inOrder),
    sequence: sequence.rare,
    retold: Math.sqrt(sequence.beyondChance * bestStretch(other, aligned.likeness.inOrder, sum(one.told))),
    likeness: meanOver(other, aligned.likeness.target),
    likenessBack: meanOver(one, aligned.likeness.source),
    closeness: closeness(holding, other, linked),
    vocabulary: holding(everywhere(one), everywhere(other), other.isWord),
    names: containment(other.names, one.names),
    namesBack: containment(one.names, other.names),
    figures: containment(other.figures, one.figures),
    same: sameWords(one, other) ? 1 : 0
  }
}

/** The mean of a value a sentence, weighted by narration. */
function meanOver({ told }: Story, values: Float64Array): number {
  return share(sum(told.map((words, at) => words * values[at]!)), sum(told))
}

/**
 * The best mean of a value a sentence over a stretch of sentences with at least so many words of narration: a short original that is
 * retold inside a longer text fits one stretch of it.
 */
function bestStretch({ told }: Story, values: Float64Array, words: number): number {
  const wanted = Math.min(words, sum(told))
  let [best, total, held, from] = [0, 0, 0, 0]
  for (let to = 0; to < told.length; to++) {
    total += values[to]! * told[to]!
    held += told[to]!
    for (; from < to && held - told[from]! >= wanted; from++) {
      total -= values[from]! * told[from]!
      held -= told[from]!
    }
    best = Math.max(best, share(total, Math.max(held, wanted)))
  }
  return best
}

function containment(held: ReadonlySet<string>, holder: ReadonlySet<string>): number {
  let found = 0
  for (const item of held) if (holder.has(item)) found++
  return share(found, held.size)
}

function everywhere({ document }: Story): number[] {
  return document.sentences.map((_, at) => at)
}

function closeness(holding: Holding, target: Story, linked: readonly Bead[]): number {
  const close = linked.map((bead) => holding(bead.source, bead.target, target.isTold) * toldIn(target, bead.target))
  return share(sum(close), sum(target.told))
}

/** The words of a bead, fewer where its source sentences hold little of them. */
function supportedWords(holding: Holding, target: Story, bead: Bead): number {
  const held = holding(bead.source, bead.target, target.isWord)
  return wordsIn(target, bead.target) * Math.min(1, held / HELD)
}

function sameWords(source: Story, target: Story): boolean {
  if (source.words !== target.words || source.words === 0) return false
  const [one, other] = [surfacesOf(source), surfacesOf(target)]
  return one.every((word, at) => word === other[at])
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
