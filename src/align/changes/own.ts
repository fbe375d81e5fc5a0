/**
 * What the readers of changes ask of one text alone, whatever it is compared with: worked out once a Document.
 *
 * Facts inside furniture are left out. Held by `test/align/changes/`.
 */
import { hashStem } from '../../text/idf.js'
import { once } from '../../text/once.js'
import { isInside } from '../../text/spans.js'
import { wordsOf } from '../../text/words.js'
import type { Document, Fact } from '../../types.js'
import { spellingsOf } from '../spellings.js'
import { FUNCTION_WORDS } from './function-words.js'
import { campsOf } from './opposites.js'

/** A fact with the tokens it covers (half-open) and its sentence, -1 where it has none. */
export interface OwnFact extends Fact {
  readonly from: number
  readonly to: number
  readonly sentence: number
}

/** Arrays run parallel to `Document.tokens`, but for `facts`. */
export interface Own {
  readonly document: Document
  readonly text: string
  readonly facts: readonly OwnFact[]
  /** The sentence of each token. */
  readonly sentenceOf: Int32Array
  /** The number of each token's spelling, and the encoder's vector of each spelling, there once it was asked for. */
  readonly spellings: Int32Array
  readonly vectors: (Float32Array | undefined)[]
  readonly stems: readonly string[]
  readonly weights: Float64Array
  /** 1 where a token carries content: no mark, no function word. */
  readonly content: Uint8Array
  /** The hash of each stem that carries content; 0 for the rest. */
  readonly hashes: Int32Array
  /** The camps of opposites each token is in, as bits; 0 for most. */
  readonly camps: Int32Array
  /** 1 where a token stands inside a quotation. */
  readonly quoted: Uint8Array
}

/** Linear on the first call, then a look-up. */
export const ownOf = once(readOwn)

function readOwn(document: Document): Own {
  const { sentences, tokens, article } = document
  const sentenceOf = new Int32Array(tokens.length).fill(-1)
  for (const [index, { tokens: range }] of sentences.entries()) sentenceOf.fill(index, range.from, range.to)
  const { stems, byStem, byLemma, weights } = wordsOf(document)
  const empty = byLemma.words.map((lemma) => FUNCTION_WORDS.has(lemma) || FUNCTION_WORDS.has(lemma.toLowerCase()))
  const content = new Uint8Array(tokens.length)
  for (let at = 0; at < content.length; at++) if (stems[at] !== '' && !empty[byLemma.numbers[at]!]) content[at] = 1
  const facts = placeFacts(document, sentenceOf)
  const hashOf = new Int32Array(byStem.words.map(hashStem))
  const hashes = ofContent(content, byStem.numbers, hashOf)
  const camps = ofContent(content, byStem.numbers, hashOf.map(campsOf))
  const { numbers: spellings, words: spelt } = spellingsOf(document)
  const vectors = new Array<Float32Array | undefined>(spelt.length).fill(undefined)
  const words = { stems, weights, content, hashes, camps, spellings, vectors }
  return { document, text: article.text, facts, sentenceOf, ...words, quoted: quotedTokens(document, facts) }
}

/** Facts outside furniture with their tokens. Facts and tokens are in order: one pass over both. */
function placeFacts({ tokens, furniture, facts }: Document, sentenceOf: Int32Array): OwnFact[] {
  const placed: OwnFact[] = []
  let from = 0
  for (const { topic, value, start, end } of facts) {
    if (furniture.length > 0 && isInside(furniture, { start, end })) continue
    while (from < tokens.length - 1 && tokens[from]!.end <= start) from++
    let to = from + 1
    while (to < tokens.length && tokens[to]!.start < end) to++
    placed.push({ topic, value, start, end, from, to, sentence: sentenceOf[from] ?? -1 })
  }
  return placed
}

/** For each token what is known of its stem, 0 where it carries no content. */
function ofContent(content: Uint8Array, stems: Int32Array, known: Int32Array): Int32Array {
  const found = new Int32Array(content.length)
  for (let at = 0; at < found.length; at++) if (content[at] === 1) found[at] = known[stems[at]!]!
  return found
}

function quotedTokens({ tokens }: Document, facts: readonly OwnFact[]): Uint8Array {
  const quoted = new Uint8Array(tokens.length)
  for (const { topic, start, end, from, to } of facts) {
    if (topic !== 'quotation') continue
    for (let at = from; at < to; at++) if (tokens[at]!.start >= start && tokens[at]!.end <= end) quoted[at] = 1
  }
  return quoted
}
