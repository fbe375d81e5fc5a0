/** Both texts side by side, a bead a row: the source left, the target right, the kind of the bead between them. */
import type { Bead, Match } from '../../types.js'
import { share } from '../evidence.js'
import { type Piece, piecesOf, type Side } from '../pieces.js'
import { type Row, rowsOf } from '../rows.js'
import { visible } from '../visible.js'
import { nameOf } from '../wording.js'
import { sentenceSegments } from './cells.js'
import type { Paint, Segment, Style } from './paint.js'
import { cutTo, padTo } from './width.js'
import { type Line, setLine, wrap } from './wrap.js'

export interface View {
  readonly width: number
  readonly color: boolean
  readonly paint: Paint
}

/** The column between the texts, its white space included. */
const GUTTER = 11
/** The margin with the number of a sentence. */
const MARGIN = 4

const SIGNS: Readonly<Record<Bead['kind'], { readonly sign: string; readonly style: Style }>> = {
  identical: { sign: '=', style: ['dim'] },
  edited: { sign: '~', style: ['cyan'] },
  paraphrase: { sign: '≈', style: ['cyan'] },
  split: { sign: '', style: ['magenta'] },
  merge: { sign: '', style: ['magenta'] },
  many: { sign: '', style: ['magenta'] },
  added: { sign: '+', style: ['green', 'bold'] },
  dropped: { sign: '−', style: ['red', 'bold'] }
}

export function columns(match: Match, view: View): readonly string[] {
  const width = Math.floor((view.width - GUTTER) / 2)
  const cell = {
    source: cellOf(match, 'source', width, view),
    target: cellOf(match, 'target', width, view)
  }
  const rule = view.paint(['dim'], '─'.repeat(width * 2 + GUTTER))
  const head = (side: Side) => view.paint(['bold'], padTo(cutTo(headOf(match, side), width), width))
  return [
    rule,
    head('source') + ' '.repeat(GUTTER) + head('target').trimEnd(),
    rule,
    ...rowsOf(match).flatMap((row) => ['', ...setRow(match, row, cell, width, view)])
  ]
}

function headOf(match: Match, side: Side): string {
  const { outlet, title } = match[side].article
  const name = [visible(nameOf(match[side], side)), outlet && visible(outlet), title && `“${visible(title)}”`]
    .filter(Boolean)
    .join(' · ')
  return `${side.toUpperCase()}  ${name}`
}

type Cells = Readonly<Record<Side, (sentences: readonly number[]) => readonly Line[]>>

function setRow(match: Match, row: Row, cells: Cells, width: number, { paint }: View): readonly string[] {
  const bead = match.beads[row.bead]!
  if (row.kind === 'moved-away') return [paint(['dim'], cutTo(movedAway(bead), 2 * width + GUTTER))]
  const left = cells.source(bead.source)
  const right = cells.target(bead.target)
  const middle = gutterOf(bead, paint)
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => {
    const between = i === 0 ? middle : ' '.repeat(GUTTER)
    return `${setLine(left[i] ?? [], width, paint)}${between}${setLine(right[i] ?? [], 0, paint)}`.trimEnd()
  })
}

function movedAway({ source, target }: Bead): string {
  const number = (sentences: readonly number[]) => sentences.map((sentence) => sentence + 1).join(', ')
  return `${padTo(number(source), MARGIN - 1, 'start')} ↕ moved: stands beside ${number(target)} of the target`
}

function gutterOf(bead: Bead, paint: Paint): string {
  const { sign, style } = SIGNS[bead.kind]
  const shape = sign || `${bead.source.length}:${bead.target.length}`
  const moved = bead.moved ? '↕' : ' '
  const similarity =
    bead.source.length && bead.target.length && bead.kind !== 'identical' ? share(bead.similarity, 2) : ''
  return `  ${paint(style, `${padTo(shape, 3)}${moved}`)}${paint(['dim'], padTo(similarity, GUTTER - 6))}`
}

/** Sentences of one side as the lines of a cell, each sentence on a line of its own behind its number. */
function cellOf(match: Match, side: Side, width: number, { color }: View): Cells[Side] {
  const pieces: readonly (readonly Piece[])[] = piecesOf(match, side)
  return (sentences) =>
    sentences.flatMap((sentence) => {
      const lines = wrap(sentenceSegments({ match, side, color }, pieces[sentence] ?? []), width - MARGIN)
      return lines.map((line, i) => [marginOf(sentence, i), ...line])
    })
}

function marginOf(sentence: number, line: number): Segment {
  const number = line === 0 ? padTo(String(sentence + 1), MARGIN - 1, 'start') : ' '.repeat(MARGIN - 1)
  return { text: `${number} `, style: ['dim'] }
}
