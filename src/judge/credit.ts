/**
 * Whether a target credits the agency its source comes from. Credits are read from what stands around the stories; a mention in
 * the prose credits nobody. Held by test/judge/credit.test.ts.
 */
import { agenciesNamed, creditOf, creditRoles } from '../text/furniture/credit-of.js'
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
 * `source-agency`: the target credits an agency the source credits too. `other-agency`: it credits only others, or one where the
 * source credits none. `stripped`: text was reused, the source credits an agency and the target nobody. `none`: neither, or
 * nothing was reused and so nothing was owed. Linear in the furniture.
 */
export function creditBetween(source: Document, target: Document, reused: boolean): CreditFinding {
  const [given, taken] = [creditRoles(source).agencies, creditRoles(target).agencies]
  const shared = [...taken].find((agency) => given.has(agency))
  const spans = { ...spanOf(source, 'source', shared), ...spanOf(target, 'target', shared) }
  const from = [...given].join(' and ')
  const to = taken.size > 0 ? [...taken].join(' and ') : unnamedSupply(target)
  if (shared !== undefined)
    return { credit: 'source-agency', reasons: [`The target credits ${shared}, as the source does.`], ...spans }
  if (to !== undefined) {
    const instead = from === '' ? '' : `, not ${from}`
    return { credit: 'other-agency', reasons: [`The target credits ${to}${instead}.`], ...spans }
  }
  if (from === '' || !reused) return { credit: 'none', reasons: [] }
  const named = agenciesNamed(target).some((agency) => given.has(agency))
  const mention = named ? ', though it names it in its text' : ''
  return {
    credit: 'stripped',
    reasons: [`The source credits ${from}; the target gives no credit${mention}.`],
    ...spans
  }
}

/** The words of a credit that names no agency but says that the text was supplied. */
function unnamedSupply({ article, furniture }: Document): string | undefined {
  return furniture
    .filter(({ kind, agency }) => kind === 'credit' && agency === undefined)
    .map(({ start, end }) => article.text.slice(start, end))
    .filter((line) => UNNAMED_SUPPLY.test(line))
    .map((line) => `“${line}”`)[0]
}

function spanOf(
  document: Document,
  side: 'source' | 'target',
  shared: string | undefined
): { source?: Span; target?: Span } {
  const at = document.furniture.find(({ agency }) => agency !== undefined && agency === shared) ?? creditOf(document).at
  return at === undefined ? {} : { [side]: { start: at.start, end: at.end } }
}
