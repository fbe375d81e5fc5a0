/** Paragraphs of a terminal's width. */
import { visible } from '../visible.js'
import type { View } from './columns.js'
import type { Segment } from './paint.js'
import { padTo } from './width.js'
import { plain, setLine, wrap } from './wrap.js'

/** A paragraph behind a mark, its lines hung under the first. */
export function item(mark: string, text: string, view: View): readonly string[] {
  // A number and its sign of per cent stay on one line.
  const joined = visible(text).replace(/(\d) %/g, `$1${NO_BREAK}%`)
  return lines([plain(joined)], 2, view).map(
    (line, i) => `${padTo(i === 0 ? mark : '', 1)} ${line.replaceAll(NO_BREAK, ' ')}`
  )
}

const NO_BREAK = '\u00A0'

export function lines(segments: readonly Segment[], indent: number, { width, paint }: View): readonly string[] {
  return wrap(segments, width - indent).map((line) => setLine(line, 0, paint))
}
