/**
 * Whether a target credits the agency its source comes from. Credits are read from what stands around the stories; a mention in
 * the prose credits nobody. Held by test/judge/credit.test.ts.
 */
import { agenciesNamed, creditRoles } from '../text/furniture/credit-of.js'
import type { Document, Span, Verdict } from '../types.js'

export interface CreditFinding {
  readonly credit: Verdict['credit']
  /** What a reader can check; empty where neither side credits anybody. */
  readonly reasons: readonly string[]
  /** Where the credit stands, in the text of that side. */
  readonly source?: Span
  readonly target?: Span
}

/** Credits of supply that name no agency: `International Agencies`, `Original Source: www.rfi.fr`. */
const UNNAMED_SUPPLY = /agenc|wire|feed|source|courtesy/i

/**
 * `source-agency`: the target gives a credit the source gives too. `other-agency`: it gives only others, or one where the source
 * gives none. `stripped`: text was reused, the source gives a credit and the target none. `none`: neither, or nothing was
 * reused and so nothing was owed. Linear in the furniture.
 */
export function creditBetween(source: Document, target: Document, reused: boolean): CreditFinding {
  const [given, taken] = [creditsOf(source), creditsOf(target)]
  const shared = taken.find((name) => given.includes(name))
  const [from, to] = [given.join(' and '), taken.join(' and ')]
  const spans = { ...spanOf(source, 'source', shared), ...spanOf(target, 'target', shared) }
  if (shared !== undefined)
    return { credit: 'source-agency', reasons: [`The target credits ${shared}, as the source does.`], ...spans }
  if (to !== '') {
    const instead = from === '' ? '' : `, not ${from}`
    return { credit: 'other-agency', reasons: [`The target credits ${to}${instead}.`], ...spans }
  }
  if (from === '' || !reused) return { credit: 'none', reasons: [] }
  const mention = agenciesNamed(target).some((name) => given.includes(name)) ? ', though it names it in its text' : ''
  const reasons = [`The source credits ${from}; the target gives no credit${mention}.`]
  return { credit: 'stripped', reasons, ...spans }
}

/** The agencies a document credits; where there are none, the words of a credit that names none but says the text was supplied. */
function creditsOf(document: Document): string[] {
  const agencies = [...creditRoles(document).agencies]
  if (agencies.length > 0) return agencies
  const { article, furniture } = document
  const line = furniture
    .filter(({ kind, agency }) => kind === 'credit' && agency === undefined)
    .map(({ start, end }) => article.text.slice(start, end))
    .find((words) => UNNAMED_SUPPLY.test(words))
  return line === undefined ? [] : [`“${line}”`]
}

function spanOf(
  document: Document,
  side: 'source' | 'target',
  shared: string | undefined
): { source?: Span; target?: Span } {
  const credits = document.furniture.filter(({ kind }) => kind !== 'boilerplate' && kind !== 'tags')
  const named = credits.filter(({ agency }) => agency !== undefined)
  const at = named.find(({ agency }) => agency === shared) ?? named[0] ?? credits.find(({ kind }) => kind === 'credit')
  return at === undefined ? {} : { [side]: { start: at.start, end: at.end } }
}
