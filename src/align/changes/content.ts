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
import { type Gap, gapsOf, type Half, isContent } from './gaps.js'
import { factsIn, type Ground, type Side, spanOf, tokensIn } from './ground.js'
import { isLike } from './likeness.js'
import { contradict } from './opposites.js'
import { ownOf } from './own.js'
import { speakerOf } from './speakers.js'
import { standing } from './standing.js'
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
  const stands = { source: standing(ground.source, ground.target), target: standing(ground.target, ground.source) }
  const gapsIn = gapsToWeigh(ground, spoken, told)
  const whole = (name: 'source' | 'target', at: number): FactChange[] =>
    isTold(ground[name], at, inSpeech[name]) || stands[name](at) ? [] : [wholeSentence(ground, name, at)]
  return ground.beads.flatMap((bead, index) => {
    if (bead.kind === 'identical') return []
    if (bead.kind === 'dropped') return bead.source.flatMap((at) => whole('source', at))
    if (bead.kind === 'added') return bead.target.flatMap((at) => whole('target', at))
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
  const values = { source: valuesIn(ground.source.document), target: valuesIn(ground.target.document) }
  return (bead) => {
    const gaps = gapsOf(ground, ground.beads[bead]!, typed)
    return { gaps, setting: settingOf(ground, bead, gaps, values) }
  }
}

/** Tokens of facts, which are reported as what they are, and of quotations that became something else. */
function typedTokens({ document }: Side, spans: readonly Span[]): Uint8Array {
  return mark(typedIn(document).slice(), document, spans)
}

/** 1 for the tokens of a text's facts and of its furniture. Worked out once a Document. */
const typedIn = once((document: Document): Uint8Array => {
  const own = ownOf(document)
  const typed = new Uint8Array(document.tokens.length)
  for (const fact of own.facts) {
    if (fact.topic !== 'tense' && fact.topic !== 'quotation') typed.fill(1, fact.from, fact.to)
    const speaker = fact.topic === 'attribution' ? speakerOf(own, fact) : undefined
    if (speaker !== undefined) typed.fill(1, speaker.from, speaker.to)
  }
  return mark(typed, document, document.furniture)
})

/** 1 for the tokens of these spans. */
function marked({ document }: Side, spans: readonly Span[]): Uint8Array {
  return mark(new Uint8Array(document.tokens.length), document, spans)
}

function mark(tokens: Uint8Array, document: Document, spans: readonly Span[]): Uint8Array {
  for (const span of spans) {
    const { from, to } = tokensIn({ document }, span)
    for (let at = from; at < to; at++) tokens[at] = 1
  }
  return tokens
}

/** Whether a sentence is furniture, or what it says is reported with a quotation. */
function isTold(side: Side, at: number, spoken: Uint8Array): boolean {
  return isInside(side.document.furniture, side.document.sentences[at]!) || mostlySpoken(side, at, spoken)
}

function wholeSentence(ground: Ground, name: 'source' | 'target', at: number): FactChange {
  const side = ground[name]
  const { start, end } = side.document.sentences[at]!
  const severity: Severity = factsIn(side, side.beadOf[at]!).some(isHard) ? 'material' : 'minor'
  const [change, why] =
    name === 'source'
      ? (['dropped', 'the target has no such sentence'] as const)
      : (['added', 'the source has no such sentence'] as const)
  return changeOf(ground, { topic: 'content', change, severity, [name]: { start, end } }, why)
}

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

const valuesIn = once(
  (document: Document): ReadonlySet<string> =>
    new Set(
      ownOf(document)
        .facts.filter(isHard)
        .map(({ value }) => value)
    )
)

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
