/**
 * Which agency a document credits, and how. The strongest place wins: dateline, byline, credit line, the outlet itself; only
 * then an agency merely named in the prose, which is no credit. Held by test/text/furniture/credit-of.test.ts and the hand-labelled sample.
 */
import type { Document, Furniture } from '../../types.js'
import { once } from '../once.js'
import { agencyNames, exactAgency } from './agency-names.js'
import { isOwnText, namesStaff } from './credit-kind.js'

export interface CreditGiven {
  /** The agency's usual short form. Absent where a credit names none ("International Agencies"). */
  readonly agency?: string
  /** Where it stands. `named`: in the prose only, which credits nobody. */
  readonly how: 'dateline' | 'byline' | 'credit' | 'outlet' | 'named' | 'none'
  /** The furniture it stands in. */
  readonly at?: Furniture
}

const PLACES = ['dateline', 'byline', 'credit'] as const

/** The credit a document gives. Cost: linear in the text only where nothing around the story names an agency. */
export function creditOf(document: Pick<Document, 'article' | 'furniture'>): CreditGiven {
  for (const how of PLACES) {
    const at = document.furniture.find(({ kind, agency }) => kind === how && agency !== undefined)
    if (at?.agency !== undefined) return { agency: at.agency, how, at }
  }
  const outlet = exactAgency(document.article.outlet ?? '')
  if (outlet !== undefined) return { agency: outlet, how: 'outlet' }
  const unnamed = document.furniture.find(({ kind }) => kind === 'credit')
  if (unnamed !== undefined) return { how: 'credit', at: unnamed }
  const [named] = agenciesNamed(document)
  return named === undefined ? { how: 'none' } : { agency: named, how: 'named' }
}

/** What the furniture says of a text's making. */
export interface CreditRoles {
  /** The agency whose text it is given as: by dateline, byline, a lone name or a copyright line, or as the outlet. */
  readonly own?: CreditGiven
  /** The agency whose own writers are named as contributors: how an agency signs its copy, and sometimes how an outlet thanks it. */
  readonly staff?: string
  /** Every agency it credits in any way, its own among them. */
  readonly agencies: ReadonlySet<string>
}

/**
 * Whether a document is given as an agency's own text, and which agencies it credits. "The AP contributed to this report" credits
 * the AP for part of another's text. Worked out once a document.
 */
export const creditRoles = once(readRoles)

function readRoles({ article, furniture }: Pick<Document, 'article' | 'furniture'>): CreditRoles {
  const agencies = new Set<string>()
  const outlet = exactAgency(article.outlet ?? '')
  let own: CreditGiven | undefined = outlet === undefined ? undefined : { agency: outlet, how: 'outlet' }
  let staff: string | undefined
  for (const at of furniture) {
    if (at.agency === undefined || at.kind === 'boilerplate' || at.kind === 'tags') continue
    const line = article.text.slice(at.start, at.end)
    agencies.add(at.agency)
    if (at.kind === 'credit') for (const { agency } of agencyNames(line, false)) agencies.add(agency)
    if (at.kind !== 'credit' || isOwnText(line)) own ??= { agency: at.agency, how: at.kind, at }
    else if (namesStaff(line)) staff ??= at.agency
  }
  if (outlet !== undefined) agencies.add(outlet)
  return { agencies, ...(own === undefined ? {} : { own }), ...(staff === undefined ? {} : { staff }) }
}

/** The agencies a document names outside its furniture, each once, in order. */
export function agenciesNamed(document: Pick<Document, 'article' | 'furniture'>): string[] {
  const { furniture, article } = document
  const found = new Set<string>()
  let next = 0
  for (const { start, agency } of agencyNames(article.text, false)) {
    while (next < furniture.length && furniture[next]!.end <= start) next++
    if (next >= furniture.length || furniture[next]!.start > start) found.add(agency)
  }
  return [...found]
}
