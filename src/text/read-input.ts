/** What a caller hands in, as a Document: a string, an article, or a document analysed before. */
import { show, WirecopyError } from '../errors.js'
import type { Article, Document } from '../types.js'
import { analyze } from './analyze.js'
import { toArticle } from './to-article.js'

/** A text to be compared. Analysing it once with `analyze` pays when it is compared often. */
export type Input = string | Article | Document

/** What is refused for its size. */
export interface Limits {
  /** UTF-16 units of one text; longer ones are refused. Default 1,000,000. */
  readonly characters?: number
}

export const DEFAULT_LIMITS: Required<Limits> = { characters: 1_000_000 }

/** `what` names the input in errors: "The source", "Target 3". Throws `not-text`, `bad-article`, `bad-option`, `too-long`. */
export function readInput(input: Input, what: string, limits: Limits = {}): Document {
  if (isDocument(input)) return input
  const article = toArticle(input, what)
  const limit = limits.characters ?? DEFAULT_LIMITS.characters
  if (typeof limit !== 'number' || !(limit >= 1))
    throw new WirecopyError('bad-option', {
      option: 'limits.characters',
      got: show(limit),
      expected: 'a number from 1 up'
    })
  if (article.text.length > limit) throw new WirecopyError('too-long', { what, length: article.text.length, limit })
  return analyze(article)
}

function isDocument(input: unknown): input is Document {
  return typeof input === 'object' && input !== null && 'tokens' in input && 'article' in input
}
