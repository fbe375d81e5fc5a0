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

/** A text removed between look-up and reading is no gap; one its owner cannot give is. */
export function incompleteFor(missing: readonly string[]): Incomplete | undefined {
  return missing.length === 0 ? undefined : { missing, reason: 'these texts were found but could not be read' }
}
