/**
 * Provenances as one HTML file: a text as a mosaic coloured and lettered by source, every sentence beside the one it comes from.
 *
 * Linear in the text and in what is quoted. Held by test/report/provenance.test.ts, which looks at it in a real browser too.
 */

import type { Article, Provenance } from '../types.js'
import { checkProvenance } from './check-result.js'
import { html } from './page/markup.js'
import { page } from './page/page.js'
import { section } from './provenance/section.js'
import { counted, nameOf } from './wording.js'

/** What the page knows beside the provenance itself. */
export interface ProvenanceOptions {
  /** The title of the page. Default: the text's name. */
  readonly title?: string
  /** The sources, to be quoted and dated; one that is not given is named only. */
  readonly articles?: Iterable<Article>
}

/** A whole document, a section a text. */
export function toProvenanceHtml(
  provenance: Provenance | readonly Provenance[],
  { title, articles = [] }: ProvenanceOptions = {}
): string {
  checkProvenance(provenance)
  const all = isMany(provenance) ? provenance : [provenance]
  const known = new Map([...articles].map((article) => [article.id, article]))
  const several = all.length !== 1
  const sections = all.map((one, i) =>
    section(one, { id: `t${i}`, level: several ? 2 : 1, articles: known, switches: !several })
  )
  const body = html`${several && html`<h1 class="many">${counted(all.length, 'text')} and where they come from</h1>`}${sections}`
  return page(title ?? titleOf(all), 'provenance report', body)
}

function isMany(provenance: Provenance | readonly Provenance[]): provenance is readonly Provenance[] {
  return Array.isArray(provenance)
}

function titleOf(all: readonly Provenance[]): string {
  const [first] = all
  return all.length === 1 && first
    ? `Provenance of ${nameOf(first.target, 'target')}`
    : `Provenance of ${counted(all.length, 'text')}`
}
