/** One text against many: a line a candidate, each found one leading to its pair below. */
import type { Match } from '../../types.js'
import { tally } from '../ranked.js'
import { counted, isFound, LABEL_NAMES, nameOf, percent } from '../wording.js'
import { html, type Markup } from './markup.js'

/** `pairOf` gives the id of a candidate's pair on the page, or nothing where it has none. */
export function overview(matches: readonly Match[], pairOf: (match: number) => string | undefined): Markup {
  const found = matches.filter(({ verdict }) => isFound(verdict)).length
  const [first] = matches
  const source = first ? nameOf(first.source, 'source') : 'the source'
  const columns: readonly Column[] = COLUMNS.filter(({ shown }) => shown?.(matches) ?? true)
  return html`<section class="overview">
<p class="kicker">One text against ${counted(matches.length, 'other')}</p>
<h1>${found} of ${matches.length} ${found === 1 ? 'derives' : 'derive'} from ${source}</h1>
<table><thead><tr><th scope="col">Target</th>${columns.map(
    ({ name, kind }) => html`<th scope="col" class="${kind}">${name}</th>`
  )}</tr></thead><tbody>
${matches.map((match, i) => line(match, columns, pairOf(i)))}</tbody></table>
</section>`
}

interface Column {
  readonly name: string
  readonly kind: 'label' | 'value' | 'reason'
  readonly of: (match: Match) => string | number | undefined
  readonly shown?: (matches: readonly Match[]) => boolean
}

const COLUMNS: readonly Column[] = [
  { name: 'Verdict', kind: 'label', of: ({ verdict }) => LABEL_NAMES[verdict.label] },
  { name: 'Reused', kind: 'value', of: ({ verdict }) => percent(verdict.derived) },
  {
    name: 'Grave changes',
    kind: 'value',
    of: ({ verdict, changes }) => (isFound(verdict) ? tally(changes).grave : undefined),
    shown: (matches) => matches.some(({ changes }) => changes.length > 0)
  },
  { name: 'First reason', kind: 'reason', of: ({ verdict }) => verdict.reasons[0] }
]

function line(match: Match, columns: readonly Column[], pair: string | undefined): Markup {
  const name = nameOf(match.target, 'target')
  return html`<tr class="${isFound(match.verdict) ? 'found' : 'clear'}"><th scope="row">${
    pair ? html`<a href="#${pair}">${name}</a>` : name
  }</th>${columns.map(({ kind, of }) => html`<td class="${kind}">${of(match)}</td>`)}</tr>
`
}
