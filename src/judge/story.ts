/** A text as the judge sees it: its words by sentence, furniture left out. */
import { firstEndingAfter } from '../text/spans.js'
import { CAPITALISED, FIGURE, NO_WORD, wordsOf } from '../text/words.js'
import type { Document } from '../types.js'

export interface Story {
  readonly document: Document
  /** For each token, 1 where it is a word of the story. */
  readonly isWord: Uint8Array
  /** Words of the story in each sentence. */
  readonly counts: readonly number[]
  readonly words: number
  /** Sentences that hold a word of the story. */
  readonly sentences: number
  /** Stem -> weight (idf). */
  readonly stems: ReadonlyMap<string, number>
  readonly names: ReadonlySet<string>
  readonly figures: ReadonlySet<string>
}

export function storyOf(document: Document): Story {
  const { kinds, stems: stemOf, weights } = wordsOf(document)
  const isWord = storyWords(document, kinds)
  const [stems, names, figures] = [new Map<string, number>(), new Set<string>(), new Set<string>()]
  const counts = document.sentences.map(({ tokens: { from, to } }) => {
    let count = 0
    for (let at = from; at < to; at++) {
      if (!isWord[at]) continue
      const stem = stemOf[at]!
      stems.set(stem, weights[at]!)
      if (kinds[at] === FIGURE) figures.add(stem)
      else if (kinds[at] === CAPITALISED && count > 0) names.add(stem)
      count++
    }
    return count
  })
  const words = counts.reduce((sum, count) => sum + count, 0)
  return {
    document,
    isWord,
    counts,
    words,
    sentences: counts.filter((count) => count > 0).length,
    stems,
    names,
    figures
  }
}

function storyWords({ tokens, furniture }: Document, kinds: Uint8Array): Uint8Array {
  const isWord = Uint8Array.from(kinds, (kind) => (kind === NO_WORD ? 0 : 1))
  for (const { start, end } of furniture)
    for (let at = firstEndingAfter(tokens, start); at < tokens.length && tokens[at]!.start < end; at++) isWord[at] = 0
  return isWord
}

/** Words of the story in these sentences. */
export function wordsIn({ counts }: Story, sentences: readonly number[]): number {
  return sentences.reduce((sum, at) => sum + counts[at]!, 0)
}

/** Stem -> weight over these sentences. */
export function stemsIn({ document, isWord }: Story, sentences: readonly number[]): Map<string, number> {
  const { stems, weights } = wordsOf(document)
  const held = new Map<string, number>()
  for (const sentence of sentences) {
    const { from, to } = document.sentences[sentence]!.tokens
    for (let at = from; at < to; at++) if (isWord[at]) held.set(stems[at]!, weights[at]!)
  }
  return held
}

/** The words of the story as they stand, apostrophes of any form alike: they are quotation marks to a house style. */
export function surfacesOf({ document, isWord }: Story): string[] {
  return wordsOf(document)
    .surfaces.filter((_, at) => isWord[at])
    .map((word) => word.replace(/[’ʼ＇]/g, "'"))
}
