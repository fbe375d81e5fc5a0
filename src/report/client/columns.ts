/**
 * Both texts as columns, each in its own order, that scroll together along the alignment, with a ribbon from sentence to sentence.
 *
 * The columns are made of the rows' own sentences, moved and not copied: every id, mark and link stays one and the same, and the rows
 * come back for print, on a narrow window or when asked for.
 */
import { follow } from './follow.js'
import { type Frame, frameOf } from './frame.js'
import { ribbons } from './ribbons.js'
import { type Strand, strandsOf } from './strands.js'

export interface Columns {
  arrange(asColumns: boolean): void
  shown(): boolean
  toBead(bead: string): void
  toMarks(marks: readonly HTMLElement[]): void
}

export function columnsOf(pair: HTMLElement): Columns {
  const rows = pair.querySelector<HTMLElement>('.rows')
  if (!rows) throw new Error('a pair has rows')
  const strands = strandsOf(rows)
  const frame = frameOf(pair)
  rows.before(frame.element)
  for (const { row, source, target } of strands)
    for (const sentence of [...source, ...target]) sentence.classList.add(...kindsOf(row))
  const drawn = ribbons(frame, strands)
  const draw = (): void => drawn.draw()
  const scroll = follow(frame, strands, draw)
  const measure = (): void => {
    if (frame.element.hidden || frame.element.offsetParent === null) return
    drawn.measure()
    scroll.measure()
    draw()
  }
  new ResizeObserver(measure).observe(frame.element)
  const shown = (): boolean => !frame.element.hidden
  return {
    shown,
    arrange: (asColumns) => {
      if (asColumns === shown()) return
      frame.element.hidden = !asColumns
      rows.hidden = asColumns
      if (asColumns) fill(frame, strands)
      else for (const strand of strands) strand.goHome()
      measure()
    },
    toBead: (bead) => {
      const strand = strands.find(({ row }) => row.dataset.b === bead)
      if (strand && shown()) scroll.to([...strand.source.slice(0, 1), ...strand.target.slice(0, 1)])
    },
    toMarks: (marks) => scroll.to(marks)
  }
}

/** The kind of a row, and whether it moved, as the classes of its sentences. */
function kindsOf(row: HTMLElement): readonly string[] {
  return [...row.classList].filter((name) => name !== 'row' && name !== 'paragraph').map((kind) => `is-${kind}`)
}

function fill(frame: Frame, strands: readonly Strand[]): void {
  for (const side of ['source', 'target'] as const) {
    const sentences = strands.flatMap((strand) => strand[side])
    frame[side].append(...sentences.sort((a, b) => Number(a.dataset.n) - Number(b.dataset.n)))
  }
  frame.gutter.append(...strands.map(({ link }) => link))
}
