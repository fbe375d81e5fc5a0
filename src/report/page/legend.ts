/** The topics of a page's marks with a switch for each: a plain checkbox, so that it works without a script. */
import type { EditTopic, Match } from '../../types.js'
import { TOPICS } from '../wording.js'
import { html, type Markup } from './markup.js'

export function legend(matches: readonly Match[]): Markup {
  const counts = new Map<EditTopic, number>()
  for (const { edits } of matches) for (const { topic } of edits) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  const topics = TOPICS.filter((topic) => counts.has(topic))
  if (topics.length === 0) return html``
  return html`<fieldset class="legend"><legend>Marks</legend>
${topics.map(
  (topic) =>
    html`<label><input type="checkbox" id="show-${topic}" checked> <span class="e t-${topic}">${topic}</span> <span class="count">${counts.get(topic)}</span></label>
`
)}<span class="key"><del class="e t-content k-delete">dropped</del> <span class="e k-move">moved</span></span>
</fieldset>`
}
