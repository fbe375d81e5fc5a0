/** One text against many: a line a candidate, each found one leading to its pair below. */
import type { Match } from '../../types.js'
import { tally } from '../ranked.js'
import { isFound, LABEL_NAMES, nameOf, percent } from '../wording.js'
import { html, type Markup } from './markup.js'

/** `pairOf` gives the id of a candidate's pair on the page, or nothing where it has none. */
export function overview(matches: readonly Match[], pairOf: (match: number) => string | undefined): Markup {
  const found = matches.filter(({ verdict }) => isFound(verdict)).length
  const [first] = matches
  const source = first ? nameOf(first.source, 'source') : 'the source'
  return html`<section class="overview">
<p class="kicker">Texts that may derive from ${source}</p>
<h1>${found} of ${matches.length} found</h1>
<table><thead><tr><th scope="col">Target</th><th scope="col">Verdict</th><th scope="col" class="value">Reused</th><th scope="col">Grave changes</th><th scope="col">First reason</th></tr></thead><tbody>
${matches.map((match, i) => line(match, pairOf(i)))}</tbody></table>
</section>`
}

function line({ target, verdict, changes }: Match, pair: string | undefined): Markup {
  const name = nameOf(target, 'target')
  const found = isFound(verdict)
  return html`<tr class="${found ? 'found' : 'clear'}"><th scope="row">${pair ? html`<a href="#${pair}">${name}</a>` : name}</th><td class="label">${
    LABEL_NAMES[verdict.label]
  }</td><td class="value">${percent(verdict.derived)}</td><td class="value">${found && tally(changes).grave}</td><td class="reason">${verdict.reasons[0]}</td></tr>
`
}
