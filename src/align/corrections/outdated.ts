/**
 * What a correction takes back: the words of the old text that the new one no longer bears out.
 *
 * Changed facts first. What is added beside a statement makes it false only where it denies it, doubts it or says who said it;
 * any other addition leaves the old text true. Words that were merely replaced count too: an editor who corrects a text
 * changes no word for its sound. Held by `test/align/corrections/`.
 */
import type { Edit, FactChange, Span } from '../../types.js'
import { changeOf } from '../changes/change.js'
import { type Ground, type Side, tokensIn } from '../changes/ground.js'

export interface Outdated {
  /** `source` in the old text, `target` in the new one. */
  readonly change: FactChange
  /** The words of the old text at fault. */
  readonly place: Span
  /** The words at fault are the whole statement, for what it lacks. */
  readonly lacking: boolean
}

/** `ground` is laid from the old text to the new one. In the order of the changes, replaced words after them. */
export function outdatedBy(ground: Ground, changes: readonly FactChange[], edits: readonly Edit[]): Outdated[] {
  const mentions = mentionsOf(ground, changes)
  const facts = changes
    .filter(({ source }) => !isAgain(mentions, source))
    .flatMap((change) => fromChange(ground, change))
  const told = [...facts.map(({ place }) => place), ...mentions]
  return [...facts, ...edits.flatMap((edit) => fromEdit(ground, edit, told))]
}

function fromChange(ground: Ground, change: FactChange): Outdated[] {
  if (change.source !== undefined) return [{ change, place: change.source, lacking: false }]
  const place = change.target !== undefined && isDoubt(change) ? statementFacing(ground, change.target) : undefined
  return place === undefined ? [] : [{ change, place, lacking: true }]
}

/** The mentions of names that became others, but for the first of each: they are the same mistake. */
function mentionsOf({ source }: Ground, changes: readonly FactChange[]): Span[] {
  const names = source.facts.filter(({ topic }) => topic === 'name')
  const starts = new Set(changes.flatMap(({ topic, source: span }) => (topic === 'name' && span ? [span.start] : [])))
  const wrong = new Set(names.filter(({ start }) => starts.has(start)).map(({ value }) => value))
  const seen = new Set<string>()
  return names.filter(({ value }) => wrong.has(value) && (seen.has(value) || !seen.add(value)))
}

function isAgain(mentions: readonly Span[], span: Span | undefined): boolean {
  return span !== undefined && mentions.some(({ start, end }) => start === span.start && end === span.end)
}

function isDoubt({ topic }: FactChange): boolean {
  return topic === 'negation' || topic === 'hedge' || topic === 'attribution'
}

/** The old sentences of the bead in which a span of the new text stands. */
function statementFacing({ source, target, beads }: Ground, span: Span): Span | undefined {
  const bead = beads[target.beadOf[target.sentenceOf[tokensIn(target, span).from]!]!]
  const { sentences } = source.document
  const first = sentences[Math.min(...(bead?.source ?? []))]
  const last = sentences[Math.max(...(bead?.source ?? []))]
  return first === undefined || last === undefined ? undefined : { start: first.start, end: last.end }
}

/** Replaced or deleted words that no change speaks of. */
function fromEdit(ground: Ground, { kind, topic, source, target }: Edit, told: readonly Span[]): Outdated[] {
  const silent = kind === 'insert' || kind === 'move' || topic === 'punctuation' || topic === 'furniture'
  if (silent || told.some(({ start, end }) => start < source.end && source.start < end)) return []
  if (!hasContent(ground.source, source)) return []
  const words =
    target.start === target.end ? ({ change: 'dropped' } as const) : ({ change: 'altered', target } as const)
  const change = changeOf(ground, { topic: 'content', severity: 'minor', source, ...words })
  return [{ change, place: source, lacking: false }]
}

function hasContent(side: Side, span: Span): boolean {
  const { from, to } = tokensIn(side, span)
  return side.content.subarray(from, to).includes(1)
}
