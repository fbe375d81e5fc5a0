/**
 * Candidates put in order once more by their texts: the words of their openings, and for the first of them what their sentences mean.
 *
 * The index knows some sixty words of a text. All words of an opening tell the original from texts of the same matter, and lift one whose
 * few rare words the rewriter replaced; meaning tells what was put in other words. A score of its own still: the verdict's asks whether, not which.
 * The weights were chosen on the half `fit` of the rewrites of `bench/quality/sets/index-recall.ts`, which measures it. Held by
 * `test/text-index/reread.test.ts`.
 */
import { dot } from '../meaning/dots.js'
import { encodeAll } from '../meaning/encode.js'
import { idfLevel } from '../text/idf.js'
import { splitSentences } from '../text/sentences.js'
import { tokenize } from '../text/tokens.js'
import type { Article, Candidate } from '../types.js'
import { candidates } from './candidates.js'
import { endOfOpening } from './keys.js'
import type { CandidateOptions } from './options.js'
import { readHeld, unpackHeld } from './read.js'
import type { State } from './state.js'
import type { Unread } from './unread.js'
import { clear, countOf, newWordCounts, type WordCounts } from './word-counts.js'
import { countWords } from './words-in-place.js'

/** Candidates that are read, or more where more are asked for, and of them those whose sentences are encoded. */
const LIMIT = 20
const READ = 32
const ENCODED = 8
/** Sentences encoded of the text asked about, and of each candidate. */
const SENTENCES = { asked: 12, held: 16 }
const WORDS = 0.8
const MEANING = 0.3

/** Candidates in order, and their texts as far as they could be read, by id. */
export interface Reread {
  readonly candidates: readonly Candidate[]
  readonly articles: ReadonlyMap<string, Article>
}

/** About 3 ms more than `candidates`. A text that cannot be read keeps what its score in the index is worth. */
export async function reread(
  state: State,
  article: Article,
  options: CandidateOptions,
  self?: string
): Promise<Reread & Pick<Unread, 'incomplete'>> {
  const { incomplete, ...unread } = await readCandidates(state, article, options, self)
  return {
    ...rankCandidates(unread, article, options.limit ?? LIMIT, state.scratch.words),
    ...(incomplete && { incomplete })
  }
}

/** What must be done where the store is. */
export async function readCandidates(
  state: State,
  article: Article,
  { limit = LIMIT, ...options }: CandidateOptions,
  self?: string
): Promise<Unread> {
  const found = await candidates(state, article, { ...options, limit: Math.max(limit, READ) }, self)
  const ids = found.candidates.map(({ id }) => id)
  const read = await readHeld(state, ids, options.signal)
  const incomplete = found.incomplete ?? read.incomplete
  return { candidates: found.candidates, held: read.articles, ...(incomplete && { incomplete }) }
}

/** The rest, which any thread may do. `room` is overwritten. */
export function rankCandidates(
  { candidates, held }: Pick<Unread, 'candidates' | 'held'>,
  article: Article,
  limit: number,
  room: WordCounts
): Reread {
  const articles = new Map<string, Article>()
  held.forEach((one, at) => {
    const read = unpackHeld(one)
    if (read) articles.set(candidates[at]!.id, read)
  })
  return { candidates: inOrder(article, candidates, articles, room).slice(0, limit), articles }
}

interface Scored {
  readonly candidate: Candidate
  readonly text: string | undefined
  readonly score: number
}

function inOrder(
  { text: asked }: Article,
  found: readonly Candidate[],
  articles: ReadonlyMap<string, Article>,
  room: WordCounts
): Candidate[] {
  const words = newWordCounts()
  countWords(asked, words)
  const weight = weigh(words)
  const byWords = found.map((candidate): Scored => {
    const text = articles.get(candidate.id)?.text
    const alike = text === undefined ? 0 : wordsAlike(words, weight, text, room)
    return { candidate, text, score: candidate.score + WORDS * alike }
  })
  const first = byWords.sort(best).splice(0, ENCODED)
  const vectors = first.length > 1 ? vectorsOf(asked, SENTENCES.asked) : []
  const byMeaning = first.map((one): Scored => {
    const alike = one.text === undefined ? 0 : meaningAlike(vectors, vectorsOf(one.text, SENTENCES.held))
    return { ...one, score: one.score + MEANING * alike }
  })
  return [...byMeaning.sort(best), ...byWords].map(({ candidate, score }) => ({
    ...candidate,
    score: Math.min(1, score / (1 + WORDS + MEANING))
  }))
}

/** Equal ones stay in their order, which is that of texts. */
function best(a: Scored, b: Scored): number {
  return b.score - a.score
}

/** Cosine of the sets of words, each by the square of its idf: of the whole text asked about and of the other's opening. */
function wordsAlike(asked: WordCounts, weight: number, text: string, room: WordCounts): number {
  const words = clear(room)
  countWords(text, words, 0, endOfOpening(text))
  let shared = 0
  let held = 0
  for (let at = 0; at < words.size; at++) {
    const own = idfLevel(words.hashes[at]!) ** 2
    held += own
    if (countOf(asked, words.hashes[at]!) > 0) shared += own
  }
  return shared === 0 ? 0 : shared / Math.sqrt(weight * held)
}

function weigh({ size, hashes }: WordCounts): number {
  let sum = 0
  for (let at = 0; at < size; at++) sum += idfLevel(hashes[at]!) ** 2
  return sum
}

function vectorsOf(text: string, most: number): Float32Array[] {
  const opening = text.slice(0, endOfOpening(text))
  const sentences = splitSentences(opening, tokenize(opening)).slice(0, most)
  return encodeAll(sentences.map(({ start, end }) => opening.slice(start, end)))
}

/** Each sentence asked about against the one held that is most like it: the mean cosine. */
function meaningAlike(asked: readonly Float32Array[], held: readonly Float32Array[]): number {
  let sum = 0
  for (const one of asked) sum += held.reduce((most, other) => Math.max(most, dot(one, other)), 0)
  return asked.length === 0 ? 0 : sum / asked.length
}
