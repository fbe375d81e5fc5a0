/** A text as the judge sees it: its words by sentence, furniture left out. */
import { once } from '../text/once.js'
import { firstEndingAfter, isInside } from '../text/spans.js'
import { NO_WORD, wordsOf } from '../text/words.js'
import type { Document, FactTopic } from '../types.js'
import { postsIn } from './posts.js'

export interface Story {
  readonly document: Document
  /** For each token, 1 where it is a word of the story. */
  readonly isWord: Uint8Array
  /** For each token, 1 where it is a word of the story outside quotations. */
  readonly isTold: Uint8Array
  /** For each token, 1 where it is a word of a quotation, also in a story that is told by quotations all the way. */
  readonly isSaid: Uint8Array
  /** Words of the story in each sentence, and those outside quotations. */
  readonly counts: readonly number[]
  readonly told: readonly number[]
  readonly words: number
  /** Sentences that hold a word of the story. */
  readonly sentences: number
  /** Normal forms of the facts of the story. */
  readonly names: ReadonlySet<string>
  readonly figures: ReadonlySet<string>
}

/** The story of a document. The first call is linear in it, later ones are a look-up. */
export const storyOf = once(readStory)

function readStory(document: Document): Story {
  const { kinds } = wordsOf(document)
  const isWord = storyWords(document, kinds)
  const unsaid = narration(document, isWord)
  const isTold = isMostlySaid(isWord, unsaid) ? isWord : unsaid
  const isSaid = isWord.map((word, at) => word - unsaid[at]!)
  const counts = countBySentence(document, isWord)
  return {
    ...{ document, isWord, isTold, isSaid, counts, told: countBySentence(document, isTold) },
    words: counts.reduce((sum, count) => sum + count, 0),
    sentences: counts.filter((count) => count > 0).length,
    names: factsOf(document, 'name'),
    figures: new Set([...factsOf(document, 'number'), ...factsOf(document, 'date')])
  }
}

function countBySentence({ sentences }: Document, marked: Uint8Array): number[] {
  return sentences.map(({ tokens: { from, to } }) => {
    let count = 0
    for (let at = from; at < to; at++) count += marked[at]!
    return count
  })
}

function factsOf({ facts, furniture }: Document, topic: FactTopic): Set<string> {
  return new Set(facts.filter((fact) => fact.topic === topic && !isInside(furniture, fact)).map(({ value }) => value))
}

/** A story told in quotations all the way is told by them. */
const MOSTLY_QUOTED = 0.25

/** The words outside quotations, and outside what is quoted without marks. */
function narration(document: Document, isWord: Uint8Array): Uint8Array {
  const told = Uint8Array.from(isWord)
  const { tokens, facts, article } = document
  for (const { start, end } of [...facts.filter(({ topic }) => topic === 'quotation'), ...postsIn(article.text)])
    for (let at = firstEndingAfter(tokens, start); at < tokens.length && tokens[at]!.start < end; at++) told[at] = 0
  for (const { tokens: words } of document.sentences)
    if (isSpoken(document, told, words)) told.fill(0, words.from, words.to)
  return told
}

function isMostlySaid(isWord: Uint8Array, unsaid: Uint8Array): boolean {
  const [all, left] = [isWord, unsaid].map((marked) => marked.reduce((sum, mark) => sum + mark, 0))
  return left! < MOSTLY_QUOTED * all!
}

/** "us" in capitals is a country. */
const FIRST_PERSON =
  /^(?:I|[Mm]e|[Mm]y|[Ww]e|us|Us|[Oo]ur|[Oo]urs|[Mm]ine|[Mm]yself|[Oo]urselves)(?:['’](?:m|ve|d|ll|re))?$/

/** A statement, a tweet or a letter set as a block has no quotation marks; but news is not told in the first person. */
function isSpoken(
  document: Document,
  told: Uint8Array,
  { from, to }: { readonly from: number; readonly to: number }
): boolean {
  const { surfaces } = wordsOf(document)
  for (let at = from; at < to; at++) if (told[at] && FIRST_PERSON.test(surfaces[at]!)) return true
  return false
}

function storyWords({ tokens, furniture }: Document, kinds: Uint8Array): Uint8Array {
  const isWord = kinds.map((kind) => (kind === NO_WORD ? 0 : 1))
  for (const { start, end } of furniture)
    for (let at = firstEndingAfter(tokens, start); at < tokens.length && tokens[at]!.start < end; at++) isWord[at] = 0
  return isWord
}

/** Words of the story in these sentences, quotations left out. */
export function toldIn({ told }: Story, sentences: readonly number[]): number {
  return sentences.reduce((sum, at) => sum + told[at]!, 0)
}

/** Words of the story in these sentences. */
export function wordsIn({ counts }: Story, sentences: readonly number[]): number {
  return sentences.reduce((sum, at) => sum + counts[at]!, 0)
}

/** The words of the story as they stand, apostrophes of any form alike: they are quotation marks to a house style. */
export function surfacesOf({ document, isWord }: Story): string[] {
  return wordsOf(document)
    .surfaces.filter((_, at) => isWord[at])
    .map((word) => word.replace(/[’ʼ＇]/g, "'"))
}
