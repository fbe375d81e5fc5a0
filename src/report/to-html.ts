/**
 * A match as one HTML file: no network, no framework, nothing beside it. The verdict and its reasons on top, both texts side
 * by side below, every altered span marked by its topic, then the list of changed facts.
 *
 * Every text goes through the escaping template of `page/markup.ts`, and the page's content security policy lets nothing in
 * but its own style and its one script. Linear in both texts. Held by test/report/to-html.test.ts and, in a real browser, by
 * test/report/page.test.ts.
 */
import type { Match } from '../types.js'
import { changes } from './page/changes.js'
import { glance } from './page/glance.js'
import { legend } from './page/legend.js'
import { mail } from './page/mail.js'
import { heading, html, type Markup, raw } from './page/markup.js'
import { overview } from './page/overview.js'
import { SCRIPT, SCRIPT_HASH } from './page/script.js'
import { stepper } from './page/stepper.js'
import { STYLE } from './page/style.js'
import { texts } from './page/texts.js'
import { verdict } from './page/verdict.js'
import { counted, isFound, LABEL_NAMES, nameOf } from './wording.js'

export interface HtmlOptions {
  /** The title of the page. Default: the verdict and the ids of the texts. */
  readonly title?: string
}

/** A whole document. Of several matches: a table in the order given, then every pair in which text was reused. */
export function toHtml(match: Match | readonly Match[], options: HtmlOptions = {}): string {
  const one = isMany(match) ? undefined : match
  const many = isMany(match) ? match : [match]
  const pairs = one ? [one] : many.filter((candidate) => isFound(candidate.verdict))
  const body = one
    ? pairMarkup(one, 'p0', 1, legend([one]))
    : html`${overview(many, (i) => pairId(pairs, many[i]))}${legend(pairs)}${pairs.map((shown, i) => pairMarkup(shown, `p${i}`, 2))}`
  return page(options.title ?? titleOf(many, one), body)
}

function isMany(match: Match | readonly Match[]): match is readonly Match[] {
  return Array.isArray(match)
}

function pairId(pairs: readonly Match[], match: Match | undefined): string | undefined {
  const at = match ? pairs.indexOf(match) : -1
  return at < 0 ? undefined : `p${at}`
}

function pairMarkup(match: Match, pair: string, level: number, between?: Markup): Markup {
  return html`<article class="pair" id="${pair}">
${verdict(match, pair, level)}
${mail(match)}
${between}
${heading(level + 1, 'Both texts, side by side', 'sr')}
${glance(match)}
${stepper(match)}
${texts(match, pair)}
${changes(match, pair, level + 1)}
</article>
`
}

function titleOf(matches: readonly Match[], one: Match | undefined): string {
  if (one)
    return `${LABEL_NAMES[one.verdict.label]}: ${nameOf(one.target, 'target')} against ${nameOf(one.source, 'source')}`
  const [first] = matches
  return `${counted(matches.length, 'text')} against ${first ? nameOf(first.source, 'source') : 'nothing'}`
}

const POLICY = `default-src 'none'; style-src 'unsafe-inline'; script-src '${SCRIPT_HASH}'; img-src data:; base-uri 'none'; form-action 'none'`

function page(title: string, body: Markup): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="wirecopy">
<title>${title} · wirecopy</title>
<link rel="icon" href="data:,">
<style>${raw(STYLE)}</style>
</head>
<body>
<header class="masthead"><span>wirecopy</span><span>text reuse report</span></header>
<main>
${body}
</main>
<footer>Made by wirecopy. Offsets, probabilities and every figure on this page are in the JSON of the same comparison.</footer>
<script>${raw(SCRIPT)}</script>
</body>
</html>
`.markup
}
