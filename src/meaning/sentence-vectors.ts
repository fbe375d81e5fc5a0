/** The vectors of a Document's sentences: worked out once, and kept as long as the Document lives. */
import { once } from '../text/once.js'
import type { Document } from '../types.js'
import { encodeAll } from './encode.js'

/** One unit vector a sentence. About 4 microseconds a sentence on the first call, then a look-up. */
export const sentenceVectors = once(({ article, sentences }: Document): readonly Float32Array[] =>
  encodeAll(sentences.map(({ start, end }) => article.text.slice(start, end)))
)
