/**
 * Marks every word that the other sentence does not have, and links words that are equal: the plainest marking of changes
 * and the plainest word alignment. Held by test/bench/floors.test.ts.
 */
import type { Span } from '../../../src/types.js'

/** Spans of the words of `text` that `other` has not at all, case aside. */
export function differingWords(text: string, other: string): Span[] {
  const known = new Set(wordSpans(other).map(({ word }) => word))
  return wordSpans(text)
    .filter(({ word }) => !known.has(word))
    .map(({ start, end }) => ({ start, end }))
}

/** Links equal tokens in order of occurrence: the first `the` with the first, the second with the second. */
export function equalTokens(one: readonly string[], other: readonly string[]): [number, number][] {
  const places = new Map<string, number[]>()
  other.forEach((token, at) => {
    places.set(token, [...(places.get(token) ?? []), at])
  })
  return one.flatMap((token, at): [number, number][] => {
    const to = places.get(token)?.shift()
    return to === undefined ? [] : [[at, to]]
  })
}

function wordSpans(text: string): { word: string; start: number; end: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’.,]?[\p{L}\p{N}]+)*/gu)].map((match) => ({
    word: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length
  }))
}
