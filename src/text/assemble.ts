/** Tokens in, Document out: the steps `scan` and `analyze` share, so that each kind of fact has one extractor. */
import type { Article, Document, Token } from '../types.js'
import { findFacts } from './facts/index.js'
import { findFurniture } from './furniture/index.js'
import { splitSentences } from './sentences.js'

export function assemble(article: Article, tokens: readonly Token[]): Document {
  const sentences = splitSentences(article.text, tokens)
  const facts = findFacts(article.text, tokens, sentences, article.published)
  return { article, tokens, sentences, facts, furniture: findFurniture(article.text, sentences) }
}
