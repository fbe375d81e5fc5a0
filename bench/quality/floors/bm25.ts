/**
 * BM25 over full texts, the yardstick of every search: S. Robertson & H. Zaragoza, "The Probabilistic Relevance Framework: BM25
 * and Beyond", FnTIR 3(4), 2009; k1 = 1.2, b = .75. Words are folded and lightly stemmed, as the index does it.
 */
import { newWordCounts, type WordCounts } from '../../../src/text-index/word-counts.js'
import { countWords } from '../../../src/text-index/words-in-place.js'

const K1 = 1.2
const B = 0.75

export interface Bm25 {
  /** Places of the texts with the highest scores, best first; equal scores by place. */
  find(query: string, limit: number): number[]
  /** Pairs of a word and a text held. */
  readonly postings: number
}

/** Which texts hold which word, word by word: `starts[word]` to `starts[word + 1]`. */
interface Postings {
  readonly words: ReadonlyMap<number, number>
  readonly starts: Uint32Array
  readonly places: Uint32Array
  readonly counts: Uint32Array
}

/** In typed arrays, for a hundred thousand articles have twenty million pairs. */
export function bm25(texts: readonly string[]): Bm25 {
  const all = texts.map(countsOf)
  const lengths = all.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0))
  const mean = lengths.reduce((sum, length) => sum + length, 0) / texts.length
  const norms = Float64Array.from(lengths, (length) => K1 * (1 - B + (B * length) / mean))
  const postings = invert(all)
  const scores = new Float64Array(texts.length)
  return {
    postings: postings.places.length,
    find(query, limit) {
      scores.fill(0)
      for (const hash of countsOf(query).hashes) addWord(postings, hash, scores, norms)
      return highest(scores, limit)
    }
  }
}

type Counts = Pick<WordCounts, 'hashes' | 'counts'>

function countsOf(text: string): Counts {
  const found = newWordCounts()
  countWords(text, found)
  return { hashes: found.hashes.slice(0, found.size), counts: found.counts.slice(0, found.size) }
}

function invert(all: readonly Counts[]): Postings {
  const words = new Map<number, number>()
  const sizes: number[] = []
  for (const { hashes } of all)
    for (const hash of hashes) {
      const word = words.get(hash) ?? words.size
      words.set(hash, word)
      sizes[word] = (sizes[word] ?? 0) + 1
    }
  const starts = new Uint32Array(words.size + 1)
  sizes.forEach((size, word) => {
    starts[word + 1] = starts[word]! + size
  })
  return { words, starts, ...filled(all, words, starts) }
}

function filled(all: readonly Counts[], words: ReadonlyMap<number, number>, starts: Uint32Array) {
  const next = starts.slice()
  const places = new Uint32Array(starts.at(-1)!)
  const counts = new Uint32Array(places.length)
  all.forEach((text, place) => {
    text.hashes.forEach((hash, at) => {
      const posting = next[words.get(hash)!]!++
      places[posting] = place
      counts[posting] = text.counts[at]!
    })
  })
  return { places, counts }
}

function addWord(postings: Postings, hash: number, scores: Float64Array, norms: Float64Array): void {
  const word = postings.words.get(hash)
  if (word === undefined) return
  const [start, end] = [postings.starts[word]!, postings.starts[word + 1]!]
  const idf = Math.log(1 + (scores.length - (end - start) + 0.5) / (end - start + 0.5))
  for (let at = start; at < end; at++) {
    const place = postings.places[at]!
    const count = postings.counts[at]!
    scores[place]! += (idf * count * (K1 + 1)) / (count + norms[place]!)
  }
}

/** Places with the highest scores above 0. */
export function highest(scores: Float64Array, limit: number): number[] {
  const best: number[] = []
  for (let place = 0; place < scores.length; place++) {
    const score = scores[place]!
    if (score <= 0 || (best.length === limit && score <= scores[best[limit - 1]!]!)) continue
    let at = best.length
    while (at > 0 && scores[best[at - 1]!]! < score) at--
    best.splice(at, 0, place)
    if (best.length > limit) best.pop()
  }
  return best
}
