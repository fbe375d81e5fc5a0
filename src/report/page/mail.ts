/** The summary that can be pasted into a mail, in a field of its own; the button that copies it needs the script. */
import type { Match } from '../../types.js'
import { toSummary } from '../to-summary.js'
import { html, type Markup } from './markup.js'

export function mail(match: Match): Markup {
  const summary = toSummary(match).split('\n')
  return html`<details class="mail"><summary>Summary for a mail</summary>
<textarea readonly rows="${Math.min(16, summary.length + 2)}" aria-label="Summary for a mail" spellcheck="false">${summary.map(
    (line) => html`${line}
`
  )}</textarea>
<button type="button" hidden>Copy</button> <span role="status"></span>
</details>`
}
