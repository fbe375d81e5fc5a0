/**
 * The manner of a text's reused part, as rates that a rewrite changes: how long it is, how it quotes, how plain, how
 * specific. Only sentences that have a counterpart are looked at, so that what one side adds does not count.
 */
import { wordsOf } from '../text/words.js'
import type { Document, FactTopic } from '../types.js'
import { GENERAL, PLAIN } from './manner-words.js'
import { storyOf } from './story.js'

export interface Traits {
  /** Words of the whole story. */
  readonly words: number
  /** Words of the story in the sentences looked at. */
  readonly reused: number
  /** Words a sentence. */
  readonly sentence: number
  /** Letters a word. */
  readonly letters: number
  /** The rest is a count in a hundred words. */
  readonly quotations: number
  readonly specifics: number
  readonly general: number
  readonly plain: number
  readonly asides: number
  /** General words in a hundred of what has no counterpart; 0 where that is a sentence or less. */
  readonly fill: number
}

const SPECIFIC: ReadonlySet<FactTopic> = new Set<FactTopic>(['number', 'date', 'name'])
/** Fewer words than this without a counterpart have no manner. */
const SENTENCE = 20
const ASIDES: ReadonlySet<string> = new Set(['(', '—', '–'])

/** The traits of these sentences. Linear in the document. */
export function traitsOf(document: Document, sentences: readonly number[]): Traits {
  const story = storyOf(document)
  const { surfaces } = wordsOf(document)
  const counts = { words: 0, letters: 0, general: 0, plain: 0, asides: 0 }
  for (const sentence of sentences) {
    const { from, to } = document.sentences[sentence]!.tokens
    for (let at = from; at < to; at++) {
      const surface = surfaces[at]!
      if (!story.isWord[at]) {
        if (ASIDES.has(surface)) counts.asides++
        continue
      }
      const word = surface.toLowerCase()
      counts.words++
      counts.letters += word.length
      if (GENERAL.has(word)) counts.general++
      else if (PLAIN.has(word)) counts.plain++
    }
  }
  const facts = factsIn(document, sentences)
  const rest = story.words - counts.words
  const words = Math.max(1, counts.words)
  const perHundred = (count: number): number => (100 * count) / words
  return {
    words: story.words,
    reused: counts.words,
    sentence: counts.words / Math.max(1, sentences.length),
    letters: counts.letters / words,
    quotations: perHundred(facts.quotations),
    specifics: perHundred(facts.specifics),
    general: perHundred(counts.general),
    plain: perHundred(counts.plain),
    asides: perHundred(counts.asides),
    fill: rest < SENTENCE ? 0 : (100 * (generalIn(story.isWord, surfaces) - counts.general)) / rest
  }
}

function generalIn(isWord: Uint8Array, surfaces: readonly string[]): number {
  let count = 0
  for (let at = 0; at < surfaces.length; at++) if (isWord[at] && GENERAL.has(surfaces[at]!.toLowerCase())) count++
  return count
}

/** Facts that begin in one of these sentences. */
function factsIn(document: Document, sentences: readonly number[]): { quotations: number; specifics: number } {
  const inside = new Set(sentences)
  const found = { quotations: 0, specifics: 0 }
  let sentence = 0
  for (const { start, topic } of document.facts) {
    while (sentence + 1 < document.sentences.length && document.sentences[sentence]!.end <= start) sentence++
    if (!inside.has(sentence)) continue
    if (topic === 'quotation') found.quotations++
    else if (SPECIFIC.has(topic)) found.specifics++
  }
  return found
}
