/**
 * Information that is no typed fact: dropped, added, or altered.
 *
 * Sentences without a partner first, then the gaps inside beads. How much has to be lost before it counts is measured
 * in the weight (idf) of its content words; the limits were chosen on the half of annotated sentence pairs that may
 * train (`bench/`), and say so there.
 */
import type { FactChange, Severity, Span } from '../../types.js'
import { changeOf } from './change.js'
import { type Gap, gapsOf, type Half, isContent, stemsAlone } from './gaps.js'
import { type Ground, type Side, spanOf, tokensIn } from './ground.js'
import { isLike } from './likeness.js'
import { contradict } from './opposites.js'
import { speakerOf } from './speakers.js'
import { isHard, type Setting, settingOf, weighGap, weightOf } from './weigh-gap.js'

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
  const typed = {
    source: typedTokens(ground.source, [...spoken.source, ...told.source]),
    target: typedTokens(ground.target, [...spoken.target, ...told.target])
  }
  const alone = {
    source: stemsAlone(ground.source, ground.beads, 'source'),
    target: stemsAlone(ground.target, ground.beads, 'target')
  }
  const values = { source: valuesOf(ground.source), target: valuesOf(ground.target) }
  return ground.beads.flatMap((bead) => {
    if (bead.kind === 'identical') return []
    if (bead.kind === 'dropped') return bead.source.flatMap((at) => wholeSentence(ground, at, 'dropped', spoken.source))
    if (bead.kind === 'added') return bead.target.flatMap((at) => wholeSentence(ground, at, 'added', spoken.target))
    const gaps = gapsOf(ground, bead, typed, alone)
    const setting = settingOf(ground, bead, gaps, values)
    return gaps.flatMap((gap) => changeInGap(ground, gap, setting))
  })
}

/** Tokens of facts, which are reported as what they are, and of quotations that became something else. */
export function typedTokens(side: Side, spans: readonly Span[]): Uint8Array {
  const typed = new Uint8Array(side.document.tokens.length)
  for (const fact of side.facts) {
    if (fact.topic !== 'tense' && fact.topic !== 'quotation') typed.fill(1, fact.from, fact.to)
    const speaker = fact.topic === 'attribution' ? speakerOf(side, fact) : undefined
    if (speaker !== undefined) typed.fill(1, speaker.from, speaker.to)
  }
  for (const span of [...spans, ...side.document.furniture]) {
    const { from, to } = tokensIn(side, span)
    typed.fill(1, from, to)
  }
  return typed
}

function wholeSentence(ground: Ground, at: number, change: 'dropped' | 'added', spoken: readonly Span[]): FactChange[] {
  const [side, name] =
    change === 'dropped' ? ([ground.source, 'source'] as const) : ([ground.target, 'target'] as const)
  const sentence = side.document.sentences[at]!
  const other = change === 'dropped' ? ground.target : ground.source
  if (isFurniture(side, sentence) || mostlySpoken(side, at, spoken) || stands(side, other, at)) return []
  const facts = side.facts.filter(
    (fact) => fact.sentence === at && (fact.topic === 'number' || fact.topic === 'name' || fact.topic === 'date')
  )
  const severity: Severity = facts.length > 0 ? 'material' : 'minor'
  const why = change === 'dropped' ? 'the target has no such sentence' : 'the source has no such sentence'
  return [
    changeOf(ground, { topic: 'content', change, severity, [name]: { start: sentence.start, end: sentence.end } }, why)
  ]
}

function isFurniture({ document: { furniture } }: Side, sentence: Span): boolean {
  return furniture.some(({ start, end }) => start <= sentence.start && sentence.end <= end)
}

/** Whether nearly all content words of a sentence stand close together on the other side: the alignment lost it. */
function stands(side: Side, other: Side, at: number): boolean {
  const { from, to } = side.document.sentences[at]!.tokens
  const wanted = new Set<string>()
  for (let token = from; token < to; token++) if (isContent(side, token)) wanted.add(side.stems[token]!)
  return other.document.sentences.some(({ tokens }) => {
    const found = new Set<string>()
    for (let token = tokens.from; token < tokens.to; token++)
      if (wanted.has(other.stems[token]!)) found.add(other.stems[token]!)
    return found.size >= wanted.size * 0.75
  })
}

/** Whether a quotation that is reported is the sentence's content. */
function mostlySpoken(side: Side, at: number, spoken: readonly Span[]): boolean {
  const { from, to } = side.document.sentences[at]!.tokens
  let [inside, all] = [0, 0]
  for (let token = from; token < to; token++) {
    if (!isContent(side, token)) continue
    const { start, end } = side.document.tokens[token]!
    all++
    if (spoken.some((span) => span.start <= start && end <= span.end)) inside++
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
  if (lost + found < LEAST || !isLikely(ground, gap, setting)) return []
  const source = lost === 0 ? undefined : trimmed(ground.source, gap.source)
  const target = found === 0 ? undefined : trimmed(ground.target, gap.target)
  if (found < lost / 3) return [changeOf(ground, { topic: 'content', change: 'dropped', severity: 'minor', source })]
  if (lost < found / 3) return [changeOf(ground, { topic: 'content', change: 'added', severity: 'minor', target })]
  return [changeOf(ground, { topic: 'content', change: 'altered', severity: 'minor', source, target })]
}

function isLikely(ground: Ground, gap: Gap, setting: Setting): boolean {
  if (isExchange(ground, gap, setting)) return true
  return weighGap(ground, gap, setting) >= (isPhrase(gap) ? LIKELY_PHRASE : LIKELY)
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
