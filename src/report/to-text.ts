/**
 * A match as a terminal shows it: the verdict, its reasons and figures, both texts side by side, and the list of changed facts.
 *
 * Alterations are told without colour too: `[-...-]` and `{+...+}` as wdiff writes them, `<~...~>` for what moved. Control
 * characters of a text are shown, not obeyed. Linear in both texts. Held by test/report/to-text.test.ts.
 */

import { show, WirecopyError } from '../errors.js'
import type { Match } from '../types.js'
import { checkMatches } from './check-result.js'
import { MARKS } from './terminal/cells.js'
import { changesList } from './terminal/changes.js'
import { columns, type View } from './terminal/columns.js'
import { overview } from './terminal/overview.js'
import { painter, type Segment, TOPIC_STYLES } from './terminal/paint.js'
import { summary } from './terminal/summary.js'
import { plain, setLine, wrap } from './terminal/wrap.js'
import { isFound, TOPICS } from './wording.js'

/** How wide and how colourful the terminal is. */
export interface TextOptions {
  /** Columns of the terminal, 40 or more. Default: 100. */
  readonly width?: number
  /** Colours and type styles as SGR sequences. Default: none. */
  readonly color?: boolean
  /** Of several matches: how many of those in which text was reused stand in full below the table. Default: 1. */
  readonly pairs?: number
}

/** Text for a terminal, without a line break at its end. Of several matches: a table in the order given, then pairs. Throws `bad-option`. */
export function toText(match: Match | readonly Match[], options: TextOptions = {}): string {
  checkMatches(match)
  const { width = 100, color = false } = options
  if (!(width >= 40)) {
    throw new WirecopyError('bad-option', { option: 'width', got: show(width), expected: '40 columns or more' })
  }
  const view: View = { width: Math.floor(width), color, paint: painter(color) }
  return (isMany(match) ? several(match, options.pairs ?? 1, view) : pair(match, view)).join('\n')
}

function isMany(match: Match | readonly Match[]): match is readonly Match[] {
  return Array.isArray(match)
}

function several(matches: readonly Match[], pairs: number, view: View): readonly string[] {
  const found = matches.filter(({ verdict }) => isFound(verdict)).slice(0, pairs)
  return [...overview(matches, view), ...found.flatMap((match) => ['', '', ...pair(match, view)])]
}

function pair(match: Match, view: View): readonly string[] {
  return [...summary(match, view), '', ...columns(match, view), '', ...legend(view), ...changesList(match, view)]
}

const SIGNS = '=_identical ~_edited ≈_paraphrase n:m_split,_merged +_added −_dropped ↕_moved'

/** The entries of a legend do not break inside: their spaces are written `_` until the lines are broken. */
function legend({ color, paint, width }: View): readonly string[] {
  const { taken, given, moved } = MARKS
  const topics: readonly Segment[] = TOPICS.flatMap((topic) => [
    { text: topic, style: TOPIC_STYLES[topic] },
    plain(' ')
  ])
  const marks = [plain(`${taken.join('taken_away')} ${given.join('put_in')} ${moved.join('moved')}`)]
  return [...wrap(color ? topics : marks, width), ...wrap([{ text: SIGNS, style: ['dim'] }], width)].map((line) =>
    setLine(line, 0, paint).replaceAll('_', ' ')
  )
}
