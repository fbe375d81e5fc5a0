/**
 * A text as passages are sought in it: its words in columns, numbered by stem, with the sentences that hold each stem.
 *
 * Furniture is left out, so no passage begins, ends or is decided by it. Worked out once a Document and kept as long as the
 * Document lives. Sentences of fewer than three words are joined to the next (M. Sanchez-Perez, G. Sidorov & A. Gelbukh, "A winning
 * approach to text alignment for text reuse detection at PAN 2014", CLEF 2014): a heading is no sentence.
 */
import type { Numbering } from '../../text/numbering.js'
import { once } from '../../text/once.js'
import { NO_WORD, wordsOf } from '../../text/words.js'
import type { Document } from '../../types.js'
import { furnitureSentences } from '../furniture.js'

export interface Columns {
  /** The stem of each word, numbered from 0 by first appearance. */
  readonly keys: Int32Array
  /** Where a span that begins with the word begins, and where one that ends with it ends: marks at a sentence's ends belong to it. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** 1 where a sentence begins or the text ends: one longer than `keys`. */
  readonly breaks: Uint8Array
  /** First word of each sentence, and the number of words. */
  readonly sentences: Int32Array
  readonly bags: Bags
  readonly stems: Stems
}

/** Distinct stems of each sentence, and how often it holds them: those of sentence `s` lie from `from[s]` to `from[s + 1]`. */
export interface Bags {
  readonly from: Int32Array
  readonly keys: Int32Array
  readonly counts: Int32Array
}

/** By stem number. */
export interface Stems {
  /** The number of each of the document's stems, -1 for what stands in furniture alone. */
  readonly numbers: Int32Array
  readonly all: Numbering
  /** How often a word of English news is this one: from its idf, as if each text had 150 different words. */
  readonly rates: Float64Array
  /** Words of the text, and sentences of it, that are or hold the stem. */
  readonly counts: Int32Array
  readonly sentences: Int32Array
}

/** The columns of a document. The first call is linear in it, later ones are a look-up. */
export const columnsOf = once(readColumns)

const DISTINCT_WORDS = 150
const COMMONEST_RATE = 0.05
const SHORTEST_SENTENCE = 3

function readColumns(document: Document): Columns {
  const { byStem, kinds, weights } = wordsOf(document)
  const furniture = furnitureSentences(document)
  const numbers = new Int32Array(byStem.words.length).fill(-1)
  const rates: number[] = []
  const [keys, starts, ends, sentences]: [number[], number[], number[], number[]] = [[], [], [], [0]]
  document.sentences.forEach(({ start, end, tokens: { from, to } }, sentence) => {
    if (furniture.has(sentence)) return
    const first = keys.length
    for (let at = from; at < to; at++) {
      if (kinds[at] === NO_WORD) continue
      const stem = byStem.numbers[at]!
      if (numbers[stem] === -1)
        numbers[stem] = rates.push(Math.min(COMMONEST_RATE, Math.exp(-weights[at]!) / DISTINCT_WORDS)) - 1
      keys.push(numbers[stem]!)
      starts.push(document.tokens[at]!.start)
      ends.push(document.tokens[at]!.end)
    }
    if (keys.length === first) return
    starts[first] = start
    ends[keys.length - 1] = end
    if (keys.length - sentences.at(-1)! >= SHORTEST_SENTENCE) sentences.push(keys.length)
  })
  if (sentences.at(-1)! < keys.length) sentences.push(keys.length)
  return toColumns(keys, starts, ends, sentences, { numbers, all: byStem }, rates)
}

/** `sentences`: where each begins, and where the last ends. */
function toColumns(
  words: readonly number[],
  starts: readonly number[],
  ends: readonly number[],
  first: readonly number[],
  named: Pick<Stems, 'numbers' | 'all'>,
  rates: readonly number[]
): Columns {
  const [keys, sentences] = [new Int32Array(words), new Int32Array(first)]
  const breaks = new Uint8Array(keys.length + 1)
  for (const at of sentences) breaks[at] = 1
  const counts = new Int32Array(rates.length)
  for (const key of keys) counts[key]!++
  const bags = bagsOf(keys, sentences, rates.length)
  const holding = new Int32Array(rates.length)
  for (const key of bags.keys) holding[key]!++
  const stems = { ...named, rates: new Float64Array(rates), counts, sentences: holding }
  return { keys, starts: new Int32Array(starts), ends: new Int32Array(ends), breaks, sentences, bags, stems }
}

function bagsOf(words: Int32Array, sentences: Int32Array, stems: number): Bags {
  const from = new Int32Array(sentences.length)
  const keys: number[] = []
  const counts: number[] = []
  const place = new Int32Array(stems).fill(-1)
  for (let sentence = 0; sentence + 1 < sentences.length; sentence++) {
    const begin = keys.length
    from[sentence] = begin
    for (let at = sentences[sentence]!; at < sentences[sentence + 1]!; at++) {
      const key = words[at]!
      if (place[key]! >= begin) counts[place[key]!]!++
      else {
        place[key] = keys.push(key) - 1
        counts.push(1)
      }
    }
  }
  from[sentences.length - 1] = keys.length
  return { from, keys: new Int32Array(keys), counts: new Int32Array(counts) }
}
