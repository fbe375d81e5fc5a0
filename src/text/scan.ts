/**
 * The fast pass over a text: words, light stems, sentences, facts and furniture, without a model.
 *
 * Sketches, the story channel of the index and bulk work use this alone; `analyze` lays lemmas and parts of speech on
 * the same tokens. Linear: about 1 ms for 500 words.
 */
import type { Article, Document } from '../types.js'
import { assemble } from './assemble.js'
import { fold } from './fold.js'
import { stem } from './stem.js'
import { toArticle } from './to-article.js'
import { isWord, tokenize } from './tokens.js'

/** A text's Document without a tagger: `lemma` is the light stem, `pos` is empty. Pure. */
export function scan(input: string | Article): Document {
  const article = toArticle(input, 'The text')
  const tokens = tokenize(article.text).map((token) => {
    const surface = article.text.slice(token.start, token.end)
    return {
      start: token.start,
      end: token.end,
      lemma: isWord(article.text, token) ? stem(fold(surface)) : surface,
      pos: ''
    }
  })
  return assemble(article, tokens)
}
