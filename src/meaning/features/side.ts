/** One sentence of a pair, read once: what all the features are counted from. */

import { FUNCTION_WORDS } from '../../text/facts/name-words.js'
import { NEGATORS } from '../../text/facts/negation-words.js'
import { fold } from '../../text/fold.js'
import { idf, MAX_IDF } from '../../text/idf.js'
import { scan } from '../../text/scan.js'
import { isWord } from '../../text/tokens.js'
import type { Fact } from '../../types.js'
import { encode } from '../encode.js'

/** A word of a sentence. Only words and numbers count, marks do not. */
export interface Word {
  /** Folded surface. */
  readonly form: string
  readonly stem: string
  /** idf over the greatest idf: 0 to 1. */
  readonly weight: number
  readonly kind: 'function' | 'negation' | 'number' | 'name' | 'content'
  readonly vector: Float32Array
}

export interface Side {
  readonly words: readonly Word[]
  readonly facts: readonly Fact[]
  readonly vector: Float32Array
}

/** Whether a word names a thing, a deed or a person: the thesaurus knows such words alone. */
export function isAboutThings({ kind }: Word): boolean {
  return kind === 'content' || kind === 'name'
}

/** A longer sentence is read as far as this: the features compare every word with every other. */
const LONGEST = 120

/** Reads a sentence. Linear; most of the time goes into its facts. */
export function readSide(text: string): Side {
  const { tokens, facts } = scan(text)
  const names = namedOffsets(facts)
  const words = tokens
    .filter((token) => isWord(text, token))
    .slice(0, LONGEST)
    .map(({ start, end, lemma }): Word => {
      const form = fold(text.slice(start, end))
      const kind = kindOf(form, names.has(start))
      return { form, stem: lemma, weight: idf(lemma) / MAX_IDF, kind, vector: encode(form) }
    })
  return { words, facts, vector: encode(text) }
}

/** Every offset that lies in a name. */
function namedOffsets(facts: readonly Fact[]): Set<number> {
  const offsets = new Set<number>()
  for (const { topic, start, end } of facts) if (topic === 'name') for (let at = start; at < end; at++) offsets.add(at)
  return offsets
}

function kindOf(form: string, named: boolean): Word['kind'] {
  if (NEGATORS.has(form)) return 'negation'
  if (/^\d/.test(form)) return 'number'
  if (named) return 'name'
  return FUNCTION_WORDS.has(form) ? 'function' : 'content'
}
