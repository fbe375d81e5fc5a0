/** The changed facts as a list, gravest first, each leading to its place in the texts; then the target's contradictions. */
import type { FactChange, Match, Span } from '../../types.js'
import type { Side } from '../pieces.js'
import { rankedChanges, tally } from '../ranked.js'
import { CHANGE_NAMES, SEVERITIES } from '../wording.js'
import { excerpt } from './marks.js'
import { heading, html, type Markup } from './markup.js'

export function changes(match: Match, pair: string, level: number): Markup | false {
  if (match.changes.length + match.contradictions.length === 0) return false
  const ranked = rankedChanges(match)
  const contradictions = match.contradictions.map((change) => entry(match, change, undefined, change.against))
  return html`<section class="changes">
${
  ranked.length > 0 &&
  html`${heading(level, html`Changes to facts ${tallyMarkup(match.changes)}`)}
<ol>${ranked.map(({ change, index }) => entry(match, change, { pair, index }))}</ol>`
}
${
  contradictions.length > 0 &&
  html`${heading(level, 'The target contradicts itself')}
<ol>${contradictions}</ol>`
}
</section>`
}

const BRIEF = 3
/** Characters of a text that are quoted; the place itself is one click away. */
const QUOTED = 100

/** The gravest changes in a few lines, for the top of a page. */
export function brief(match: Match, pair: string): Markup | false {
  const grave = rankedChanges(match).filter(({ change }) => change.severity !== 'minor')
  if (grave.length === 0) return false
  return html`<div class="brief"><p class="kicker">Changes to facts ${tallyMarkup(match.changes)}</p>
<ol>${grave.slice(0, BRIEF).map(({ change, index }) => entry(match, change, { pair, index }))}</ol></div>`
}

function tallyMarkup(all: readonly FactChange[]): Markup {
  const counts = tally(all)
  const present = SEVERITIES.filter((severity) => counts[severity] > 0)
  return html`<span class="tally">${present.map(
    (severity) => html`<span class="severity ${severity}">${counts[severity]} ${severity}</span> `
  )}</span>`
}

function entry(
  match: Match,
  change: FactChange,
  place?: { readonly pair: string; readonly index: number },
  against?: Span
): Markup {
  const { topic, severity, reason } = change
  const what = html`${topic} ${CHANGE_NAMES[change.change]}`
  const lit = place && html` data-c="${place.index}" data-list`
  return html`<li class="change"${lit}><span class="severity ${severity}">${severity}</span>
<div><p class="what">${place ? html`<a href="#${place.pair}-c${place.index}">${what}</a>` : what} ${quotes(match, change)}</p>
<p class="why">${reason}${against && html` Against: <q>${quote(match, 'target', against)}</q>`}</p></div></li>
`
}

function quotes(match: Match, { topic, source, target }: FactChange): Markup {
  const before = quote(match, 'source', source)
  const after = quote(match, 'target', target)
  return html`${before && html`<del class="e t-${topic}">${before}</del>`}${before && after && ' → '}${
    after && html`<ins class="e t-${topic}">${after}</ins>`
  }`
}

function quote(match: Match, side: Side, span: Span | undefined): string {
  return span ? excerpt(match[side].article.text.slice(span.start, span.end), QUOTED) : ''
}
