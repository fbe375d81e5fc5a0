/**
 * What can be shown or hidden: marks by their topic, sentences by their kind. Plain checkboxes, so that they work without a script;
 * how both texts are arranged, and the keys, need one and stay away without it.
 */
import type { Bead, EditTopic, Match } from '../../types.js'
import { BEAD_NAMES, TOPICS } from '../wording.js'
import { beadSign } from './bead-sign.js'
import { html, type Markup } from './markup.js'

export function legend(matches: readonly Match[]): Markup {
  return html`<div class="legend">
${kinds(matches)}
${topics(matches)}
<fieldset class="layout" hidden><legend>View</legend>
<label><input type="radio" name="layout" id="as-columns" checked> columns</label>
<label><input type="radio" name="layout" id="as-rows"> rows</label>
<label><input type="checkbox" id="keys" checked> keys <kbd>n</kbd> <kbd>p</kbd> step to the next and the previous</label>
</fieldset>
</div>`
}

function topics(matches: readonly Match[]): Markup | false {
  const counts = new Map<EditTopic, number>()
  for (const { edits } of matches) for (const { topic } of edits) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  const present = TOPICS.filter((topic) => counts.has(topic))
  if (present.length === 0) return false
  return html`<fieldset><legend>Marks</legend>
${present.map(
  (topic) =>
    html`<label><input type="checkbox" id="show-${topic}" checked> <span class="e t-${topic}">${topic}</span> <span class="count">${counts.get(topic)}</span></label>
`
)}<span class="key"><span><b class="weighs">bold</b>: grave or material</span> <del class="e t-content k-delete">dropped</del> <span class="e k-move">moved</span></span>
</fieldset>`
}

export const KINDS: readonly (Bead['kind'] | 'moved')[] = [
  'identical',
  'edited',
  'paraphrase',
  'split',
  'merge',
  'many',
  'added',
  'dropped',
  'moved'
]

function kinds(matches: readonly Match[]): Markup | false {
  const counts = new Map<string, number>()
  const count = (kind: string): unknown => counts.set(kind, (counts.get(kind) ?? 0) + 1)
  for (const { kind, moved } of matches.flatMap(({ beads }) => beads)) {
    count(kind)
    if (moved) count('moved')
  }
  const present = KINDS.filter((kind) => counts.has(kind))
  if (present.length === 0) return false
  return html`<fieldset class="kinds"><legend>Sentences</legend>
${present.map(
  (kind) =>
    html`<label class="${kind}"><input type="checkbox" id="kind-${kind}" checked> ${kind !== 'moved' && beadSign(kind)}${kind === 'moved' ? '↕ moved' : BEAD_NAMES[kind]} <span class="count">${counts.get(kind)}</span></label>
`
)}</fieldset>`
}
