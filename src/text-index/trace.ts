/**
 * Provenance: for every sentence of a text, the indexed sentence it comes from, over any number of sources.
 *
 * Candidates are asked for with the whole text and with each run of a few sentences, for a mosaic's lesser sources drown in the whole.
 */
import type { JudgedPair } from '../compare.js'
import { type Input, readInput } from '../text/read-input.js'
import { isWord } from '../text/tokens.js'
import type { Bead, Document, Provenance, SentenceOrigin, Span } from '../types.js'
import { candidates } from './candidates.js'
import type { TraceOptions } from './options.js'
import { judgedOf } from './query.js'
import { readFound } from './read.js'
import type { State } from './state.js'
import { timeOf } from './time-of.js'

/** Sentences asked for together, and how many such runs at most: longer texts have longer runs. */
const RUN = 5
const MOST_RUNS = 40
/** Candidates of the whole text, and of each run. */
const OF_WHOLE = 8
const OF_RUN = 3

export async function trace(
  state: State,
  input: Input,
  { sources = 20, ...options }: TraceOptions = {}
): Promise<Provenance> {
  const target = readInput(input, 'The text', state.options.limits)
  const self = typeof input === 'string' ? undefined : target.article.id
  const scores = new Map<string, number>()
  const { title, text } = target.article
  const asked = [{ text, ...(title !== undefined && { title }), limit: OF_WHOLE }, ...runsOf(target)]
  let gap: Provenance['incomplete']
  for (const { limit, ...part } of asked) {
    const found = await candidates(state, { id: '', ...part }, { ...options, limit }, self)
    gap ??= found.incomplete
    for (const { id, score } of found.candidates) scores.set(id, Math.max(score, scores.get(id) ?? 0))
  }
  const ids = [...scores].sort((a, b) => b[1] - a[1]).slice(0, sources)
  const { articles, incomplete: unread } = await readFound(
    state,
    ids.map(([id]) => id),
    options.signal
  )
  const matches = judgedOf(
    state,
    articles.flatMap((article) => article ?? []),
    target,
    options.signal
  )
  const incomplete = gap ?? unread
  return { ...explain(target, matches), ...(incomplete && { incomplete }) }
}

function runsOf({ article: { text }, sentences }: Document): { text: string; limit: number }[] {
  if (sentences.length <= RUN) return []
  const length = Math.max(RUN, Math.ceil(sentences.length / MOST_RUNS))
  const runs: { text: string; limit: number }[] = []
  for (let at = 0; at < sentences.length; at += length) {
    const last = sentences[Math.min(at + length, sentences.length) - 1]!
    runs.push({ text: text.slice(sentences[at]!.start, last.end), limit: OF_RUN })
  }
  return runs
}

interface Origin {
  readonly match: JudgedPair
  readonly bead: Bead
}

function explain(target: Document, matches: readonly JudgedPair[]): Omit<Provenance, 'incomplete'> {
  const words = target.sentences.map(({ tokens: { from, to } }) => wordsIn(target, from, to))
  const offers = originsOf(target, matches)
  const covered = coverage(offers, words)
  const chosen = offers.map((all) => best(all, covered))
  const total = sum(words)
  const shares = new Map<string, number>()
  chosen.forEach((origin, at) => {
    if (!origin) return
    const { id } = origin.match.source.article
    shares.set(id, (shares.get(id) ?? 0) + words[at]! / Math.max(1, total))
  })
  return {
    target,
    sentences: target.sentences.map((sentence, at) => sentenceOrigin(sentence, chosen[at])),
    sources: [...shares].map(([id, share]) => ({ id, share })).sort((a, b) => b.share - a.share),
    unexplained: total === 0 ? 0 : sum(words.filter((_, at) => !chosen[at])) / total
  }
}

/** For each target sentence the beads it stands in. What only sounds alike counts where the texts are surely related. */
function originsOf({ sentences }: Document, matches: readonly JudgedPair[]): Origin[][] {
  const offers: Origin[][] = sentences.map(() => [])
  for (const match of matches)
    for (const bead of match.beads) {
      if (bead.source.length === 0) continue
      const same = bead.kind === 'identical' || bead.kind === 'edited'
      if (same || match.verdict.derived >= 0.5) for (const at of bead.target) offers[at]!.push({ match, bead })
    }
  return offers
}

/** Words each match could explain, by how well: between equals, the source that explains more is likelier. */
function coverage(offers: readonly (readonly Origin[])[], words: readonly number[]): Map<JudgedPair, number> {
  const covered = new Map<JudgedPair, number>()
  offers.forEach((all, at) => {
    for (const { match, bead } of all) covered.set(match, (covered.get(match) ?? 0) + words[at]! * bead.similarity)
  })
  return covered
}

function best(offers: readonly Origin[], covered: ReadonlyMap<JudgedPair, number>): Origin | undefined {
  return offers.reduce<Origin | undefined>((first, other) => {
    if (!first) return other
    const gain =
      other.bead.similarity - first.bead.similarity ||
      covered.get(other.match)! - covered.get(first.match)! ||
      ageOf(first.match) - ageOf(other.match)
    return gain > 0 ? other : first
  }, undefined)
}

/** Of two that explain the same the older is likelier; one without a date is taken for the younger. */
function ageOf({ source: { article } }: JudgedPair): number {
  return article.published === undefined ? Infinity : timeOf(article.published)
}

function sentenceOrigin({ start, end }: Span, origin: Origin | undefined): SentenceOrigin {
  const target = { start, end }
  if (!origin) return { target, similarity: 0 }
  const { match, bead } = origin
  const { id } = match.source.article
  return { target, source: { id, span: spanOf(match.source, bead.source) }, similarity: bead.similarity }
}

/** From the first of the sentences to the last of those that follow it without a gap. */
function spanOf({ sentences }: Document, indices: readonly number[]): Span {
  const sorted = [...indices].sort((a, b) => a - b)
  let last = sorted[0]!
  for (const index of sorted.slice(1)) if (index === last + 1) last = index
  return { start: sentences[sorted[0]!]!.start, end: sentences[last]!.end }
}

function wordsIn({ article: { text }, tokens }: Document, from: number, to: number): number {
  let words = 0
  for (let at = from; at < to; at++) if (isWord(text, tokens[at]!)) words++
  return words
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
