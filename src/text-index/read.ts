/** Articles out of an index, from its own store or from their owner. */
import { unpackArticle } from '../stores/content.js'
import type { Article, Incomplete } from '../types.js'
import type { State } from './state.js'
import type { Held } from './unread.js'

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
export interface Found<T> {
  /** In the order of the ids. */
  readonly articles: readonly T[]
  /** What could not be asked. A text removed between look-up and reading is no gap; one its owner cannot give is. */
  readonly incomplete?: Incomplete
}

/** A part of the store that was lost since the look-up costs its own texts, and is named. */
export async function readFound(
  state: State,
  ids: readonly string[],
  signal?: AbortSignal
): Promise<Found<Article | undefined>> {
  const found = await readHeld(state, ids, signal)
  return { ...found, articles: found.articles.map(unpackHeld) }
}

export function unpackHeld(held: Held): Article | undefined {
  return held instanceof Uint8Array ? unpackArticle(held) : held
}

/** The same, not unpacked yet: that takes longer than reading, and another thread may do it. */
export async function readHeld(state: State, ids: readonly string[], signal?: AbortSignal): Promise<Found<Held>> {
  if (state.options.fetch) {
    const articles = await readArticles(state, ids, signal)
    const missing = ids.filter((_, at) => !articles[at])
    const incomplete = { missing, reason: 'these texts were found but could not be read' }
    return { articles, ...(missing.length > 0 && { incomplete }) }
  }
  const gaps: Incomplete[] = []
  const articles = await state.store.get(ids, (gap) => gaps.push(gap))
  return { articles, ...(gaps[0] && { incomplete: gaps[0] }) }
}
