/** The texts of a story on a line of time, an arc from each source to what took from it. Drawn once, as a picture with a sentence for its name. */
import { html, type Markup } from '../page/markup.js'
import { counted } from '../wording.js'
import { after, moment } from './moment.js'
import type { Story, StoryText } from './story.js'

const WIDTH = 1000
const HEIGHT = 92
const LINE = 80
const EDGE = 10
/** So many arcs are told apart at full strength. */
const ARCS = 40
const FAINTEST = 0.2

export function timeline({ texts }: Story): Markup | false {
  const dated = texts.filter((text): text is StoryText & { time: number } => text.time !== undefined)
  const [first, last] = [dated[0], dated.at(-1)]
  if (!first || !last || first.time === last.time) return false
  const x = (time: number): number => EDGE + ((time - first.time) / (last.time - first.time)) * (WIDTH - 2 * EDGE)
  const times = new Map(dated.map(({ id, time }) => [id, time]))
  const arcs = dated.map(({ from, time }) => {
    const begin = from && times.get(from.source)
    return from && begin !== undefined && arc(x(begin), x(time), from.label)
  })
  const dots = dated.map(({ time, from }) => dot(x(time), from === undefined))
  // Many arcs lie over each other: each is fainter the more there are, so that dense stretches show as dense and not as one blot.
  const faint = Math.max(FAINTEST, Math.min(1, ARCS / dated.length)).toFixed(2)
  const name = `${counted(dated.length, 'text')} on a line of time, from ${moment(first.article.published)} to ${moment(last.article.published)}`
  return html`<figure class="glance timeline${dated.length > ARCS && ' many'}" style="--faint:${faint}"><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${name}"><path class="axis" d="M0,${LINE}H${WIDTH}"/>${arcs}${dots}</svg>
<figcaption><span>${moment(first.article.published)}</span> <span>${after(last.time - first.time)}</span></figcaption></figure>`
}

function arc(from: number, to: number, label: string): Markup {
  const top = LINE - Math.min(LINE - 6, 14 + (to - from) / 6)
  return html`<path class="arc ${label}" d="M${from.toFixed(1)},${LINE}C${from.toFixed(1)},${top.toFixed(1)} ${to.toFixed(1)},${top.toFixed(1)} ${to.toFixed(1)},${LINE}"/>`
}

/** A line without length and with round ends: a dot that stays round however the strip is stretched. */
function dot(at: number, isFirst: boolean): Markup {
  return html`<path class="dot${isFirst && ' first'}" d="M${at.toFixed(1)},${LINE}h0"/>`
}
