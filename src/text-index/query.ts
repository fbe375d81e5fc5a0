/** Where a text comes from: the best candidates, aligned and judged. */
import { compareDocuments } from '../compare.js'
import { show, WirecopyError } from '../errors.js'
import { analyze } from '../text/analyze.js'
import { type Input, readInput } from '../text/read-input.js'
import type { Document, Incomplete, Match } from '../types.js'
import { candidates } from './candidates.js'
import { LABELS, type QueryOptions, type QueryResult } from './options.js'
import { readArticles } from './read.js'
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
  const found = await candidates(state, target.article, { ...options, limit: Math.max(limit, LEAST_ALIGNED) }, self)
  const ids = found.candidates.map(({ id }) => id)
  const { matches, missing } = await matchesOf(state, ids, target, signal)
  const incomplete = found.incomplete ?? incompleteFor(missing)
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

/** Each text of the index against the target, in the order of the ids. */
export async function matchesOf(
  state: State,
  ids: readonly string[],
  target: Document,
  signal?: AbortSignal
): Promise<{ readonly matches: Match[]; readonly missing: readonly string[] }> {
  const articles = await readArticles(state, ids, signal)
  const matches: Match[] = []
  const missing: string[] = []
  for (const [at, article] of articles.entries()) {
    requireOpen(state, signal)
    if (article) matches.push(compareDocuments(analyze(article), target, priorOf(state)))
    else missing.push(ids[at]!)
  }
  return { matches, missing }
}

function priorOf({ options: { prior } }: State): { readonly prior?: number } {
  return prior === undefined ? {} : { prior }
}

/** A text removed between look-up and reading is no gap; one its owner cannot give is. */
export function incompleteFor(missing: readonly string[]): Incomplete | undefined {
  return missing.length === 0 ? undefined : { missing, reason: 'these texts were found but could not be read' }
}
