/**
 * Documents of indexed texts that were looked at lately: a story on the wire is the best candidate of many stories in a row, and analysing it
 * takes as long as comparing it.
 */
import { show, WirecopyError } from '../errors.js'
import { analyze } from '../text/analyze.js'
import type { Article, Document } from '../types.js'

/** Characters of text held at most, unless `IndexOptions.analyzed` says otherwise. */
const CHARACTERS = 1_000_000

export interface Documents {
  /** By id, those asked for last at the end. */
  readonly held: Map<string, Document>
  most: number
  characters: number
}

/** Throws `bad-option`. */
export function newDocuments(most = CHARACTERS): Documents {
  if (!Number.isInteger(most) || most < 0)
    throw new WirecopyError('bad-option', { option: 'analyzed', got: show(most), expected: 'a whole number from 0 up' })
  return { held: new Map(), most, characters: 0 }
}

/** `analyze(article)`, or what it gave for this very article before. */
export function documentOf(documents: Documents, article: Article): Document {
  const known = documents.held.get(article.id)
  const document = known && isSame(known.article, article) ? known : analyze(article)
  if (known) drop(documents, known)
  documents.held.set(article.id, document)
  documents.characters += article.text.length
  for (const old of documents.held.values()) {
    if (documents.characters <= documents.most) break
    drop(documents, old)
  }
  return document
}

function drop(documents: Documents, { article }: Document): void {
  documents.held.delete(article.id)
  documents.characters -= article.text.length
}

/** Another process may have replaced the text under its id. */
function isSame(a: Article, b: Article): boolean {
  return a.text === b.text && JSON.stringify(a) === JSON.stringify(b)
}
