/** The bar that leads through the changed facts in the order of the text. It needs the script, and stays away without it. */
import type { Match } from '../../types.js'
import { tally } from '../ranked.js'
import { html, type Markup } from './markup.js'

export function stepper({ changes }: Match): Markup | false {
  if (changes.length === 0) return false
  const { grave, material } = tally(changes)
  const choices = [
    { value: 'minor', name: 'all changes', count: changes.length },
    { value: 'material', name: 'material and grave', count: grave + material },
    { value: 'grave', name: 'grave', count: grave }
  ].filter(({ count }, i) => i === 0 || (count > 0 && count < changes.length))
  return html`<div class="stepper" role="group" aria-label="Step through changed facts" hidden>
<button type="button" class="previous"><span aria-hidden="true">↑</span> previous</button>
<button type="button" class="next">next <span aria-hidden="true">↓</span></button>
<label><span class="sr">Which changes: </span><select>${choices.map(
    ({ value, name, count }) => html`<option value="${value}">${name} (${count})</option>`
  )}</select></label>
<p role="status">Step through changed facts</p>
</div>`
}
