/**
 * A text cut where anything begins or ends: sentences, edits, changes. Each piece lies wholly inside or outside of
 * each of them, so a view can set it as one run of type.
 *
 * One sweep over the sorted borders: linear but for the sort, and for how deep changes nest. Held by
 * test/report/pieces.test.ts.
 */
import type { Document, Match, Span } from '../types.js'

export interface Piece extends Span {
  /** Index into `match.edits`; none where the text was kept. */
  readonly edit?: number
  /** Indices into `match.changes` of the changes that cover it, in their order. */
  readonly changes: readonly number[]
}

export type Side = 'source' | 'target'

/** For every sentence of a side, its pieces: joined, they are the sentence. Text between sentences is in none. */
export function piecesOf(match: Match, side: Side): readonly (readonly Piece[])[] {
  const edits = marksOf(match.edits, side)
  const changes = marksOf(match.changes, side)
  const borders = bordersOf(match[side], [...edits, ...changes])
  const editAt = cursor(edits)
  const changesAt = cursor(changes)
  let at = 0
  return match[side].sentences.map(({ start, end }) => {
    const pieces: Piece[] = []
    while (at < borders.length && borders[at]! < start) at++
    while (at + 1 < borders.length && borders[at + 1]! <= end) {
      const span = { start: borders[at]!, end: borders[at + 1]! }
      pieces.push(pieceOf(span, editAt(span.start), changesAt(span.start)))
      at++
    }
    return pieces
  })
}

interface Mark extends Span {
  readonly index: number
}

/** What a side shows of edits or changes, in the order of the text. Empty spans mark nothing. */
function marksOf(all: readonly { readonly source?: Span; readonly target?: Span }[], side: Side): Mark[] {
  return all
    .flatMap((mark, index) => {
      const span = mark[side]
      return span && span.start < span.end ? [{ start: span.start, end: span.end, index }] : []
    })
    .sort((a, b) => a.start - b.start || a.index - b.index)
}

function bordersOf(document: Document, marks: readonly Mark[]): number[] {
  const borders = new Set<number>()
  for (const { start, end } of [...document.sentences, ...marks]) borders.add(start).add(end)
  return [...borders].sort((a, b) => a - b)
}

/** The marks that cover a place, for places asked in ascending order. */
function cursor(marks: readonly Mark[]): (place: number) => readonly number[] {
  let next = 0
  let open: Mark[] = []
  return (place) => {
    while (next < marks.length && marks[next]!.start <= place) open.push(marks[next++]!)
    if (open.length === 0) return NONE
    open = open.filter(({ end }) => end > place)
    return open.map(({ index }) => index).sort((a, b) => a - b)
  }
}

const NONE: readonly number[] = []

/** Named one by one: a spread takes ten times as long, and there is a piece for every sentence at least. */
function pieceOf({ start, end }: Span, [edit]: readonly number[], changes: readonly number[]): Piece {
  return edit === undefined ? { start, end, changes } : { start, end, changes, edit }
}

/** A piece's text with the white space at the edges of its edit set apart: a view marks words, not the gaps between them. */
export interface Edges {
  readonly before: string
  readonly text: string
  readonly after: string
}

/** `first` and `last`: whether the piece begins or ends its edit. White space alone is kept as the text. */
export function edgesOf(text: string, first: boolean, last: boolean): Edges {
  if (text.trim() === '') return { before: '', text, after: '' }
  const start = first ? text.length - text.trimStart().length : 0
  const end = last ? text.trimEnd().length : text.length
  return { before: text.slice(0, start), text: text.slice(start, end), after: text.slice(end) }
}
