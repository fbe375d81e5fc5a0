/**
 * The ribbons between the columns: one from each side's sentences to the other's, forked where a sentence was split or several were
 * merged, a stub at what was added or dropped; and the name of each bead at the middle of its ribbon.
 *
 * Sentences are measured when the layout changes; scrolling is arithmetic.
 */
import type { Frame } from './frame.js'
import { type Extent, extentOf, type Strand } from './strands.js'

/** Pixels left free between neighbouring ribbons. */
const GAP = 1.5
const STUB = 26

export interface Ribbons {
  measure(): void
  draw(): void
}

interface Ribbon {
  readonly strand: Strand
  readonly path: SVGPathElement
  source: readonly Extent[]
  target: readonly Extent[]
  height: number
}

export function ribbons(frame: Frame, strands: readonly Strand[]): Ribbons {
  frame.gutter.innerHTML = '<svg aria-hidden="true"></svg>'
  const svg = frame.gutter.firstElementChild as SVGSVGElement
  const all = strands.map((strand): Ribbon => {
    const path = document.createElementNS(svg.namespaceURI, 'path') as SVGPathElement
    path.setAttribute('class', `ribbon ${strand.row.className}`)
    path.setAttribute('data-b', strand.row.dataset.b ?? '')
    svg.append(path)
    return { strand, path, source: [], target: [], height: 0 }
  })
  return {
    measure: () => {
      for (const ribbon of all) measure(ribbon)
    },
    draw: () => drawAll(frame, all)
  }
}

function measure(ribbon: Ribbon): void {
  const { source, target, link } = ribbon.strand
  ribbon.source = source.map((sentence) => extentOf([sentence]))
  ribbon.target = target.map((sentence) => extentOf([sentence]))
  ribbon.height = link.offsetHeight
}

function drawAll({ source, target, gutter }: Frame, all: readonly Ribbon[]): void {
  const [width, height] = [gutter.clientWidth, gutter.clientHeight]
  const names: { readonly ribbon: Ribbon; readonly middle: number }[] = []
  for (const ribbon of all) {
    const [left, right] = [shifted(ribbon.source, source.scrollTop), shifted(ribbon.target, target.scrollTop)]
    const seen = [...left, ...right].some(({ top, bottom }) => bottom > 0 && top < height)
    ribbon.path.setAttribute('d', seen ? pathOf(left, right, width) : '')
    ribbon.strand.link.style.visibility = seen ? 'visible' : 'hidden'
    if (seen) names.push({ ribbon, middle: middleOf([...left, ...right], height) })
  }
  setNames(names, height)
}

function shifted(extents: readonly Extent[], by: number): readonly Extent[] {
  return extents.map(({ top, bottom }) => ({ top: top - by + GAP, bottom: bottom - by - GAP }))
}

function pathOf(left: readonly Extent[], right: readonly Extent[], width: number): string {
  if (left.length === 0) return right.map((end) => stub(end, width, width - STUB)).join('')
  if (right.length === 0) return left.map((end) => stub(end, 0, STUB)).join('')
  if (left.length === 1) return fork(left[0]!, right, (a, b) => band(a, b, width))
  if (right.length === 1) return fork(right[0]!, left, (b, a) => band(a, b, width))
  return band(hull(left), hull(right), width)
}

/** One sentence's height shared out among those it became, in proportion to theirs. */
function fork(one: Extent, many: readonly Extent[], draw: (one: Extent, end: Extent) => string): string {
  const total = many.reduce((sum, { top, bottom }) => sum + bottom - top, 0)
  let top = one.top
  return many
    .map((end) => {
      const bottom = top + ((one.bottom - one.top) * (end.bottom - end.top)) / Math.max(1, total)
      const drawn = draw({ top, bottom }, end)
      top = bottom
      return drawn
    })
    .join('')
}

function band(a: Extent, b: Extent, width: number): string {
  const half = width / 2
  return `M0,${a.top}C${half},${a.top} ${half},${b.top} ${width},${b.top}V${b.bottom}C${half},${b.bottom} ${half},${a.bottom} 0,${a.bottom}Z`
}

function stub({ top, bottom }: Extent, from: number, to: number): string {
  return `M${from},${top}H${to}V${bottom}H${from}Z`
}

function hull(extents: readonly Extent[]): Extent {
  return {
    top: Math.min(...extents.map(({ top }) => top)),
    bottom: Math.max(...extents.map(({ bottom }) => bottom))
  }
}

/** The middle of what can be seen of a ribbon's ends. */
function middleOf(ends: readonly Extent[], height: number): number {
  const inside = ends.map(({ top, bottom }) => (clamp(top, height) + clamp(bottom, height)) / 2)
  return inside.reduce((sum, at) => sum + at, 0) / inside.length
}

function clamp(at: number, height: number): number {
  return Math.min(height, Math.max(0, at))
}

/** Names from top to bottom, none on another; one that would fall out at the bottom is left out. */
function setNames(names: { readonly ribbon: Ribbon; readonly middle: number }[], height: number): void {
  let free = 0
  for (const { ribbon, middle } of names.sort((a, b) => a.middle - b.middle)) {
    const top = Math.max(free, middle - ribbon.height / 2)
    const { style } = ribbon.strand.link
    style.top = `${top}px`
    if (top + ribbon.height > height) style.visibility = 'hidden'
    free = top + ribbon.height
  }
}
