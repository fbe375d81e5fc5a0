/** Where a text comes from: the best candidates, aligned and judged. */
import { compareDocuments } from '../compare.js'
import { show, WirecopyError } from '../errors.js'
import { type Input, readInput } from '../text/read-input.js'
import type { Article, Document, Match } from '../types.js'
import { documentOf } from './documents.js'
import { LABELS, type QueryOptions, type QueryResult } from './options.js'
import { reread } from './reread.js'
import { requireOpen, type State } from './state.js'

/** Fewer are never aligned, or the best match would hang on the rank of candidates alone. */
const LEAST_ALIGNED = 5

export async function query(state: State, input: Input, options: QueryOptions = {}): Promise<QueryResult> {
  const { limit = 5, minimum = 'partial', signal } = options
  const weakest = LABELS.indexOf(minimum)
  if (weakest < 0)
    throw new WirecopyError('bad-option', {
      option: 'minimum',
      got: show(minimum),
      expected: `one of ${LABELS.join(', ')}`
    })
  const target = readInput(input, 'The query', state.options.limits)
  const self = typeof input === 'string' ? undefined : target.article.id
  const found = await reread(state, target.article, { ...options, limit: Math.max(limit, LEAST_ALIGNED) }, self)
  const articles = found.candidates.flatMap(({ id }) => found.articles.get(id) ?? [])
  const matches = matchesOf(state, articles, target, signal)
  const { incomplete } = found
  return {
    matches: matches
      .filter(({ verdict }) => LABELS.indexOf(verdict.label) <= weakest)
      .sort(strongestFirst)
      .slice(0, limit),
    ...(incomplete && { incomplete })
  }
}

/** A copy before a rewrite, though both are surely derived; what is equal stays in the order of candidates. */
function strongestFirst({ verdict: a }: Match, { verdict: b }: Match): number {
  return LABELS.indexOf(a.label) - LABELS.indexOf(b.label) || b.derived - a.derived
}

/** Each text of the index against the target, in their order. */
export function matchesOf(state: State, articles: readonly Article[], target: Document, signal?: AbortSignal): Match[] {
  return articles.map((article) => {
    requireOpen(state, signal)
    return compareDocuments(documentOf(state.documents, article), target, priorOf(state))
  })
}

function priorOf({ options: { prior } }: State): { readonly prior?: number } {
  return prior === undefined ? {} : { prior }
}
