/**
 * What happened to the facts: the changes a match's edits make, and where the target contradicts itself.
 *
 * Facts are paired inside their bead, and looked for in the whole other text before they are called dropped or added.
 * What a quotation took with it is not reported again, one word at a time. Held by `test/align/changes/`.
 */
import type { Bead, Contradiction, Document, FactChange, Span } from '../../types.js'
import type { BareEdit } from '../region.js'
import { attributionChanges } from './attributions.js'
import { contentChanges } from './content.js'
import { numberContradictions } from './contradictions.js'
import { dateChanges } from './dates.js'
import { type Ground, layGround } from './ground.js'
import { hedgeChanges } from './hedges.js'
import { nameChanges } from './names.js'
import { narrow } from './narrow.js'
import { negationChanges } from './negations.js'
import { numberChanges } from './numbers.js'
import { quotationChanges } from './quotations.js'
import { tenseChanges } from './tenses.js'

export interface Changes {
  /** By place: in the target, or in the source where nothing is left. */
  readonly changes: readonly FactChange[]
  readonly contradictions: readonly Contradiction[]
}

/** Pure. Linear but for the facts of one bead, which are compared with each other. */
export function findChanges(
  source: Document,
  target: Document,
  beads: readonly Bead[],
  edits: readonly BareEdit[]
): Changes {
  const ground = layGround(source, target, beads, edits)
  const { told, spoken } = factChanges(ground)
  const changes = [...told, ...contentChanges(ground, spoken, spansOf(told))]
  const narrowed = changes.map((change) => narrow(ground, change))
  return { changes: narrowed.sort(byPlace), contradictions: numberContradictions(ground) }
}

interface Told {
  readonly told: readonly FactChange[]
  readonly spoken: { readonly source: readonly Span[]; readonly target: readonly Span[] }
}

/** The changes of typed facts, and the stretches that quotations took with them. */
export function factChanges(ground: Ground): Told {
  const { changes: quotations, spoken } = quotationChanges(ground)
  const typed = [
    ...numberChanges(ground),
    ...dateChanges(ground),
    ...nameChanges(ground),
    ...negationChanges(ground),
    ...hedgeChanges(ground),
    ...attributionChanges(ground, quotations),
    ...tenseChanges(ground)
  ].filter((change) => !isSpoken(change, spoken))
  return { told: [...quotations, ...withoutSpeakers(typed, quotations)], spoken }
}

/** A speaker who is another is reported as that, not as another name. */
function withoutSpeakers(typed: readonly FactChange[], quotations: readonly FactChange[]): FactChange[] {
  const speakers = [...typed, ...quotations].filter(
    ({ topic, change, severity }) => change === 'reattributed' || (topic === 'attribution' && severity === 'grave')
  )
  const isSpeaker = within(spansOf(speakers).target)
  return typed.filter(({ topic, target }) => topic !== 'name' || target === undefined || !isSpeaker(target))
}

export function spansOf(changes: readonly FactChange[]): { readonly source: Span[]; readonly target: Span[] } {
  return {
    source: changes.flatMap(({ source }) => source ?? []),
    target: changes.flatMap(({ target }) => target ?? [])
  }
}

/** Whether a change lies in what a quotation took with it. */
function isSpoken(
  { source, target, topic }: FactChange,
  spoken: { source: readonly Span[]; target: readonly Span[] }
): boolean {
  if (topic === 'number' || topic === 'name' || topic === 'date') return false
  return isWithin(spoken.source, source) || isWithin(spoken.target, target)
}

function isWithin(spans: readonly Span[], span: Span | undefined): boolean {
  return span !== undefined && spans.some(({ start, end }) => start <= span.start && span.end <= end)
}

/** Asks whether a span lies within one of these, which may overlap and nest. Logarithmic. */
function within(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start)
  const reach: number[] = []
  for (const { end } of sorted) reach.push(Math.max(end, reach.at(-1) ?? 0))
  return ({ start, end }) => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sorted[middle]!.start <= start) low = middle + 1
      else high = middle
    }
    return low > 0 && reach[low - 1]! >= end
  }
}

function byPlace(a: FactChange, b: FactChange): number {
  return placeOf(a) - placeOf(b) || (a.source?.start ?? 0) - (b.source?.start ?? 0)
}

function placeOf({ target, source }: FactChange): number {
  return target?.start ?? source?.start ?? 0
}
