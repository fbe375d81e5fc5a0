/** A JSON document as articles: a JSON Feed, ninjs, schema.org JSON-LD, our records, or an array of them mixed. Held by test/formats/json.test.ts. */
import { show, WirecopyError } from '../../errors.js'
import type { Article } from '../../types.js'
import { type Items, readEach, type Shared } from '../item.js'
import { checkSource, type FormatLimits, limitsOf } from '../limits.js'
import { storyOf } from '../story-of.js'
import { fieldOf, isObject, type JsonObject, stringOf } from './fields.js'
import { isNewsArticle, kindOf, storiesOf } from './kinds.js'
import { parseJson } from './parse-json.js'
import { feedItemParts, newsArticleParts, ninjsParts, recordParts } from './parts.js'

/** What the document is called, and what it may cost. */
export interface JsonOptions {
  /** What the document is called in errors and in the ids of stories without one: `name#position`. Default: `document`. */
  readonly name?: string
  /** What is refused for its size or depth. */
  readonly limits?: FormatLimits
}

/** The stories of a JSON document: a JSON Feed, ninjs, NewsArticles, records, or an array of them. Throws `source-too-long`, `too-deep`, `too-many-items`, and `bad-format` for what is no JSON, or none of stories. */
export async function readJson(json: string, { name = 'document', limits }: JsonOptions = {}): Promise<Items> {
  const limit = limitsOf(limits)
  checkSource(json, name, limit)
  const value = parseJson(json, name, limit.depth)
  if (!Array.isArray(value) && !isObject(value))
    throw new WirecopyError('bad-format', { what: name, format: 'stories', why: `it is ${show(value)}` })
  const isFeed = isObject(value) && kindOf(value) === 'json-feed'
  const entries = isFeed ? itemsOf(value, name) : storiesIn(value)
  if (entries.length > limit.items) throw new WirecopyError('too-many-items', { what: name, limit: limit.items })
  const shared = isFeed ? sharedOf(value, name) : undefined
  return readEach(entries, (entry, position) => readEntry(entry, shared, nameOf(name, position, entries), limit))
}

/** One JSON object, as a line of JSONL has it: ninjs, a NewsArticle or a record. `what` names it in errors. Throws `bad-item` and what a story throws. */
export async function readJsonItem(value: unknown, what: string, limits: FormatLimits = {}): Promise<Article> {
  const [only, second] = isObject(value) ? storiesIn(value) : [value]
  if (second !== undefined) throw new WirecopyError('bad-item', { why: 'it holds several stories' })
  return readEntry(only, undefined, what, limitsOf(limits))
}

function itemsOf(feed: JsonObject, name: string): readonly unknown[] {
  const items = fieldOf(feed, 'items')
  if (Array.isArray(items)) return items
  throw new WirecopyError('bad-format', { what: name, format: 'a JSON Feed', why: `\`items\` is ${show(items)}` })
}

function storiesIn(value: JsonObject | readonly unknown[]): readonly unknown[] {
  if (!isObject(value)) return value
  const parts = isNewsArticle(value) ? [] : storiesOf(value)
  return parts.length > 0 ? parts : [value]
}

function sharedOf(feed: JsonObject, name: string): Shared {
  const outlet = stringOf(feed, 'title')
  const language = stringOf(feed, 'language')
  return { name, ...(outlet ? { outlet } : {}), ...(language ? { language } : {}) }
}

function nameOf(name: string, position: number, entries: readonly unknown[]): string {
  return entries.length === 1 ? name : `${name}#${position}`
}

async function readEntry(
  entry: unknown,
  feed: Shared | undefined,
  what: string,
  limits: Required<FormatLimits>
): Promise<Article> {
  if (!isObject(entry)) throw new WirecopyError('bad-item', { why: `it is ${show(entry)}` })
  if (feed) return storyOf(feedItemParts(entry, feed), what, limits)
  const kind = kindOf(entry)
  if (kind === 'news-article') return storyOf(newsArticleParts(entry), what, limits)
  if (kind === 'ninjs') return storyOf(ninjsParts(entry), what, limits)
  return storyOf(recordParts(entry, what), what, limits)
}
