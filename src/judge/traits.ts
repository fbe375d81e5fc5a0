/**
 * The manner of a text's reused part, as rates that a rewrite changes: how long it is, how it quotes, how plain, how
 * specific. Only sentences that have a counterpart are looked at, so that what one side adds does not count.
 */
import { once } from '../text/once.js'
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
/** A longer word is an address or an error, and counts as this long. */
const LONGEST = 40
const ASIDES: ReadonlySet<string> = new Set(['(', '—', '–'])

/** The traits of these sentences. Linear in them, and once in the document. */
export function traitsOf(document: Document, sentences: readonly number[]): Traits {
  const story = storyOf(document)
  const { kinds, letters } = mannerOf(document)
  const counts = [0, 0, 0, 0, 0]
  let all = 0
  for (const sentence of sentences) {
    const { from, to } = document.sentences[sentence]!.tokens
    for (let at = from; at < to; at++) {
      counts[kinds[at]!]!++
      all += letters[at]!
    }
  }
  const reused = counts[WORD]! + counts[GENERAL_WORD]! + counts[PLAIN_WORD]!
  const rest = story.words - reused
  const words = Math.max(1, reused)
  const perHundred = (count: number): number => (100 * count) / words
  const facts = factsIn(document, sentences)
  return {
    words: story.words,
    reused,
    sentence: reused / Math.max(1, sentences.length),
    letters: all / words,
    quotations: perHundred(facts.quotations),
    specifics: perHundred(facts.specifics),
    general: perHundred(counts[GENERAL_WORD]!),
    plain: perHundred(counts[PLAIN_WORD]!),
    asides: perHundred(counts[ASIDE]!),
    fill: rest < SENTENCE ? 0 : (100 * (mannerOf(document).general - counts[GENERAL_WORD]!)) / rest
  }
}

const [NONE, WORD, GENERAL_WORD, PLAIN_WORD, ASIDE] = [0, 1, 2, 3, 4] as const

/** For each token, what it is and, where it is a word of the story, its letters; and how many general words there are. */
const mannerOf = once((document: Document) => {
  const { isWord } = storyOf(document)
  const kinds = new Uint8Array(document.tokens.length)
  const letters = new Uint8Array(document.tokens.length)
  let general = 0
  wordsOf(document).surfaces.forEach((surface, at) => {
    kinds[at] = isWord[at] ? kindOf(surface.toLowerCase()) : ASIDES.has(surface) ? ASIDE : NONE
    if (isWord[at]) letters[at] = Math.min(surface.length, LONGEST)
    if (kinds[at] === GENERAL_WORD) general++
  })
  return { kinds, letters, general }
})

function kindOf(word: string): number {
  if (GENERAL.has(word)) return GENERAL_WORD
  return PLAIN.has(word) ? PLAIN_WORD : WORD
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
