/**
 * Information that is no typed fact: dropped, added, or altered.
 *
 * Sentences without a partner first, then the gaps inside beads. How much has to be lost before it counts is measured
 * in the weight (idf) of its content words; the limits were chosen on the half of annotated sentence pairs that may
 * train (`bench/`), and say so there.
 */
import { once } from '../../text/once.js'
import { isInside } from '../../text/spans.js'
import type { Document, FactChange, Severity, Span } from '../../types.js'
import { changeOf } from './change.js'
import { type Gap, gapsOf, type Half, isContent, type Sides } from './gaps.js'
import { factsIn, type Ground, type Side, spanOf, tokensIn } from './ground.js'
import { isLike } from './likeness.js'
import { contradict } from './opposites.js'
import { ownOf } from './own.js'
import { speakerOf } from './speakers.js'
import { cosineOf, isHard, isLikely, type Setting, settingOf, weightOf } from './weigh-gap.js'

/** A gap is reported from this likelihood on. */
export const LIKELY = 0.45

/** A phrase that stands on one side alone, of at least three words that the other side lacks, is reported from this on. */
export const LIKELY_PHRASE = 0.35

function isPhrase({ source, target }: Gap): boolean {
  const oneSided = source.from === source.to || target.from === target.to
  return oneSided && source.words.length + target.words.length >= 3
}

/** Words of less weight than this together say nothing of their own: "the year 2016". */
const LEAST = 1.6

interface Spans {
  readonly source: readonly Span[]
  readonly target: readonly Span[]
}

/** `spoken`: what quotations took with them; `told`: spans of the changes reported already. */
export function contentChanges(ground: Ground, spoken: Spans, told: Spans): FactChange[] {
  const inSpeech = {
    source: marked(ground.source, spoken.source),
    target: marked(ground.target, spoken.target)
  }
  const gapsIn = gapsToWeigh(ground, spoken, told)
  return ground.beads.flatMap((bead, index) => {
    if (bead.kind === 'identical') return []
    if (bead.kind === 'dropped') return bead.source.flatMap((at) => wholeSentence(ground, at, 'dropped', inSpeech))
    if (bead.kind === 'added') return bead.target.flatMap((at) => wholeSentence(ground, at, 'added', inSpeech))
    const { gaps, setting } = gapsIn(index)
    return gaps.flatMap((gap) => changeInGap(ground, gap, setting))
  })
}

/** The gaps of a bead, and what is the same for all of them. */
export function gapsToWeigh(
  ground: Ground,
  spoken: Spans,
  told: Spans
): (bead: number) => { readonly gaps: readonly Gap[]; readonly setting: Setting } {
  const typed = {
    source: typedTokens(ground.source, [...spoken.source, ...told.source]),
    target: typedTokens(ground.target, [...spoken.target, ...told.target])
  }
  const values = { source: valuesOf(ground.source), target: valuesOf(ground.target) }
  return (bead) => {
    const gaps = gapsOf(ground, ground.beads[bead]!, typed)
    return { gaps, setting: settingOf(ground, bead, gaps, values) }
  }
}

/** Tokens of facts, which are reported as what they are, and of quotations that became something else. */
function typedTokens(side: Side, spans: readonly Span[]): Uint8Array {
  const typed = new Uint8Array(side.document.tokens.length)
  for (const fact of side.facts) {
    if (fact.topic !== 'tense' && fact.topic !== 'quotation') typed.fill(1, fact.from, fact.to)
    const speaker = fact.topic === 'attribution' ? speakerOf(side, fact) : undefined
    if (speaker !== undefined) typed.fill(1, speaker.from, speaker.to)
  }
  for (const span of [...spans, ...side.document.furniture]) mark(typed, side, span)
  return typed
}

/** 1 for the tokens of these spans. */
function marked(side: Side, spans: readonly Span[]): Uint8Array {
  const tokens = new Uint8Array(side.document.tokens.length)
  for (const span of spans) mark(tokens, side, span)
  return tokens
}

function mark(tokens: Uint8Array, side: Side, span: Span): void {
  const { from, to } = tokensIn(side, span)
  tokens.fill(1, from, to)
}

function wholeSentence(
  ground: Ground,
  at: number,
  change: 'dropped' | 'added',
  spoken: Sides<Uint8Array>
): FactChange[] {
  const name = change === 'dropped' ? 'source' : 'target'
  const [side, other] = name === 'source' ? [ground.source, ground.target] : [ground.target, ground.source]
  const { start, end } = side.document.sentences[at]!
  if (isInside(side.document.furniture, { start, end }) || mostlySpoken(side, at, spoken[name])) return []
  if (stands(side, other, at)) return []
  const severity: Severity = factsIn(side, side.beadOf[at]!).some(isHard) ? 'material' : 'minor'
  const why = change === 'dropped' ? 'the target has no such sentence' : 'the source has no such sentence'
  return [changeOf(ground, { topic: 'content', change, severity, [name]: { start, end } }, why)]
}

/** Share of a sentence's content words that one sentence of the other side has to hold for it to be there after all. */
const HELD = 0.75
/** Words that stand in more sentences than this are not looked for: the work stays bounded. */
const COMMONEST = 200

/** Whether nearly all content words of a sentence stand close together on the other side: the alignment lost it. */
function stands(side: Side, other: Side, at: number): boolean {
  const { from, to } = side.document.sentences[at]!.tokens
  const wanted = new Set<number>()
  for (let token = from; token < to; token++) if (isContent(side, token)) wanted.add(side.hashes[token]!)
  const found = new Map<number, number>()
  for (const hash of wanted) {
    const places = placesOf(other, hash)
    if (places.length > COMMONEST) continue
    for (const sentence of places) {
      const count = (found.get(sentence) ?? 0) + 1
      if (count >= wanted.size * HELD) return true
      found.set(sentence, count)
    }
  }
  return false
}

/** The sentences that hold a content word, each once. */
function placesOf(side: Side, hash: number): readonly number[] {
  return placesIn(side.document).get(hash) ?? []
}

const placesIn = once((document: Document): ReadonlyMap<number, readonly number[]> => {
  const { hashes, sentenceOf } = ownOf(document)
  const places = new Map<number, number[]>()
  for (const [token, hash] of hashes.entries()) {
    if (hash === 0) continue
    const held = places.get(hash)
    if (held === undefined) places.set(hash, [sentenceOf[token]!])
    else if (held[held.length - 1] !== sentenceOf[token]) held.push(sentenceOf[token]!)
  }
  return places
})

/** Whether a quotation that is reported is the sentence's content. */
function mostlySpoken(side: Side, at: number, spoken: Uint8Array): boolean {
  const { from, to } = side.document.sentences[at]!.tokens
  let [inside, all] = [0, 0]
  for (let token = from; token < to; token++) {
    if (!isContent(side, token)) continue
    all++
    inside += spoken[token]!
  }
  return inside * 2 >= all && inside > 0
}

function changeInGap(ground: Ground, gap: Gap, setting: Setting): FactChange[] {
  const opposites = findOpposites(ground, gap)
  if (opposites !== undefined) {
    const [source, target] = opposites
    const why = 'it says the opposite'
    return [changeOf(ground, { topic: 'content', change: 'altered', severity: 'grave', source, target }, why)]
  }
  const [lost, found] = [weightOf(ground.source, gap.source), weightOf(ground.target, gap.target)]
  if (lost + found < LEAST || !counts(ground, gap, setting)) return []
  const source = lost === 0 ? undefined : trimmed(ground.source, gap.source)
  const target = found === 0 ? undefined : trimmed(ground.target, gap.target)
  if (found < lost / 3) return [changeOf(ground, { topic: 'content', change: 'dropped', severity: 'minor', source })]
  if (lost < found / 3) return [changeOf(ground, { topic: 'content', change: 'added', severity: 'minor', target })]
  return [changeOf(ground, { topic: 'content', change: 'altered', severity: 'minor', source, target })]
}

function counts(ground: Ground, gap: Gap, setting: Setting): boolean {
  return (
    isExchange(ground, gap, setting) ||
    isOther(ground, gap) ||
    isLikely(ground, gap, setting, isPhrase(gap) ? LIKELY_PHRASE : LIKELY)
  )
}

/** Share of a sentence that has to be kept for one noun in another's place to be no rewording. */
const KEPT = 0.6
/** Cosine below which two words have little to do with each other. */
const UNLIKE = 0.25

/** One noun in the place of one noun, unlike it, in a sentence that was kept otherwise: a war became actions. */
function isExchange({ source, target }: Ground, { source: one, target: other }: Gap, { kept }: Setting): boolean {
  const [a, b] = [one.words[0], other.words[0]]
  if (one.words.length !== 1 || other.words.length !== 1 || a === undefined || b === undefined || kept < KEPT)
    return false
  const nouns = source.document.tokens[a]!.pos === 'NOUN' && target.document.tokens[b]!.pos === 'NOUN'
  return nouns && !isLike(source, a, target, b, UNLIKE)
}

/** Cosine of two phrases below which they do not say the same. */
const APART = 0.4

/** A phrase in the place of a phrase, three words of each unsaid by the other, and unlike it as a whole. */
function isOther(ground: Ground, { source, target }: Gap): boolean {
  return source.words.length >= 3 && target.words.length >= 3 && cosineOf(ground, source, target) < APART
}

function valuesOf({ facts }: Side): ReadonlySet<string> {
  return new Set(facts.filter(isHard).map(({ value }) => value))
}

function findOpposites({ source, target }: Ground, gap: Gap): readonly [Span, Span] | undefined {
  for (const one of gap.source.words) {
    for (const other of gap.target.words) {
      if (!contradict(source.hashes[one]!, target.hashes[other]!)) continue
      return [spanOf(source, one, one + 1), spanOf(target, other, other + 1)]
    }
  }
  return undefined
}

/** A half without marks and empty words at its ends. */
function trimmed(side: Side, { from, to, words }: Half): Span {
  const first = words[0] ?? from
  const last = words[words.length - 1] ?? to - 1
  let start = first
  while (start > from && side.stems[start - 1] !== '') start--
  let end = last + 1
  while (end < to && side.stems[end] !== '') end++
  return spanOf(side, start, end)
}
