/** The list of changed facts below the texts, gravest first, and the target's contradictions of itself. */
import type { Contradiction, FactChange, Match, Span } from '../../types.js'
import type { Side } from '../pieces.js'
import { rankedChanges, tally } from '../ranked.js'
import { visible } from '../visible.js'
import { CHANGE_NAMES, SEVERITIES } from '../wording.js'
import type { View } from './columns.js'
import { SEVERITY_STYLES } from './paint.js'
import { item, lines } from './summary.js'
import { cutTo, padTo } from './width.js'

/** A severity that can be told without colour. */
const WEIGHTS = { grave: '!!!', material: '!! ', minor: '!  ' } as const
const INDENT = 14
const QUOTED = 60

export function changesList(match: Match, view: View): readonly string[] {
  const changes = rankedChanges(match).map(({ change }) => change)
  return [
    ...section(`Changes to facts: ${tallyLine(changes)}`, changes, match, view),
    ...section('The target contradicts itself', match.contradictions, match, view)
  ]
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

function entry(change: FactChange, match: Match, view: View): readonly string[] {
  const { topic, severity } = change
  const weight = view.paint(SEVERITY_STYLES[severity], `${WEIGHTS[severity]} ${padTo(severity, INDENT - 4)}`)
  const what = view.paint(['bold'], `${topic} ${CHANGE_NAMES[change.change]}`)
  const words = quotes(change, match)
  return [`${weight}${what}`, ...(words ? hung(words, view) : []), ...hung(change.reason, view)]
}

function hung(text: string, view: View): readonly string[] {
  return item('', text, { ...view, width: view.width - INDENT }).map((line) => ' '.repeat(INDENT - 2) + line)
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
