/**
 * Where a text that derives from the old one still says what a correction took back.
 *
 * A number, date or name is looked for by its normal form in the sentences that follow the old one (a name, which is wrong wherever
 * it stands, in the whole text), and counts only where it stands more often than in the corrected text. Other words are looked for by
 * stem and by meaning: most of their weight has to be there. Held by `test/align/corrections/`.
 */
import type { Span } from '../../types.js'
import { readAmount, relate } from '../changes/amounts.js'
import { factsIn, type Ground, type Placed, type Side, spanOf, tokensIn } from '../changes/ground.js'
import { isLike } from '../changes/likeness.js'
import { relateDates } from '../changes/moments.js'
import { isAlike } from '../changes/names.js'
import type { Outdated } from './outdated.js'

/** Share of the weight of the words at fault that has to be there. */
const HELD = 0.6
/** Cosine of two words from which one may stand for the other. */
const CLOSE = 0.55

/** Spans of the derived text, in order; none where it does not say it. `fresh`: old text to new; `ground`: old text to derived. */
export function carried(fresh: Ground, ground: Ground, outdated: Outdated): Span[] {
  const followers = followersOf(ground, outdated.place)
  if (outdated.lacking) return lackingStill(ground, outdated, followers)
  const facts = factsAt(ground.source, outdated)
  if (facts.length > 0) return unique(facts.flatMap((fact) => sameFacts(fresh, ground, fact, followers)))
  return followers.length === 0 ? [] : sameWords(fresh, ground, outdated, followers)
}

/** Sentences of the derived text that follow those in which a place lies. */
function followersOf({ source, beads }: Ground, place: Span): readonly number[] {
  return [...new Set(beadsAt(source, place).flatMap((bead) => beads[bead]?.target ?? []))].sort((a, b) => a - b)
}

function beadsAt(side: Side, place: Span): readonly number[] {
  const { from, to } = tokensIn(side, place)
  const beads = new Set<number>()
  for (let at = from; at < to; at++) beads.add(side.beadOf[side.sentenceOf[at]!] ?? -1)
  return [...beads].filter((bead) => bead >= 0)
}

/** The statement stands, and nothing beside it denies or doubts it that the old text had not. */
function lackingStill({ source, target }: Ground, { place, change }: Outdated, followers: readonly number[]): Span[] {
  const count = (side: Side, bead: number): number =>
    factsIn(side, bead).filter(({ topic }) => topic === change.topic).length
  if (beadsAt(source, place).some((bead) => count(target, bead) > count(source, bead))) return []
  return followers.map((at) => sentenceSpan(target, at))
}

function sentenceSpan({ document }: Side, at: number): Span {
  const { start, end } = document.sentences[at]!
  return { start, end }
}

/** The numbers, dates or names at a place, where the change is about one. */
function factsAt(side: Side, { change: { topic }, place }: Outdated): readonly Placed[] {
  if (topic !== 'number' && topic !== 'date' && topic !== 'name') return []
  return side.facts.filter((fact) => fact.topic === topic && fact.start < place.end && place.start < fact.end)
}

function isSame(one: Placed, other: Placed): boolean {
  if (one.topic !== other.topic) return false
  if (one.topic === 'number') return relate(readAmount(one.value), readAmount(other.value)) === 'same'
  if (one.topic === 'date') return relateDates(one.value, other.value) === 'same'
  return isAlike(one.value, other.value)
}

function sameFacts(fresh: Ground, ground: Ground, fact: Placed, followers: readonly number[]): Span[] {
  const known = fresh.target.facts.some((other) => isSame(fact, other))
  const anywhere = fact.topic === 'name' && !known
  const isThere = (other: Placed): boolean => isSame(fact, other) && (anywhere || followers.includes(other.sentence))
  const found = ground.target.facts.filter(isThere)
  const right = known ? standing(fresh, fact) : 0
  if (found.length <= right) return []
  const kept = found.filter(({ from }) => isPartner(ground, fact, from))
  const wrong = right === 0 ? found : kept.length > 0 ? kept : found.slice(right)
  return wrong.map(({ start, end }) => ({ start, end }))
}

/** How often the corrected text says the same in the sentences that follow the fact's. */
function standing(fresh: Ground, fact: Placed): number {
  const followers = followersOf(fresh, fact)
  return fresh.target.facts.filter((other) => isSame(fact, other) && followers.includes(other.sentence)).length
}

function isPartner({ target }: Ground, fact: Placed, at: number): boolean {
  const partner = target.partners[at]!
  return partner >= fact.from && partner < fact.to
}

/** Stretches of the followers that hold the words at fault, one a sentence. */
function sameWords(fresh: Ground, ground: Ground, { place }: Outdated, followers: readonly number[]): Span[] {
  const words = wordsAtFault(fresh, place)
  const all = words.reduce((sum, at) => sum + ground.source.weights[at]!, 0)
  let held = 0
  const places = new Map<number, number[]>()
  for (const word of words) {
    const at = findWord(ground, word, followers)
    if (at === undefined) continue
    held += ground.source.weights[word]!
    const sentence = ground.target.sentenceOf[at]!
    places.set(sentence, [...(places.get(sentence) ?? []), at])
  }
  if (words.length === 0 || held < HELD * all) return []
  return [...places.values()]
    .map((tokens) => spanOf(ground.target, Math.min(...tokens), Math.max(...tokens) + 1))
    .sort((a, b) => a.start - b.start)
}

/** Tokens of the old text: those the correction did away with, content words where there are any. */
function wordsAtFault({ source, target, beads }: Ground, place: Span): readonly number[] {
  const { from, to } = tokensIn(source, place)
  const right = new Set(beadsAt(source, place).flatMap((bead) => stemsOf(target, beads[bead]?.target ?? [])))
  const words = Array.from({ length: to - from }, (_, n) => from + n).filter((at) => source.stems[at] !== '')
  const gone = words.filter((at) => source.partners[at]! < 0 && !right.has(source.stems[at]!))
  const telling = gone.filter((at) => source.content[at] === 1)
  return telling.length > 0 ? telling : gone.length > 0 ? gone : words
}

function stemsOf({ document, stems }: Side, sentences: readonly number[]): string[] {
  return sentences.flatMap((at) => stems.slice(document.sentences[at]!.tokens.from, document.sentences[at]!.tokens.to))
}

/** The token that a word was kept as, or the first in these sentences with its stem, or nearly its meaning. */
function findWord({ source, target }: Ground, word: number, sentences: readonly number[]): number | undefined {
  const partner = source.partners[word]!
  if (partner >= 0 && sentences.includes(target.sentenceOf[partner]!)) return partner
  return (
    firstIn(target, sentences, (at) => target.stems[at] === source.stems[word]) ??
    (source.content[word] === 1
      ? firstIn(target, sentences, (at) => target.content[at] === 1 && isLike(source, word, target, at, CLOSE))
      : undefined)
  )
}

function firstIn({ document }: Side, sentences: readonly number[], holds: (at: number) => boolean): number | undefined {
  for (const sentence of sentences) {
    const { from, to } = document.sentences[sentence]!.tokens
    for (let at = from; at < to; at++) if (holds(at)) return at
  }
  return undefined
}

function unique(spans: readonly Span[]): Span[] {
  const seen = new Set<number>()
  return spans.filter(({ start }) => !seen.has(start) && seen.add(start)).sort((a, b) => a.start - b.start)
}
