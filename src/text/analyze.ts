/**
 * The close look at a text: what `scan` sees, with wink-nlp's lemmas and parts of speech where the text is English.
 *
 * In other languages tokens carry their folded form and no part of speech: sketches, exact and near-exact alignment
 * still work. Held by `test/text/analyze.test.ts`.
 */
import type { Article, Document } from '../types.js'
import { assemble } from './assemble.js'
import { fold } from './fold.js'
import { isEnglish } from './language.js'
import { tag } from './tag.js'
import { toArticle } from './to-article.js'
import { tokenize } from './tokens.js'

/** A text's Document for a pair that is looked at closely. Pure; about 4 ms for 500 words once the model is loaded. Throws `not-text`, `bad-article`. */
export function analyze(text: string | Article): Document {
  const article = toArticle(text, 'The text')
  const spans = tokenize(article.text)
  const tokens = isEnglish(article, spans)
    ? tag(article.text, spans)
    : spans.map(({ start, end }) => ({ start, end, lemma: fold(article.text.slice(start, end)), pos: '' }))
  return assemble(article, tokens)
}
