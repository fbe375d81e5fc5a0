/**
 * What a target says of itself in schema.org's words: `isBasedOn` the source and `creditText`, as JSON-LD to put into its page. Held by
 * test/report/to-news-article.test.ts.
 */

import type { Article, Match } from '../types.js'
import { checkMatches } from './check-result.js'
import { isFound } from './wording.js'

/** The part of schema.org's NewsArticle that says what a text is based on and whom it credits. */
export interface NewsArticleJson {
  readonly '@context': 'https://schema.org'
  readonly '@type': 'NewsArticle'
  /** The article's id. */
  readonly identifier?: string
  /** Its title. */
  readonly headline?: string
  /** Where it was published. */
  readonly url?: string
  /** When, ISO 8601. */
  readonly datePublished?: string
  /** Its language, BCP 47. */
  readonly inLanguage?: string
  /** Its agency or outlet. */
  readonly publisher?: { readonly '@type': 'Organization'; readonly name: string }
  /** The source; absent where nothing was taken from it. */
  readonly isBasedOn?: Omit<NewsArticleJson, '@context' | 'isBasedOn' | 'creditText'>
  /** Whom a credit line should name: the source’s agency, else its outlet. */
  readonly creditText?: string
}

/**
 * The target in the words of schema.org, as JSON-LD to put into its page.
 *
 * `isBasedOn` and `creditText` stand only where text was reused and neither the target came first nor both follow a source not seen. `creditText` names the source's agency
 * where one signs it, else its outlet.
 */
export function toNewsArticle(match: Match): NewsArticleJson {
  checkMatches(match)
  const { source, target, verdict } = match
  const base = isFound(verdict) && verdict.direction !== 'target-first' && verdict.direction !== 'common-source'
  const credit = source.furniture.find(({ agency }) => agency !== undefined)?.agency ?? source.article.outlet
  return {
    '@context': 'https://schema.org',
    ...story(target.article),
    ...(base ? { isBasedOn: story(source.article) } : {}),
    ...(base && credit ? { creditText: credit } : {})
  }
}

function story(article: Article): NonNullable<NewsArticleJson['isBasedOn']> {
  const { id, title, url, published, language, outlet } = article
  return {
    '@type': 'NewsArticle',
    ...(id ? { identifier: id } : {}),
    ...(title ? { headline: title } : {}),
    ...(url ? { url } : {}),
    ...(published ? { datePublished: published } : {}),
    ...(language ? { inLanguage: language } : {}),
    ...(outlet ? { publisher: { '@type': 'Organization', name: outlet } } : {})
  }
}
