/**
 * Another way to build the story channel, to be measured against: a banded MinHash of the very words it keeps of a text. Two texts are
 * candidates where a band agrees; they are ranked by how many do.
 */
import { sortEntries } from '../../../src/stores/postings/sort-entries.js'
import { wordsKept } from '../../../src/text-index/keys.js'
import { newWordCounts } from '../../../src/text-index/word-counts.js'
import { highest } from './bm25.js'

export interface Banding {
  readonly bands: number
  readonly rows: number
  /** Texts to return. */
  readonly limit: number
}

/** Finds the places of texts, best first. */
export function bandedWords(texts: readonly string[], banding: Banding): (query: string) => number[] {
  const { bands, limit } = banding
  const keys = new Uint32Array(texts.length * bands)
  const ranks = Uint32Array.from(keys, (_, at) => Math.floor(at / bands))
  texts.forEach((text, place) => {
    keys.set(bandKeys(text, banding), place * bands)
  })
  sortEntries({ keys, ranks })
  const scores = new Float64Array(texts.length)
  return (query) => {
    scores.fill(0)
    for (const key of bandKeys(query, banding))
      for (let at = firstOf(keys, key); at < keys.length && keys[at] === key; at++) scores[ranks[at]!]!++
    return highest(scores, limit)
  }
}

function bandKeys(text: string, { bands, rows }: Banding): Uint32Array {
  const words = wordsKept({ text }, newWordCounts())
  return Uint32Array.from({ length: bands }, (_, band) => {
    let key = band
    for (let row = 0; row < rows; row++)
      key = scramble(Math.imul(key, 0x85ebca6b) ^ least(words, Math.imul(band * rows + row + 1, 0x9e3779b1)))
    return key
  })
}

function least(words: Uint32Array, seed: number): number {
  let least = 0xffffffff
  for (const word of words) least = Math.min(least, scramble(word ^ seed))
  return least
}

function scramble(value: number): number {
  let h = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

function firstOf(keys: Uint32Array, key: number): number {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (keys[middle]! < key) low = middle + 1
    else high = middle
  }
  return low
}
