/**
 * A match in a few lines of plain text, for a mail or a ticket: the verdict, its reasons, and the changed facts that weigh. Held by
 * test/report/to-summary.test.ts.
 */

import type { FactChange, Match, Span } from '../types.js'
import { checkMatches } from './check-result.js'
import type { Side } from './pieces.js'
import { rankedChanges, tally } from './ranked.js'
import { explanationOf, sentencesOf } from './said-of.js'
import { visible } from './visible.js'
import {
  CHANGE_NAMES,
  CREDITS,
  DERIVATIONS,
  DIRECTIONS,
  factsHeading,
  inSentence,
  LABEL_MEANINGS,
  LABEL_NAMES,
  nameOf,
  percent,
  SEVERITIES
} from './wording.js'

const QUOTED = 120

/** How many changed facts the summary names. */
export interface SummaryOptions {
  /** The gravest so many stand in full, the others as a count. Default: 10; minor ones never stand in full. */
  readonly changes?: number
}

/** Plain text without a line break at its end; control characters of the texts are shown, not kept. */
export function toSummary(match: Match, { changes = 10 }: SummaryOptions = {}): string {
  checkMatches(match)
  const { verdict, source, target, notes } = match
  const { word, number } = inSentence(verdict.derived)
  const what = `${LABEL_NAMES[verdict.label]} (${percent(verdict.confidence)})`
  return [
    `${what}: ${visible(nameOf(target, 'target'))} against ${visible(nameOf(source, 'source'))}`,
    `${LABEL_MEANINGS[verdict.label]} Text was reused with a probability ${word} ${number}.`,
    `The target is ${DERIVATIONS[verdict.derivation]}; ${DIRECTIONS[verdict.direction]}; ${CREDITS[verdict.credit]}.`,
    ...section('Reasons', [...verdict.reasons, ...notes.map(({ message }) => message)].map(visible)),
    ...section(
      'The target contradicts itself',
      match.contradictions.map(({ reason }) => visible(reason))
    ),
    ...section(`${factsHeading(verdict)}: ${counts(match.changes)}`, weighty(match, changes))
  ].join('\n')
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `${title}`, ...lines.map((line) => `- ${line}`)]
}

function counts(changes: readonly FactChange[]): string {
  const all = tally(changes)
  return SEVERITIES.filter((severity) => all[severity] > 0)
    .map((severity) => `${all[severity]} ${severity}`)
    .join(', ')
}

function weighty(match: Match, most: number): readonly string[] {
  return rankedChanges(match)
    .filter(({ change }) => change.severity !== 'minor')
    .slice(0, most)
    .map(({ change }) => line(match, change))
}

function line(match: Match, fact: FactChange): string {
  const words = [quote(match, 'source', fact.source), quote(match, 'target', fact.target)].filter(Boolean).join(' -> ')
  const where = sentencesOf(match, fact)
  const why = visible(explanationOf(fact))
  return `${fact.severity}: ${fact.topic} ${CHANGE_NAMES[fact.change]}${where && ` (${where})`}${words && `: ${words}`}${why && `. ${why}`}`
}

function quote(match: Match, side: Side, span: Span | undefined): string {
  if (!span || span.start === span.end) return ''
  const text = visible(match[side].article.text.slice(span.start, span.end)).trim()
  const letters = [...text]
  return `“${letters.length > QUOTED ? `${letters.slice(0, QUOTED).join('').trimEnd()}…` : text}”`
}
