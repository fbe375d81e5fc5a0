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

export function section(story: Story, id: string, level: number, pairOf: PairOf): Markup {
  const { rows, width } = lanesOf(story.texts)
  return html`<section class="story-section" id="${id}">
<p class="kicker">${counted(story.texts.length, 'text')}, one story</p>
${heading(level, nameOf(story.texts[0]))}
<p class="deck">${deck(story)}</p>
${timeline(story)}
<ol class="history" style="--lanes:${width + 1}">
${story.texts.map((text, i) => row(story, text, rows[i]!, pairOf))}</ol>
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
  const where = outlets.size > 1 ? ` in ${outlets.size} outlets` : ''
  return `The likely original is ${cluster.original}, the oldest${where ? ` of ${texts.length} texts${where}` : ` of ${texts.length} texts`}. From it or from each other: ${kinds.join(', ') || 'nothing'}.`
}

function row({ cluster, texts }: Story, text: StoryText, lanes: Lanes, pairOf: PairOf): Markup {
  const { article, id, from, time } = text
  const start = texts[0]?.time
  const late = time !== undefined && start !== undefined && time > start ? after(time - start) : ''
  return html`<li class="telling${from && ` ${from.label}`}">
${lines(lanes)}
<div class="when">${moment(article.published) || 'no date'}<span>${late}</span></div>
<div class="tale"><p><strong>${id}</strong>${article.outlet && html` <span class="meta">${article.outlet}</span>`}</p>
${article.title && html`<p class="title">${article.title}</p>`}
<p class="relation">${id === cluster.original ? 'Likely original: the oldest.' : !from && 'No older text of the story explains it.'}${from && relation(from, pairOf)}</p>
${text.also.length > 0 && also(text.also, pairOf)}</div>
</li>
`
}

function relation(edge: ClusterEdge, pairOf: PairOf): Markup {
  const pair = pairOf(edge)
  const words = `${LABEL_NAMES[edge.label]} of ${edge.source}`
  return html`${pair ? html`<a href="#${pair}">${words}</a>` : words} <span class="meta">reused with ${percent(edge.derived)}</span>`
}

function also(edges: readonly ClusterEdge[], pairOf: PairOf): Markup {
  const list = edges.map((edge) => html`<li>${relation(edge, pairOf)}</li>`)
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
