/** One story on a page: what it amounts to, its texts on a line of time, and row by row who took from whom. */

import type { ClusterEdge } from '../../types.js'
import { heading, html, type Markup } from '../page/markup.js'
import { counted, LABEL_NAMES, LABELS, percent } from '../wording.js'
import { type Lanes, lanesOf } from './lanes.js'
import { after, moment } from './moment.js'
import type { Story, StoryText } from './story.js'
import { timeline } from './timeline.js'

/** The id of the pair of an edge on the page, or nothing where it has none. */
export type PairOf = (edge: ClusterEdge) => string | undefined

/** What leads from an edge to more: its pair, and where its source was published. */
interface Leads {
  readonly pairOf: PairOf
  readonly outlets: ReadonlyMap<string, string | undefined>
}

export function section(story: Story, id: string, level: number, pairOf: PairOf): Markup {
  const leads = { pairOf, outlets: new Map(story.texts.map((text) => [text.id, text.article.outlet])) }
  const { rows, width } = lanesOf(story.texts)
  return html`<section class="story-section" id="${id}">
<p class="kicker">${counted(story.texts.length, 'text')}, one story</p>
${heading(level, nameOf(story.texts[0]))}
<p class="deck">${deck(story)}</p>
${timeline(story)}
<ol class="history" style="--lanes:${width + 1}">
${story.texts.map((text, i) => row(story, text, rows[i]!, leads))}</ol>
</section>
`
}

export function nameOf(text: StoryText | undefined): string {
  return text?.article.title || text?.id || 'A text'
}

function deck({ texts, cluster }: Story): string {
  const outlets = new Set(texts.flatMap(({ article }) => article.outlet || []))
  const kinds = LABELS.map((label) => ({ label, count: texts.filter(({ from }) => from?.label === label).length }))
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => counted(count, LABEL_NAMES[label].toLowerCase()))
  const original = texts.find(({ id }) => id === cluster.original)
  const outlet = original?.article.outlet
  const where = outlets.size > 1 ? ` in ${outlets.size} outlets` : ''
  const name = `${cluster.original}${outlet ? ` (${outlet})` : ''}`
  const all = `${texts.length} texts${where}`
  const first = isDated(texts)
    ? `The likely original is ${name}, ${standing(texts)} of ${all}.`
    : `Which of ${all} is the original is open, for nothing is dated: ${name} stands first by its name.`
  return `${first} From it or from each other: ${kinds.join(', ') || 'nothing'}.`
}

/** Texts stand by their dates: where the first has none, no other has. */
function isDated([first]: readonly StoryText[]): boolean {
  return first?.time !== undefined
}

/** What the dates say of the first text: two of one day may be the other way round. */
function standing([first, second]: readonly StoryText[]): string {
  return first?.time === second?.time ? 'no younger than any other' : 'the oldest'
}

function row(story: Story, text: StoryText, lanes: Lanes, leads: Leads): Markup {
  const { cluster, texts } = story
  const { article, id, from, time } = text
  const start = texts[0]?.time
  const late = time !== undefined && start !== undefined && time > start ? after(time - start) : ''
  return html`<li class="telling${from && ` ${from.label}`}">
${lines(lanes)}
<div class="when">${moment(article.published) || 'no date'}<span>${late}</span></div>
<div class="tale"><p><strong>${id}</strong>${article.outlet && html` <span class="meta">${article.outlet}</span>`}</p>
${article.title && html`<p class="title">${article.title}</p>`}
<p class="relation">${id === cluster.original ? rank(texts) : !from && 'No older text of the story explains it.'}${from && relation(from, leads)}</p>
${text.also.length > 0 && also(text.also, leads)}</div>
</li>
`
}

function rank(texts: readonly StoryText[]): string {
  return isDated(texts) ? `Likely original: ${standing(texts)}.` : 'First by its name: nothing is dated.'
}

function relation(edge: ClusterEdge, { pairOf, outlets }: Leads): Markup {
  const pair = pairOf(edge)
  const outlet = outlets.get(edge.source)
  const words = `${LABEL_NAMES[edge.label]} of ${edge.source}`
  return html`${pair ? html`<a href="#${pair}">${words}</a>` : words} <span class="meta">${outlet && `${outlet} · `}probability ${percent(edge.derived)}</span>`
}

function also(edges: readonly ClusterEdge[], leads: Leads): Markup {
  const list = edges.map((edge) => html`<li>${relation(edge, leads)}</li>`)
  return html`<details class="also"><summary>${counted(edges.length, 'other older text')} it is close to</summary><ul>${list}</ul></details>`
}

/** The lines of a row: lanes that run through it, the branch it comes by, its dot. */
function lines({ dot, from, through }: Lanes): Markup {
  const lanes = through.map(
    ({ lane, begins, ends }) => html`<i class="lane${begins && ' begins'}${ends && ' ends'}" style="--at:${lane}"></i>`
  )
  const branch = from !== undefined && html`<i class="branch" style="--at:${from};--to:${dot}"></i>`
  return html`<div class="lanes" aria-hidden="true">${lanes}${branch}<i class="dot" style="--at:${dot}"></i></div>`
}
