/** One provenance on a page: its sources and their shares, the mosaic as a strip, and every sentence beside the one it comes from. */
import type { Article, Provenance, SentenceOrigin, Span } from '../../types.js'
import { excerpt, shown } from '../page/marks.js'
import { heading, html, type Markup } from '../page/markup.js'
import { counted, nameOf, percent } from '../wording.js'
import { COLOURS, type Mosaic, type MosaicSource, mosaicOf, type Run, SWITCHES } from './mosaic.js'

export interface ProvenancePlace {
  /** With which every id begins. */
  readonly id: string
  readonly level: number
  readonly articles: ReadonlyMap<string, Article>
  /** Whether each source has a switch: on a page of several their ids would meet. */
  readonly switches: boolean
}

/** Characters of a source's sentence that are quoted. */
const QUOTED = 600

export function section(provenance: Provenance, place: ProvenancePlace): Markup {
  const mosaic = mosaicOf(provenance)
  const { target, incomplete } = provenance
  return html`<section class="provenance" id="${place.id}">
<p class="kicker names">${nameOf(target, 'target')}: where each sentence comes from</p>
${heading(place.level, headline(provenance))}
${target.article.title && html`<p class="deck">${target.article.title}</p>`}
${incomplete && html`<ul class="notes"><li>The answer is incomplete: ${incomplete.reason} (${incomplete.missing.join(', ')})</li></ul>`}
${sources(provenance, mosaic, place)}
${strip(mosaic, place.id)}
${sentences(provenance, mosaic, place)}
</section>
`
}

function headline({ sources, unexplained }: Provenance): string {
  if (sources.length === 0) return 'No indexed text explains it'
  return `${percent(1 - unexplained)} of its words come from ${counted(sources.length, 'source')}`
}

function sources({ unexplained }: Provenance, { sources }: Mosaic, { articles, switches }: ProvenancePlace): Markup {
  const lines = sources.map((source) => {
    const { id, letter, index, share } = source
    const name = html`${chip(source)} ${id}`
    const known = articles.get(id)
    const box = switches && index < SWITCHES
    return html`<tr data-s="${index}"><th scope="row">${box ? html`<label><input type="checkbox" id="from-${index}" checked aria-label="Sentences from ${letter}, ${id}"> ${name}</label>` : name}${
      known &&
      html` <span class="meta">${[known.outlet, known.published?.slice(0, 10)].filter(Boolean).join(' · ')}</span>`
    }</th>${bar(share, `from-${index % COLOURS}`)}</tr>
`
  })
  return html`<table class="bars sources"><caption class="sr">Share of the words each source explains</caption><tbody>
${lines}<tr><th scope="row">of no indexed text</th>${bar(unexplained, '')}</tr>
</tbody></table>`
}

function bar(share: number, colour: string): Markup {
  return html`<td class="bar"><span class="${colour}" style="width:${(share * 100).toFixed(2)}%"></span></td><td class="value">${percent(share)}</td>`
}

function chip({ letter, index }: MosaicSource): Markup {
  return html`<b class="chip from-${index % COLOURS}">${letter}</b>`
}

function strip({ runs }: Mosaic, id: string): Markup | false {
  if (runs.length < 2) return false
  return html`<nav class="strip" aria-label="The mosaic, run by run">${runs.map(
    ({ from, length, source, ...run }) =>
      html`<a href="#${id}-${from}" style="flex-grow:${length}" class="${source && `from-${source.index % COLOURS}`}"${source && html` data-s="${source.index}"`} aria-label="${inWords({ from, length, source, ...run })}" title="${inWords({ from, length, source, ...run })}">${source?.letter}</a>`
  )}</nav>`
}

function inWords({ from, to, source }: Run): string {
  const which = to - from === 1 ? `Sentence ${to}` : `Sentences ${from + 1} to ${to}`
  return `${which}: ${source ? `${source.letter}, ${source.id}` : 'of no indexed text'}`
}

function sentences(provenance: Provenance, { runs }: Mosaic, place: ProvenancePlace): Markup {
  return html`<ol class="origins">
${runs.map((run) => provenance.sentences.slice(run.from, run.to).map((origin, i) => sentence(provenance, origin, run, run.from + i, place)))}</ol>`
}

function sentence(
  { target: { article } }: Provenance,
  { target, source: from, similarity }: SentenceOrigin,
  { source, from: first }: Run,
  at: number,
  { id, articles }: ProvenancePlace
): Markup {
  const kind = source ? `from-${source.index % COLOURS} of-${source.index}` : 'own'
  const { language } = article
  return html`<li class="origin ${kind}${at === first && ' first'}" id="${id}-${at}"${source && html` data-s="${source.index}"`}>
<span class="by">${source ? chip(source) : html`<span class="meta">new</span>`}</span>
<p class="text" dir="auto"${language && html` lang="${language}"`}><span class="number">${at + 1}</span> ${shown(article.text.slice(target.start, target.end))}</p>
${source && from ? quotation(source, articles.get(source.id), from.span, similarity) : html`<p class="quoted meta">of no indexed text</p>`}
</li>
`
}

function quotation(
  source: MosaicSource,
  article: Article | undefined,
  { start, end }: Span,
  similarity: number
): Markup {
  const words = article && excerpt(article.text.slice(start, end), QUOTED)
  return html`<p class="quoted">${words && html`<q>${words}</q> `}<span class="meta">${source.id}, similarity ${similarity.toFixed(2)}</span></p>`
}
