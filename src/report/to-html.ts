/**
 * A match as one HTML file: no network, no framework, nothing beside it. The verdict and its reasons on top, both texts side
 * by side below, every altered span marked by its topic, then the list of changed facts.
 *
 * Every text goes through the escaping template of `page/markup.ts`, and the page's content security policy lets nothing in
 * but its own style and its one script. Linear in both texts. Held by test/report/to-html.test.ts and, in a real browser, by
 * test/report/page.test.ts.
 */

import type { Match } from '../types.js'
import { checkMatches } from './check-result.js'
import { legend } from './page/legend.js'
import { html } from './page/markup.js'
import { overview } from './page/overview.js'
import { page } from './page/page.js'
import { pair } from './page/pair.js'
import { counted, isFound, LABEL_NAMES, nameOf } from './wording.js'

/** What the page is called. */
export interface HtmlOptions {
  /** The title of the page. Default: the verdict and the ids of the texts. */
  readonly title?: string
}

/** A whole document. Of several matches: a table in the order given, then every pair in which text was reused. */
export function toHtml(match: Match | readonly Match[], options: HtmlOptions = {}): string {
  checkMatches(match)
  const one = isMany(match) ? undefined : match
  const many = isMany(match) ? match : [match]
  const pairs = one ? [one] : many.filter((candidate) => isFound(candidate.verdict))
  const body = one
    ? pair(one, { id: 'p0', level: 1, between: legend([one]) })
    : html`${overview(many, (i) => pairId(pairs, many[i]))}${legend(pairs)}${pairs.map((shown, i) => pair(shown, { id: `p${i}`, level: 2 }))}`
  return page(options.title ?? titleOf(many, one), 'text reuse report', body)
}

function isMany(match: Match | readonly Match[]): match is readonly Match[] {
  return Array.isArray(match)
}

function pairId(pairs: readonly Match[], match: Match | undefined): string | undefined {
  const at = match ? pairs.indexOf(match) : -1
  return at < 0 ? undefined : `p${at}`
}

function titleOf(matches: readonly Match[], one: Match | undefined): string {
  if (one)
    return `${LABEL_NAMES[one.verdict.label]}: ${nameOf(one.target, 'target')} against ${nameOf(one.source, 'source')}`
  const [first] = matches
  return `${counted(matches.length, 'text')} against ${first ? nameOf(first.source, 'source') : 'nothing'}`
}
