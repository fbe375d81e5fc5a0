/** Cosine of TF-IDF vectors of words, idf from the texts at hand: the usual way to find similar documents. */
import { wordsOf } from './shingles.js'

/** A similarity over the given collection: 0 to 1. Weights are (1 + log tf) x log(1 + N / df). */
export function tfidf(collection: readonly string[]): (one: string, other: string) => number {
  const counts = new Map<string, number>()
  const texts = new Set(collection)
  for (const text of texts) for (const word of new Set(wordsOf(text))) counts.set(word, (counts.get(word) ?? 0) + 1)
  const vectors = new Map<string, Map<string, number>>()
  const vector = (text: string): Map<string, number> => {
    const known = vectors.get(text)
    if (known !== undefined) return known
    const made = unit(text, (word) => Math.log(1 + texts.size / (counts.get(word) ?? 1)))
    vectors.set(text, made)
    return made
  }
  return (one, other) => {
    const [a, b] = [vector(one), vector(other)]
    let dot = 0
    for (const [word, value] of a) dot += value * (b.get(word) ?? 0)
    return dot
  }
}

function unit(text: string, idf: (word: string) => number): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const weights = [...counts].map(([word, count]) => [word, (1 + Math.log(count)) * idf(word)] as const)
  const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1
  return new Map(weights.map(([word, weight]) => [word, weight / length]))
}
