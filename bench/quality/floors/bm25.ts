/**
 * BM25 over full texts, the yardstick of every search: S. Robertson & H. Zaragoza, "The Probabilistic Relevance Framework: BM25
 * and Beyond", FnTIR 3(4), 2009; k1 = 1.2, b = .75. Words are folded and lightly stemmed, as the index does it.
 */
import { countWords } from '../../../src/text-index/words-in-place.js'

const K1 = 1.2
const B = 0.75

export interface Bm25 {
  /** Places of the texts with the highest scores, best first; equal scores by place. */
  find(query: string, limit: number): number[]
  /** Pairs of a word and a text held. */
  readonly postings: number
}

interface List {
  readonly places: number[]
  readonly counts: number[]
}

export function bm25(texts: readonly string[]): Bm25 {
  const lists = new Map<number, List>()
  const lengths = texts.map((text, place) => {
    let length = 0
    for (const [word, count] of countsOf(text)) {
      const list = lists.get(word) ?? { places: [], counts: [] }
      lists.set(word, list)
      list.places.push(place)
      list.counts.push(count)
      length += count
    }
    return length
  })
  const mean = lengths.reduce((sum, length) => sum + length, 0) / texts.length
  const norms = Float64Array.from(lengths, (length) => K1 * (1 - B + (B * length) / mean))
  const scores = new Float64Array(texts.length)
  return {
    postings: [...lists.values()].reduce((sum, { places }) => sum + places.length, 0),
    find(query, limit) {
      scores.fill(0)
      for (const word of countsOf(query).keys()) addWord(lists.get(word), scores, norms)
      return highest(scores, limit)
    }
  }
}

function countsOf(text: string): Map<number, number> {
  const counts = new Map<number, number>()
  countWords(text, counts)
  return counts
}

function addWord(list: List | undefined, scores: Float64Array, norms: Float64Array): void {
  if (!list) return
  const { places, counts } = list
  const idf = Math.log(1 + (scores.length - places.length + 0.5) / (places.length + 0.5))
  for (let at = 0; at < places.length; at++) {
    const place = places[at]!
    scores[place]! += (idf * counts[at]! * (K1 + 1)) / (counts[at]! + norms[place]!)
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
