/** The bar that leads through the changed facts, or the sentences that match, in the order of the text. It needs the script, and stays away without it. */
import type { Match } from '../../types.js'
import { tally } from '../ranked.js'
import { html, type Markup } from './markup.js'

export function stepper({ changes, beads, verdict }: Match): Markup | false {
  const matching = beads.filter(({ kind }) => kind !== 'added' && kind !== 'dropped').length
  const choices = [
    ...choicesOf(changes),
    ...(matching > 0 ? [{ value: 'matching', name: 'sentences that match', count: matching }] : [])
  ]
  if (choices.length === 0) return false
  // Of a text that is mostly its own the places taken are what is looked for.
  const first = verdict.label === 'partial' && matching > 0 ? 'matching' : choices[0]!.value
  return html`<div class="stepper" role="group" aria-label="Step through the texts" hidden>
<button type="button" class="previous"><span aria-hidden="true">↑</span> previous</button>
<button type="button" class="next">next <span aria-hidden="true">↓</span></button>
<label><span class="sr">Step through: </span><select>${choices.map(
    ({ value, name, count }) =>
      html`<option value="${value}"${value === first && html` selected`}>${name} (${count})</option>`
  )}</select></label>
<p role="status">Step through the texts</p>
</div>`
}

function choicesOf(changes: Match['changes']) {
  const { grave, material } = tally(changes)
  return [
    { value: 'minor', name: 'all changes', count: changes.length },
    { value: 'material', name: 'material and grave', count: grave + material },
    { value: 'grave', name: 'grave', count: grave }
  ].filter(({ count }, i) => count > 0 && (i === 0 || count < changes.length))
}
