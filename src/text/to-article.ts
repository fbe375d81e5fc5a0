/** A text as a caller hands it in, as an article of its own. */
import { isForeign, show, WirecopyError } from '../errors.js'
import type { Article } from '../types.js'

/** `what` names the input in errors: "The source", "Target 3". Throws `not-text`, `bad-article`, and `bad-option` for a date that is no string. */
export function toArticle(input: unknown, what: string): Article {
  if (typeof input === 'string') return { id: '', text: input }
  if (typeof input !== 'object' || input === null || isForeign(input))
    throw new WirecopyError('not-text', { what, got: show(input) })
  const article = input as Partial<Article>
  if (typeof article.text !== 'string') throw new WirecopyError('bad-article', { what, got: show(article.text) })
  if (typeof (article.published ?? '') !== 'string') {
    const expected = 'an ISO 8601 date such as 2025-03-31, a string'
    throw new WirecopyError('bad-option', { option: 'published', got: show(article.published), expected })
  }
  return { ...article, id: String(article.id ?? ''), text: article.text }
}
