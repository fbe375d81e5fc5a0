/** Where a text comes from: the best candidates, aligned and judged. */
import { type JudgedPair, judgeDocuments, matchOf } from '../compare.js'
import { show, WirecopyError } from '../errors.js'
import { type Input, readInput } from '../text/read-input.js'
import type { Article, Document, Match } from '../types.js'
import { documentOf } from './documents.js'
import { LABELS, type QueryOptions, type QueryResult } from './options.js'
import { rankCandidates, readCandidates } from './reread.js'
import { requireOpen, type State } from './state.js'
import type { Unread } from './unread.js'
import type { WordCounts } from './word-counts.js'

/** Fewer are never aligned, or the best match would hang on the rank of candidates alone. */
const LEAST_ALIGNED = 5
const DEFAULTS = { limit: 5, minimum: 'partial' } as const

export async function query(state: State, input: Input, options: QueryOptions = {}): Promise<QueryResult> {
  const target = readInput(input, 'The query', state.options.limits)
  const self = typeof input === 'string' ? undefined : target.article.id
  const { incomplete, ...unread } = await gather(state, target.article, options, self)
  const articles = chosen(unread, target.article, options, state.scratch.words)
  const matches = strongestMatches(state, articles, target, options)
  return { matches, ...(incomplete && { incomplete }) }
}

/** What may be aligned with a text, not looked at yet. Throws `bad-option`. */
export async function gather(state: State, target: Article, options: QueryOptions, self?: string): Promise<Unread> {
  const { minimum = DEFAULTS.minimum, limit = DEFAULTS.limit } = options
  if (!Number.isInteger(limit) || limit < 1)
    throw new WirecopyError('bad-option', { option: 'limit', got: show(limit), expected: 'a whole number from 1 up' })
  if (!LABELS.includes(minimum))
    throw new WirecopyError('bad-option', {
      option: 'minimum',
      got: show(minimum),
      expected: `one of ${LABELS.join(', ')}`
    })
  return readCandidates(state, target, { ...options, limit: aligned(options) }, self)
}

/** What is to be aligned: the best candidates that could be read. `room` is overwritten. */
export function chosen(
  unread: Pick<Unread, 'candidates' | 'held'>,
  target: Article,
  options: Pick<QueryOptions, 'limit'>,
  room: WordCounts
): Article[] {
  const { candidates, articles } = rankCandidates(unread, target, aligned(options), room)
  return candidates.flatMap(({ id }) => articles.get(id) ?? [])
}

function aligned({ limit = DEFAULTS.limit }: Pick<QueryOptions, 'limit'>): number {
  return Math.max(limit, LEAST_ALIGNED)
}

/** Of texts in the order of candidates those strong enough, the strongest first. What is altered is worked out for these alone. */
export function strongestMatches(
  state: Pick<State, 'closed' | 'documents' | 'options'>,
  articles: readonly Article[],
  target: Document,
  { limit = DEFAULTS.limit, minimum = DEFAULTS.minimum, signal }: Pick<QueryOptions, 'limit' | 'minimum' | 'signal'>
): Match[] {
  const weakest = LABELS.indexOf(minimum)
  return judgedOf(state, articles, target, signal)
    .filter(({ verdict }) => LABELS.indexOf(verdict.label) <= weakest)
    .sort(strongestFirst)
    .slice(0, limit)
    .map((pair) => {
      requireOpen(state, signal)
      return matchOf(pair)
    })
}

/** A copy before a rewrite, though both are surely derived; what is equal stays in the order of candidates. */
function strongestFirst({ verdict: a }: JudgedPair, { verdict: b }: JudgedPair): number {
  return LABELS.indexOf(a.label) - LABELS.indexOf(b.label) || b.derived - a.derived
}

/** Each text of the index against the target, in their order. */
export function judgedOf(
  state: Pick<State, 'closed' | 'documents' | 'options'>,
  articles: readonly Article[],
  target: Document,
  signal?: AbortSignal
): JudgedPair[] {
  return articles.map((article) => {
    requireOpen(state, signal)
    return judgeDocuments(documentOf(state.documents, article), target, priorOf(state))
  })
}

function priorOf({ options: { prior } }: Pick<State, 'options'>): { readonly prior?: number } {
  return prior === undefined ? {} : { prior }
}
