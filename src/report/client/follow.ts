/**
 * Two columns that scroll together: the line at which they are held level wanders from the top of the window to its bottom while a text
 * is read, so that both texts begin and end together; between, what is aligned meets on that line.
 */
import type { Frame } from './frame.js'
import { extentOf, type Strand } from './strands.js'

type Side = 'source' | 'target'

export interface Follow {
  /** Learns anew where the beads lie. */
  measure(): void
  /** Brings one place of each column, where there is one, to a third of its height; the columns then stand as asked. */
  to(places: readonly HTMLElement[]): void
}

export function follow(frame: Frame, strands: readonly Strand[], moved: () => void): Follow {
  let line: Record<Side, readonly number[]> = { source: [0], target: [0] }
  const own = new Map<Element, number>()
  const set = (pane: HTMLElement, top: number): void => {
    pane.scrollTop = top
    own.set(pane, pane.scrollTop)
  }
  const scrolled = (side: Side, other: Side): void => {
    const pane = frame[side]
    moved()
    // The echo of a movement made here must not be answered.
    if (Math.abs((own.get(pane) ?? -9) - pane.scrollTop) < 2) return
    own.delete(pane)
    const room = pane.scrollHeight - pane.clientHeight
    const level = room > 0 ? (pane.scrollTop / room) * pane.clientHeight : 0
    set(frame[other], along(line[side], line[other], pane.scrollTop + level) - level)
    moved()
  }
  frame.source.addEventListener('scroll', () => scrolled('source', 'target'))
  frame.target.addEventListener('scroll', () => scrolled('target', 'source'))
  return {
    measure: () => {
      line = lineOf(frame, strands)
    },
    to: (places) => {
      for (const side of ['source', 'target'] as const) {
        const place = places.find((one) => frame[side].contains(one))
        if (place) set(frame[side], placeOf(place, frame[side]) - frame[side].clientHeight / 3)
      }
      frame.element.scrollIntoView({ block: 'nearest' })
      moved()
    }
  }
}

function placeOf(place: HTMLElement, pane: HTMLElement): number {
  return place.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop
}

/** The tops and bottoms of the beads in order: where one column is at the i-th of its numbers, the other should be at its i-th. */
function lineOf({ source, target }: Frame, strands: readonly Strand[]): Record<Side, readonly number[]> {
  const line: Record<Side, number[]> = { source: [0], target: [0] }
  for (const strand of strands.filter(({ inOrder }) => inOrder)) {
    const ends = { source: extentOf(strand.source), target: extentOf(strand.target) }
    for (const end of ['top', 'bottom'] as const) {
      const at = { source: ends.source[end], target: ends.target[end] }
      if (at.source < line.source.at(-1)! || at.target < line.target.at(-1)!) continue
      line.source.push(at.source)
      line.target.push(at.target)
    }
  }
  line.source.push(source.scrollHeight)
  line.target.push(target.scrollHeight)
  return line
}

/** Where a place of one column lies in the other. */
function along(from: readonly number[], to: readonly number[], place: number): number {
  const after = from.findIndex((at, i) => i > 0 && at >= place)
  if (after < 0) return to.at(-1) ?? 0
  const [a, b] = [from[after - 1]!, from[after]!]
  const share = b > a ? (place - a) / (b - a) : 1
  return to[after - 1]! + share * (to[after]! - to[after - 1]!)
}
