/**
 * What the manner of two aligned texts says of who rewrote whom: a score in log-odds, positive where the source came first.
 *
 * Every feature changes sign when the sides change places, and there is no bias: with the sides swapped the score is its own
 * negative (`test/judge/direction.test.ts`). Weights: bench/train/direction.ts, non-negative, fitted on public sets of
 * rewrites by language models, each set with equal weight.
 */
import type { Traits } from './traits.js'

/**
 * How far each feature is believed: a rate this far apart says no more when it is farther. The limits of length and sentence are set so
 * that neither decides alone: a rewrite may also be embedded in a longer text, and houses differ in how they cut sentences.
 */
const LIMITS = {
  length: 0.7,
  letters: 1,
  sentence: 0.35,
  quotations: 2,
  specifics: 6,
  general: 4,
  plain: 6,
  asides: 2,
  fill: 6
} as const

export type Feature = keyof typeof LIMITS

/** Log-odds a unit of each feature. Fitted on: l2r, llmfake, sheepdog, f3 (the halves that may train). */
export const WEIGHTS: Readonly<Record<Feature, number>> = {
  length: 1.23,
  letters: 1.6,
  sentence: 3.46,
  quotations: 0.7,
  specifics: 0.17,
  general: 0.52,
  plain: 0.26,
  asides: 0.39,
  fill: 0.26
}

/** The features of a pair, each positive where it speaks for the source. */
export function mannerFeatures(source: Traits, target: Traits): Record<Feature, number> {
  return {
    length: bounded('length', Math.log((source.words + 20) / (target.words + 20))),
    letters: bounded('letters', target.letters - source.letters),
    sentence: bounded('sentence', Math.log((source.sentence + 1) / (target.sentence + 1))),
    quotations: bounded('quotations', source.quotations - target.quotations),
    specifics: bounded('specifics', source.specifics - target.specifics),
    general: bounded('general', target.general - source.general),
    plain: bounded('plain', source.plain - target.plain),
    asides: bounded('asides', source.asides - target.asides),
    fill: bounded('fill', target.fill - source.fill)
  }
}

export function mannerScore(features: Readonly<Record<Feature, number>>): number {
  return (Object.keys(WEIGHTS) as Feature[]).reduce((sum, name) => sum + WEIGHTS[name] * features[name], 0)
}

function bounded(name: Feature, value: number): number {
  return Math.max(-LIMITS[name], Math.min(LIMITS[name], value))
}

/** How much farther a rate must be for a reason to be worth a reader's time. */
const NOTABLE = { length: 1.25, quotations: 0.4, specifics: 2, general: 1, plain: 2, fill: 2 } as const

/** What a reader can check, `first` being the text that came first and `side` the other one's name. */
export function mannerReasons(first: Traits, second: Traits, side: 'source' | 'target'): string[] {
  const reasons: string[] = []
  if (first.words > NOTABLE.length * second.words)
    reasons.push(`The ${side} is shorter (${second.words} words against ${first.words}).`)
  if (first.quotations - second.quotations > NOTABLE.quotations)
    reasons.push(
      `The ${side} quotes less of what both say (${rate(second.quotations)} quotations in a hundred words against ${rate(first.quotations)}).`
    )
  if (first.specifics - second.specifics > NOTABLE.specifics)
    reasons.push(
      `The ${side} is less specific (${rate(second.specifics)} names, numbers and dates in a hundred words against ${rate(first.specifics)}).`
    )
  if (second.general - first.general > NOTABLE.general)
    reasons.push(
      `The ${side} puts general words in place of plain ones (${rate(second.general)} in a hundred against ${rate(first.general)}).`
    )
  else if (first.plain - second.plain > NOTABLE.plain)
    reasons.push(
      `The ${side} has fewer of the plain words of speech and reporting (${rate(second.plain)} in a hundred against ${rate(first.plain)}).`
    )
  if (second.fill - first.fill > NOTABLE.fill)
    reasons.push(
      `What the ${side} adds is general (${rate(second.fill)} general words in a hundred against ${rate(first.fill)}).`
    )
  if (reasons.length > 0) return reasons
  return [
    `The ${side} reads like a rewrite of the other (${rate(second.letters)} letters a word against ${rate(first.letters)}, ${rate(second.sentence)} words a sentence against ${rate(first.sentence)}).`
  ]
}

function rate(value: number): string {
  return value.toFixed(1)
}
