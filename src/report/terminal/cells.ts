/** A sentence as styled segments: altered spans in the style of their topic, or between marks where there is no colour. */
import type { Edit, Match } from '../../types.js'
import { type Edges, edgesOf, type Piece, type Side } from '../pieces.js'
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
export function sentenceSegments(view: CellView, pieces: readonly Piece[]): readonly Segment[] {
  const text = view.match[view.side].article.text
  return pieces
    .flatMap((piece, at) => {
      const words = text.slice(piece.start, piece.end)
      if (piece.edit === undefined) return runs(words, [])
      const first = pieces[at - 1]?.edit !== piece.edit
      const last = pieces[at + 1]?.edit !== piece.edit
      return editSegments(view, view.match.edits[piece.edit]!, edgesOf(words, first, last), first, last)
    })
    .filter(({ text }) => text !== '')
}

function editSegments(view: CellView, edit: Edit, edges: Edges, first: boolean, last: boolean): readonly Segment[] {
  const style = editStyle(edit, view.side)
  const [open, close] = view.color ? ['', ''] : MARKS[markOf(edit, view.side)]
  return [
    ...runs(edges.before, []),
    { text: first ? open : '', style },
    ...runs(edges.text, style),
    { text: last ? close : '', style },
    ...runs(edges.after, [])
  ]
}

function runs(text: string, style: Style): readonly Segment[] {
  return visibleRuns(text).map(({ text, hidden }) =>
    hidden ? { text: `‹${text}›`, style: ['brightRed', 'bold'] } : { text, style }
  )
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
