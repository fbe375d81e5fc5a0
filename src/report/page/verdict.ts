/** What stands on top: the verdict as a headline, the reasons below it, probabilities and figures beside it. */
import type { Match, Verdict } from '../../types.js'
import { evidenceOf } from '../evidence.js'
import {
  CREDITS,
  DERIVATIONS,
  DIRECTIONS,
  inSentence,
  isFound,
  LABEL_MEANINGS,
  LABEL_NAMES,
  LABELS,
  nameOf,
  percent
} from '../wording.js'
import { brief } from './changes.js'
import { heading, html, type Markup } from './markup.js'

export function verdict(match: Match, pair: string, level: number): Markup {
  const { verdict, source, target, notes } = match
  const name = LABEL_NAMES[verdict.label]
  const { word, number } = inSentence(verdict.derived)
  return html`<header class="verdict ${isFound(verdict) ? 'found' : 'clear'}">
<div class="story">
<p class="kicker names">${nameOf(target, 'target')} against ${nameOf(source, 'source')}</p>
${heading(level, name)}
<p class="deck">${LABEL_MEANINGS[verdict.label]} Text was reused with a probability ${word} <strong>${number}</strong>.</p>
<ul class="reasons">${verdict.reasons.map((reason) => html`<li>${reason}</li>`)}</ul>
${notes.length > 0 && html`<ul class="notes">${notes.map(({ message }) => html`<li>${message}</li>`)}</ul>`}
</div>
<div class="figures">
${probabilities(verdict)}
${facts(verdict)}
${brief(match, pair)}
</div>
</header>`
}

function probabilities({ probabilities, label }: Verdict): Markup {
  return html`<table class="bars"><caption class="sr">Probability of each verdict</caption><tbody>
${LABELS.map((name) => {
  const value = probabilities[name]
  return html`<tr${name === label && html` class="said"`}><th scope="row">${LABEL_NAMES[name]}</th><td class="bar"><span style="width:${(value * 100).toFixed(2)}%"></span></td><td class="value">${percent(value)}</td></tr>
`
})}</tbody></table>`
}

function facts(verdict: Verdict): Markup {
  const rows: readonly (readonly [string, string])[] = [
    ['Derivation', DERIVATIONS[verdict.derivation]],
    ['Direction', DIRECTIONS[verdict.direction]],
    ['Credit', CREDITS[verdict.credit]]
  ]
  return html`<dl class="facts">${rows.map(([term, fact]) => html`<div><dt>${term}</dt><dd>${fact}</dd></div>`)}${evidenceOf(
    verdict
  ).map(({ name, value, meaning }) => html`<div><dt>${name}</dt><dd><b>${value}</b> ${meaning}</dd></div>`)}</dl>`
}
