/** Texts into an index, and out of it. */
import { isForeign, show, WirecopyError } from '../errors.js'
import { packArticle } from '../stores/content.js'
import { DEFAULT_LIMITS } from '../text/read-input.js'
import type { Article, StoredText } from '../types.js'
import { keysKept } from './keys.js'
import type { WriteOptions } from './options.js'
import { requireOpen, type State } from './state.js'
import { timeOf } from './time-of.js'

/** Texts written together: in memory and on disk each batch takes effect as a whole or not at all, on servers each text of it does. */
const BATCH = 256

/** One for all: an empty array of its own takes 180 bytes. */
const NOTHING = new Uint8Array(0)

/** One article, or many as they come. */
export type Articles = Article | Iterable<Article> | AsyncIterable<Article>

/** Returns how many texts were added. A batch with a bad text is refused as a whole; those before it stay. */
export async function add(state: State, articles: Articles, { signal, progress }: WriteOptions = {}): Promise<number> {
  requireOpen(state, signal)
  let done = 0
  let batch: StoredText[] = []
  const write = async (): Promise<void> => {
    requireOpen(state, signal)
    await state.store.put(batch)
    if (state.options.durable) await state.store.flush()
    done += batch.length
    batch = []
    progress?.(done)
  }
  for await (const article of each(articles)) {
    batch.push(toStored(state, article, done + batch.length + 1))
    if (batch.length === BATCH) await write()
  }
  if (batch.length > 0) await write()
  return done
}

function each(articles: Articles): Iterable<Article> | AsyncIterable<Article> {
  if (typeof articles === 'object' && articles !== null)
    if (Symbol.iterator in articles || Symbol.asyncIterator in articles) return articles
  return [articles as Article]
}

function toStored({ options, scratch }: State, article: Article, nth: number): StoredText {
  const checked = checkArticle(article, `Text ${nth}`, options.limits?.characters)
  return {
    id: checked.id,
    published: timeOf(checked.published),
    keys: keysKept(checked, scratch.words),
    content: options.fetch ? NOTHING : packArticle(checked)
  }
}

/** Throws `not-text`, `no-id`, `bad-article` or `too-long`; `what` names the text where it has no id. */
export function checkArticle(article: unknown, what: string, limit = DEFAULT_LIMITS.characters): Article {
  if (typeof article !== 'object' || article === null || isForeign(article))
    throw new WirecopyError('not-text', { what, got: show(article) })
  const { id, text } = article as Partial<Article>
  if (typeof id !== 'string') throw new WirecopyError('no-id', { what, got: show(id) })
  const named = `${what} (id ${show(id)})`
  if (typeof text !== 'string') throw new WirecopyError('bad-article', { what: named, got: show(text) })
  if (text.length > limit) throw new WirecopyError('too-long', { what: named, length: text.length, limit })
  return article as Article
}

/** Returns how many of the ids were held. */
export async function remove(state: State, ids: string | readonly string[]): Promise<number> {
  requireOpen(state)
  if (typeof ids !== 'string' && !Array.isArray(ids))
    throw new WirecopyError('bad-option', { option: 'ids', got: show(ids), expected: 'an id, or an array of ids' })
  const held = await state.store.remove(typeof ids === 'string' ? [ids] : ids)
  if (state.options.durable) await state.store.flush()
  return held
}

/** Removes texts published before a date; returns how many. */
export async function expire(state: State, before: string): Promise<number> {
  requireOpen(state)
  const held = await state.store.expire(timeOf(before, 'before'))
  if (state.options.durable) await state.store.flush()
  return held
}
