/**
 * The whole alignment in one strip: the source's sentences above, the target's below, each as wide as it is long, and bands between
 * what belongs together. Drawn once, so that it is there on paper and without a script.
 */
import type { Bead, Document, Match } from '../../types.js'
import type { Side } from '../pieces.js'
import { counted } from '../wording.js'
import { html, type Markup, raw } from './markup.js'

const WIDTH = 1000
const HEIGHT = 84
const BAR = 13
/** Above this many sentences a band would be narrower than a hair. */
const MOST = 600

interface Stretch {
  readonly from: number
  readonly to: number
}

export function glance(match: Match): Markup | false {
  const { source, target, beads } = match
  const most = Math.max(source.sentences.length, target.sentences.length)
  if (most === 0 || most > MOST) return false
  const places = { source: placesOf(source), target: placesOf(target) }
  const drawn = beads.map((bead) => drawBead(bead, places))
  return html`<figure class="glance"><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${inWords(match)}">${drawn}</svg>
<figcaption><span>source, ${counted(source.sentences.length, 'sentence')}</span> <span>target, ${counted(target.sentences.length, 'sentence')}</span></figcaption></figure>`
}

/** Where each sentence lies on a line as long as the text, without the space between sentences. */
function placesOf({ sentences }: Document): readonly Stretch[] {
  const total = sentences.reduce((sum, { start, end }) => sum + end - start, 0)
  let at = 0
  return sentences.map(({ start, end }) => {
    const from = at
    at += ((end - start) / Math.max(1, total)) * WIDTH
    return { from, to: at }
  })
}

function drawBead(bead: Bead, places: Readonly<Record<Side, readonly Stretch[]>>): Markup {
  const [above, below] = [stretches(bead.source, places.source), stretches(bead.target, places.target)]
  // Of several against several the whole of both sides: a band from each to each would be as many as their product.
  const [from, to] = above.length > 1 && below.length > 1 ? [[hull(above)], [hull(below)]] : [above, below]
  const bands = from.flatMap((a) => to.map((b) => band(a, b)))
  const bars = [...above.map((a) => bar(a, 0)), ...below.map((b) => bar(b, HEIGHT - BAR))]
  return html`<g class="${bead.kind}${bead.moved && ' moved'}"><path class="band" d="${raw(bands.join(''))}"/><path d="${raw(bars.join(''))}"/></g>`
}

function stretches(sentences: readonly number[], places: readonly Stretch[]): readonly Stretch[] {
  return sentences.flatMap((at) => places[at] ?? [])
}

function hull(all: readonly Stretch[]): Stretch {
  return { from: Math.min(...all.map(({ from }) => from)), to: Math.max(...all.map(({ to }) => to)) }
}

function band(a: Stretch, b: Stretch): string {
  const [top, bottom, middle] = [BAR + 2, HEIGHT - BAR - 2, HEIGHT / 2]
  return `M${x(a.from)},${top}C${x(a.from)},${middle} ${x(b.from)},${middle} ${x(b.from)},${bottom}H${x(b.to)}C${x(b.to)},${middle} ${x(a.to)},${middle} ${x(a.to)},${top}Z`
}

function bar({ from, to }: Stretch, top: number): string {
  return `M${x(from)},${top}H${x(Math.max(from + 0.5, to - 1.5))}v${BAR}H${x(from)}Z`
}

function x(at: number): string {
  return at.toFixed(1)
}

function inWords({ beads }: Match): string {
  const number = (holds: (bead: Bead) => boolean): number => beads.filter(holds).length
  const [added, dropped, moved] = [
    number(({ kind }) => kind === 'added'),
    number(({ kind }) => kind === 'dropped'),
    number((bead) => bead.moved)
  ]
  return `The alignment as a strip: ${counted(beads.length - added - dropped, 'group')} of sentences with a counterpart, ${moved} of them moved; ${added} added, ${dropped} dropped.`
}
