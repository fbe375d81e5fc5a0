/** A bead's parts on the page: its row, the name between its sides, and its sentences. */

export interface Strand {
  readonly row: HTMLElement
  readonly link: HTMLElement
  readonly source: readonly HTMLElement[]
  readonly target: readonly HTMLElement[]
  /** Whether it stands in the order of both texts: only such beads guide the scrolling. */
  readonly inOrder: boolean
  /** Puts its parts back into its row. */
  goHome(): void
}

export function strandsOf(rows: HTMLElement): readonly Strand[] {
  return [...rows.querySelectorAll<HTMLElement>(':scope > .row:not(.away)')].map(strandOf)
}

function strandOf(row: HTMLElement): Strand {
  const sentences = (side: string) => [...row.querySelectorAll<HTMLElement>(`.cell.${side} > p`)]
  const [source, target] = [sentences('source'), sentences('target')]
  const [left, right] = [row.querySelector('.cell.source'), row.querySelector('.cell.target')]
  const link = row.querySelector<HTMLElement>('.link')
  if (!left || !right || !link) throw new Error('a row has two sides and a name')
  return {
    row,
    link,
    source,
    target,
    inOrder: source.length > 0 && target.length > 0 && !row.classList.contains('moved'),
    goHome: () => {
      left.append(...source)
      right.append(...target)
      link.removeAttribute('style')
      left.after(link)
    }
  }
}

/** Top and bottom of a stretch of a column, in pixels from the column's beginning. */
export interface Extent {
  readonly top: number
  readonly bottom: number
}

/** Where sentences lie in their column, wherever it is scrolled to. */
export function extentOf(sentences: readonly HTMLElement[]): Extent {
  return {
    top: Math.min(...sentences.map(({ offsetTop }) => offsetTop)),
    bottom: Math.max(...sentences.map(({ offsetTop, offsetHeight }) => offsetTop + offsetHeight))
  }
}
