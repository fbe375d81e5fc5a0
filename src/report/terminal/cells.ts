/** A sentence as styled segments: altered spans in the style of their topic, or between marks where there is no colour. */
import type { Edit, Match } from '../../types.js'
import type { Piece, Side } from '../pieces.js'
import { visibleRuns } from '../visible.js'
import { type Segment, type Style, TOPIC_STYLES } from './paint.js'

/** The marks of wdiff, and a pair for what moved: read aloud by any screen reader, kept by any clipboard. */
export const MARKS: Readonly<Record<'taken' | 'given' | 'moved', readonly [string, string]>> = {
  taken: ['[-', '-]'],
  given: ['{+', '+}'],
  moved: ['<~', '~>']
}

export interface CellView {
  readonly match: Match
  readonly side: Side
  readonly color: boolean
}

/** The segments of one sentence, from its pieces. */
export function sentenceSegments({ match, side, color }: CellView, pieces: readonly Piece[]): readonly Segment[] {
  const text = match[side].article.text
  return pieces.flatMap((piece, at) => {
    const edit = piece.edit === undefined ? undefined : match.edits[piece.edit]
    const style = edit ? editStyle(edit, side) : []
    const [open, close] = edit && !color ? MARKS[markOf(edit, side)] : ['', '']
    return [
      { text: pieces[at - 1]?.edit === piece.edit ? '' : open, style },
      ...visibleRuns(text.slice(piece.start, piece.end)).map(({ text, hidden }) =>
        hidden ? { text: `‹${text}›`, style: ['brightRed', 'bold'] as const } : { text, style }
      ),
      { text: pieces[at + 1]?.edit === piece.edit ? '' : close, style }
    ].filter(({ text }) => text !== '')
  })
}

function markOf(edit: Edit, side: Side): keyof typeof MARKS {
  if (edit.kind === 'move') return 'moved'
  return side === 'source' ? 'taken' : 'given'
}

function editStyle({ kind, topic }: Edit, side: Side): Style {
  if (kind === 'move') return ['dim', 'italic']
  const style: Style = topic === 'content' && side === 'source' ? ['red', 'underline'] : TOPIC_STYLES[topic]
  return kind === 'delete' ? [...style, 'strike'] : style
}
