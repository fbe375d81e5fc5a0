/**
 * A match as a terminal shows it: the verdict, its reasons and figures, both texts side by side, and the list of changed facts.
 *
 * Alterations are told without colour too: `[-...-]` and `{+...+}` as wdiff writes them, `<~...~>` for what moved. Control
 * characters of a text are shown, not obeyed. Linear in both texts. Held by test/report/to-text.test.ts.
 */
import { show, WirecopyError } from '../errors.js'
import type { Match } from '../types.js'
import { MARKS } from './terminal/cells.js'
import { changesList } from './terminal/changes.js'
import { columns, type View } from './terminal/columns.js'
import { overview } from './terminal/overview.js'
import { painter, type Segment, TOPIC_STYLES } from './terminal/paint.js'
import { summary } from './terminal/summary.js'
import { plain, setLine, wrap } from './terminal/wrap.js'
import { isFound, TOPICS } from './wording.js'

export interface TextOptions {
  /** Columns of the terminal, 40 or more. Default: 100. */
  readonly width?: number
  /** Colours and type styles as SGR sequences. Default: none. */
  readonly color?: boolean
}

/**
 * Text for a terminal, without a line break at its end. Of several matches: a table in the order given, then the first of
 * them in full if text was reused in it. Throws `bad-option`.
 */
export function toText(match: Match | readonly Match[], options: TextOptions = {}): string {
  const { width = 100, color = false } = options
  if (!(width >= 40)) {
    throw new WirecopyError('bad-option', { option: 'width', got: show(width), expected: '40 columns or more' })
  }
  const view: View = { width: Math.floor(width), color, paint: painter(color) }
  return (isMany(match) ? several(match, view) : pair(match, view)).join('\n')
}

function isMany(match: Match | readonly Match[]): match is readonly Match[] {
  return Array.isArray(match)
}

function several(matches: readonly Match[], view: View): readonly string[] {
  const [best] = matches
  const table = overview(matches, view)
  return best && isFound(best.verdict) ? [...table, '', '', ...pair(best, view)] : table
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
