/** The target's contradictions of itself, then the changed facts as a list, gravest first, each leading to its place in the texts. */
import type { Contradiction, FactChange, Match, Span } from '../../types.js'
import type { Side } from '../pieces.js'
import { rankedChanges, tally } from '../ranked.js'
import { explanationOf, sentencesOf } from '../said-of.js'
import { CHANGE_NAMES, factsHeading, SEVERITIES } from '../wording.js'
import { excerpt } from './marks.js'
import { heading, html, type Markup } from './markup.js'

export function changes(match: Match, pair: string, level: number): Markup | false {
  if (match.changes.length + match.contradictions.length === 0) return false
  const ranked = rankedChanges(match)
  return html`<section class="changes" id="${pair}-changes">
${
  match.contradictions.length > 0 &&
  html`${heading(level, 'The target contradicts itself')}
<ol>${match.contradictions.map((change) => entry(match, change))}</ol>`
}
${
  ranked.length > 0 &&
  html`${heading(level, html`${factsHeading(match.verdict)} ${tallyMarkup(match.changes)}`)}
<ol>${ranked.map(({ change, index }) => entry(match, change, { pair, index }))}</ol>`
}
</section>`
}

const BRIEF = 3
/** Characters of a text that are quoted; the place itself is one click away. */
const QUOTED = 100

/** The gravest changes in a few lines, for the top of a page, and how often the target contradicts itself. */
export function brief(match: Match, pair: string): Markup | false {
  const grave = rankedChanges(match).filter(({ change }) => change.severity !== 'minor')
  const { contradictions } = match
  if (grave.length + contradictions.length === 0) return false
  const times = contradictions.length > 1 ? ` in ${contradictions.length} places` : ''
  return html`<div class="brief"><p class="kicker">${factsHeading(match.verdict)} ${tallyMarkup(match.changes)}</p>
<ol>${
    contradictions.length > 0 &&
    html`<li class="change"><span class="severity ${contradictions[0]!.severity}">${contradictions[0]!.severity}</span>
<div><p class="what"><a href="#${pair}-changes">The target contradicts itself${times}</a> <q>${quote(match, 'target', contradictions[0]!.target)}</q> against <q>${quote(match, 'target', contradictions[0]!.against)}</q></p></div></li>
`
  }${grave.slice(0, BRIEF).map(({ change, index }) => entry(match, change, { pair, index }))}</ol></div>`
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
  change: FactChange | Contradiction,
  place?: { readonly pair: string; readonly index: number }
): Markup {
  const { topic, severity } = change
  const what = html`${topic} ${CHANGE_NAMES[change.change]}`
  const lit = place && html` data-c="${place.index}" data-list`
  const why = explanationOf(change)
  return html`<li class="change"${lit}><span class="severity ${severity}">${severity}</span>
<div><p class="what">${place ? html`<a href="#${place.pair}-c${place.index}">${what}</a>` : html`<b>${what}</b>`} ${quotes(match, change)}${
    'against' in change && html` against <q>${quote(match, 'target', change.against)}</q>`
  } <span class="meta">${sentencesOf(match, change)}</span></p>
${why && html`<p class="why">${why}</p>`}</div></li>
`
}

/** The words before and after; without quotation marks, for the line under them is the mark of their topic. */
function quotes(match: Match, { topic, source, target }: FactChange): Markup {
  const before = quote(match, 'source', source)
  const after = quote(match, 'target', target)
  return html`<span class="words">${before && html`<del class="e t-${topic}">${before}</del>`}${before && after && ' → '}${
    after && html`<ins class="e t-${topic}">${after}</ins>`
  }</span>`
}

function quote(match: Match, side: Side, span: Span | undefined): string {
  return span ? excerpt(match[side].article.text.slice(span.start, span.end), QUOTED) : ''
}
