/**
 * What a target says of itself in schema.org's words: `isBasedOn` the source and `creditText`, as JSON-LD to put into its page. Held by
 * test/report/to-news-article.test.ts.
 */
import type { Article, Match } from '../types.js'
import { isFound } from './wording.js'

/** The part of schema.org's NewsArticle that says what a text is based on and whom it credits. */
export interface NewsArticleJson {
  readonly '@context': 'https://schema.org'
  readonly '@type': 'NewsArticle'
  readonly identifier?: string
  readonly headline?: string
  readonly url?: string
  readonly datePublished?: string
  readonly inLanguage?: string
  readonly publisher?: { readonly '@type': 'Organization'; readonly name: string }
  readonly isBasedOn?: Omit<NewsArticleJson, '@context' | 'isBasedOn' | 'creditText'>
  readonly creditText?: string
}

/**
 * `isBasedOn` and `creditText` stand only where text was reused and neither the target came first nor both follow a source not seen. `creditText` names the source's agency
 * where one signs it, else its outlet.
 */
export function toNewsArticle(match: Match): NewsArticleJson {
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
