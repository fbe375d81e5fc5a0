/** The list below the texts: the target's contradictions of itself, then the changed facts, gravest first. */
import type { Contradiction, FactChange, Match, Span } from '../../types.js'
import type { Side } from '../pieces.js'
import { rankedChanges, tally } from '../ranked.js'
import { explanationOf, sentencesOf } from '../said-of.js'
import { visible } from '../visible.js'
import { CHANGE_NAMES, factsHeading, SEVERITIES } from '../wording.js'
import type { View } from './columns.js'
import { lines } from './lines.js'
import { SEVERITY_STYLES, type Segment } from './paint.js'
import { cutTo, padTo } from './width.js'
import { plain } from './wrap.js'

/** A severity that can be told without colour. */
const WEIGHTS = { grave: '!!!', material: '!! ', minor: '!  ' } as const
const INDENT = 14
const QUOTED = 60

export function changesList(match: Match, view: View): readonly string[] {
  const changes = rankedChanges(match).map(({ change }) => change)
  return [
    ...section('The target contradicts itself', match.contradictions, match, view),
    ...section(`${factsHeading(match.verdict)}: ${tallyLine(changes)}`, changes, match, view)
  ]
}

/** What the list below the texts holds, in a line for the top; nothing where it is empty. */
export function changesInShort({ changes, contradictions, verdict }: Match): string | undefined {
  const parts = [
    ...(contradictions.length > 0 ? ['the target contradicts itself'] : []),
    ...(changes.length > 0 ? [`${factsHeading(verdict).toLowerCase()}: ${tallyLine(changes)}`] : [])
  ]
  return parts.length > 0 ? `${parts.join(' · ')} (listed below the texts)` : undefined
}

function section(title: string, changes: readonly FactChange[], match: Match, view: View): readonly string[] {
  if (changes.length === 0) return []
  return [
    '',
    ...lines([{ text: title, style: ['bold'] }], 0, view),
    ...changes.flatMap((change) => entry(change, match, view))
  ]
}

function tallyLine(changes: readonly FactChange[]): string {
  const counts = tally(changes)
  return SEVERITIES.filter((severity) => counts[severity] > 0)
    .map((severity) => `${counts[severity]} ${severity}`)
    .join(', ')
}

function entry(change: FactChange | Contradiction, match: Match, view: View): readonly string[] {
  const { topic, severity } = change
  const weight = view.paint(SEVERITY_STYLES[severity], `${WEIGHTS[severity]} ${padTo(severity, INDENT - 4)}`)
  const where = sentencesOf(match, change)
  const words = [quotes(change, match), visible(explanationOf(change))].filter(Boolean).join('. ')
  const segments: readonly Segment[] = [
    { text: `${topic} ${CHANGE_NAMES[change.change]}`, style: ['bold'] },
    ...(words ? [plain(`: ${words}`)] : []),
    ...(where ? [{ text: ` (${where})`, style: ['dim'] } as const] : [])
  ]
  return lines(segments, INDENT, view).map((line, at) => (at === 0 ? weight : ' '.repeat(INDENT)) + line)
}

function quotes(change: FactChange | Contradiction, match: Match): string {
  const words = [quote(match, 'source', change.source), quote(match, 'target', change.target)].filter(Boolean)
  const against = 'against' in change ? ` against ${quote(match, 'target', change.against)}` : ''
  return words.join(' -> ') + against
}

function quote(match: Match, side: Side, span: Span | undefined): string {
  if (!span) return ''
  const text = match[side].article.text.slice(span.start, Math.min(span.end, span.start + 4 * QUOTED))
  return `‘${cutTo(visible(text), QUOTED)}’`
}
