/** Articles out of an index, from its own store or from their owner. */
import { unpackArticle } from '../stores/content.js'
import type { Article, Incomplete } from '../types.js'
import type { State } from './state.js'

/** In the order of the ids; `undefined` for those not held, or gone from where their owner keeps them. */
export async function readArticles(
  { store, options }: State,
  ids: readonly string[],
  signal?: AbortSignal
): Promise<readonly (Article | undefined)[]> {
  if (options.fetch) return options.fetch(ids, signal)
  const contents = await store.get(ids)
  return contents.map((bytes) => bytes && unpackArticle(bytes))
}

/** Texts that were found, as far as they can be read. */
export interface Found {
  /** In the order of the ids. */
  readonly articles: readonly (Article | undefined)[]
  /** What could not be asked. A text removed between look-up and reading is no gap; one its owner cannot give is. */
  readonly incomplete?: Incomplete
}

/** A part of the store that was lost since the look-up costs its own texts, and is named. */
export async function readFound(state: State, ids: readonly string[], signal?: AbortSignal): Promise<Found> {
  if (state.options.fetch) {
    const articles = await readArticles(state, ids, signal)
    const missing = ids.filter((_, at) => !articles[at])
    const incomplete = { missing, reason: 'these texts were found but could not be read' }
    return { articles, ...(missing.length > 0 && { incomplete }) }
  }
  const gaps: Incomplete[] = []
  const contents = await state.store.get(ids, (gap) => gaps.push(gap))
  const articles = contents.map((bytes) => bytes && unpackArticle(bytes))
  return { articles, ...(gaps[0] && { incomplete: gaps[0] }) }
}
