/**
 * How likely it is that a gap between kept words changes what is said: a logistic score over eleven features.
 *
 * What speaks for a change: heavy words lost in a sentence that was otherwise kept, words on one side alone, facts. What
 * speaks against it: sentences, and gaps, that mean the same to the encoder. The coefficients were fitted
 * on annotated news sentence pairs (ETPC; V. Kovatchev, M. A. Martí & M. Salamó, LREC 2018) together with faithful
 * rewrites (F3), in which every gap counts as harmless at a fifth of the weight; on the training half of both.
 */
import { dot } from '../../meaning/dots.js'
import { encode } from '../../meaning/encode.js'
import { sentenceVectors } from '../../meaning/sentence-vectors.js'
import type { Fact } from '../../types.js'
import { type Gap, type Half, isContent, type Sides } from './gaps.js'
import { factsIn, type Ground, type Side } from './ground.js'

/** What is the same for all gaps of a bead. */
export interface Setting {
  /** Its index. */
  readonly bead: number
  /** Cosine of the two sides of the bead. */
  readonly alike: number
  /** Share of the weight of the content words that was kept, on the side where less was. */
  readonly kept: number
  /** Share of the weight of the content words that was lost or is new, on the side where more is. */
  readonly lost: number
  /** Values of names, numbers and dates of each side. */
  readonly values: Sides<ReadonlySet<string>>
}

const WEIGHTS = {
  constant: 0.89,
  lost: -0.49,
  found: 0.06,
  both: 0.43,
  oneSided: 0.49,
  alikeGap: -1.68,
  alike: -2.67,
  kept: 0.87,
  lostShare: -1.36,
  facts: 0.5,
  keptAndHeavy: 3.19
} as const

/** Whether a gap is at least this likely to change what is said; `likely` lies between 0 and 1. */
export function isLikely(ground: Ground, gap: Gap, setting: Setting, likely: number): boolean {
  const least = Math.log(likely / (1 - likely))
  const sum = weighWords(ground, gap, setting)
  const { source, target } = gap
  if (source.from === source.to || target.from === target.to) return sum + WEIGHTS.oneSided >= least
  // What the encoder says can only lower the score: it is not asked where the rest does not reach.
  return sum >= least && sum + WEIGHTS.alikeGap * Math.max(0, cosineOf(ground, source, target)) >= least
}

/** The score but for the encoder's view of the gap. */
function weighWords(ground: Ground, { source, target }: Gap, setting: Setting): number {
  const [lost, found] = [weightOf(ground.source, source), weightOf(ground.target, target)]
  const [less, more] = lost < found ? [lost, found] : [found, lost]
  const facts =
    newFacts(ground.source, setting.bead, source, setting.values.target) +
    newFacts(ground.target, setting.bead, target, setting.values.source)
  return (
    WEIGHTS.constant +
    (WEIGHTS.lost * Math.min(lost, 12)) / 12 +
    (WEIGHTS.found * Math.min(found, 12)) / 12 +
    (WEIGHTS.both * Math.min(less, 8)) / 8 +
    WEIGHTS.alike * setting.alike +
    WEIGHTS.kept * setting.kept +
    WEIGHTS.lostShare * setting.lost +
    WEIGHTS.facts * Math.min(2, facts) +
    (WEIGHTS.keptAndHeavy * setting.kept * Math.min(more, 12)) / 12
  )
}

/** The weight of a half's words that the other side does not say. */
export function weightOf(side: Side, { words }: Half): number {
  return words.reduce((sum, at) => sum + side.weights[at]!, 0)
}

export function settingOf(ground: Ground, index: number, gaps: readonly Gap[], values: Setting['values']): Setting {
  const bead = ground.beads[index]!
  const [one, other] = [shares(ground.source, bead.source), shares(ground.target, bead.target)]
  const lost = gaps.reduce((sum, gap) => sum + weightOf(ground.source, gap.source), 0)
  const found = gaps.reduce((sum, gap) => sum + weightOf(ground.target, gap.target), 0)
  return {
    bead: index,
    alike: dot(vectorOf(ground.source, bead.source), vectorOf(ground.target, bead.target)),
    kept: Math.min(one.kept / one.all, other.kept / other.all),
    lost: Math.max(lost / one.all, found / other.all),
    values
  }
}

function shares(side: Side, sentences: readonly number[]): { readonly kept: number; readonly all: number } {
  let [kept, all] = [0, 1e-9]
  for (const sentence of sentences) {
    const { from, to } = side.document.sentences[sentence]!.tokens
    for (let at = from; at < to; at++) {
      if (!isContent(side, at)) continue
      all += side.weights[at]!
      if (side.partners[at]! >= 0) kept += side.weights[at]!
    }
  }
  return { kept, all }
}

/** The unit vector of some sentences: that of the only one, or of all their words. */
function vectorOf({ text, document }: Side, sentences: readonly number[]): Float32Array {
  const only = sentences.length === 1 ? sentenceVectors(document)[sentences[0]!] : undefined
  return (
    only ??
    encode(sentences.map((at) => text.slice(document.sentences[at]!.start, document.sentences[at]!.end)).join(' '))
  )
}

/** Of what stands in the two halves of a gap, by the encoder. */
export function cosineOf({ source, target }: Ground, one: Half, other: Half): number {
  return dot(encode(wordsOf(source, one)), encode(wordsOf(target, other)))
}

function wordsOf({ text, document: { tokens } }: Side, { from, to }: Half): string {
  return text.slice(tokens[from]!.start, tokens[to - 1]!.end)
}

function newFacts(side: Side, bead: number, { from, to }: Half, known: ReadonlySet<string>): number {
  return factsIn(side, bead).filter(
    (fact) => fact.from >= from && fact.to <= to && isHard(fact) && !known.has(fact.value)
  ).length
}

/** Names, numbers and dates. */
export function isHard({ topic }: Fact): boolean {
  return topic === 'number' || topic === 'name' || topic === 'date'
}
