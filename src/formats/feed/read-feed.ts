/** RSS and Atom as articles: what each field of an entry means. Held by test/formats/feed.test.ts. */
import { WirecopyError } from '../../errors.js'
import type { Article } from '../../types.js'
import { type Items, readEach, type Shared } from '../item.js'
import { checkSource, type FormatLimits, limitsOf } from '../limits.js'
import { storyOf } from '../story-of.js'
import { type Entry, type Field, feedEntries } from './entries.js'

/** What the feed is called, and what it may cost. */
export interface FeedOptions {
  /** What the feed is called in errors and in the ids of stories without one: `name#position`. Default: `feed`. */
  readonly name?: string
  /** What is refused for its size or depth. */
  readonly limits?: FormatLimits
}

/**
 * The stories of an RSS or Atom feed. A story without text, without a closing tag, or with a date nobody can read is broken;
 * the others are read. Throws `no-peer`, `source-too-long`, `bad-format`, `too-deep`, `too-many-items`.
 */
export async function readFeed(xml: string, { name = 'feed', limits }: FeedOptions = {}): Promise<Items> {
  const limit = limitsOf(limits)
  checkSource(xml, name, limit)
  const { entries, feed } = await feedEntries(xml, name, limit)
  const shared = sharedOf(feed, name)
  return readEach(entries, (entry, position) => articleOf(xml, entry, shared, position, limit))
}

function sharedOf(feed: readonly Field[], name: string): Shared {
  const outlet = textOf(feed, 'title')
  const language = textOf(feed, 'language', 'dc:language')
  return { name, ...(outlet ? { outlet } : {}), ...(language ? { language } : {}) }
}

async function articleOf(
  xml: string,
  { fields, broken }: Entry,
  shared: Shared,
  position: number,
  limits: Required<FormatLimits>
): Promise<Article> {
  if (broken !== undefined) throw new WirecopyError('bad-item', { why: broken })
  const url = linkOf(fields)
  return storyOf(
    {
      ...contentOf(xml, fields),
      id: textOf(fields, 'guid', 'id') ?? url,
      title: textOf(fields, 'title', 'dc:title'),
      url,
      outlet: textOf(fields, 'source', 'dc:publisher') ?? shared.outlet,
      published: textOf(fields, 'pubdate', 'published', 'dc:date', 'updated'),
      language: textOf(fields, 'language', 'dc:language') ?? shared.language
    },
    `${shared.name}#${position}`,
    limits
  )
}

/** The text of the first of these fields that has any. Atom's `source` holds elements, not a name: its text is no use. */
function textOf(fields: readonly Field[], ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const text = fields.find((field) => field.name === name && field.text.trim() !== '')?.text.trim()
    if (text !== undefined) return text
  }
  return undefined
}

/** The whole text before the summary. */
const CONTENTS = ['content:encoded', 'content', 'description', 'summary']

function contentOf(xml: string, fields: readonly Field[]): { readonly text?: string; readonly html?: string } {
  const ranked = CONTENTS.flatMap((name) => fields.filter((field) => field.name === name))
  const found = ranked.find(({ text }) => text.trim() !== '')
  if (!found) return {}
  const { type } = found.attributes
  if (type === 'xhtml') return { html: xml.slice(found.inner.start, found.inner.end) }
  // Atom says what is plain; RSS does not, and everybody puts HTML there (RSS 2.0 Best Practices, description).
  return type === 'text' || type === 'text/plain' || (type === undefined && isAtom(found))
    ? { text: found.text }
    : { html: found.text }
}

function isAtom({ name }: Field): boolean {
  return name === 'content' || name === 'summary'
}

function linkOf(fields: readonly Field[]): string | undefined {
  const links = fields.filter(({ name }) => name === 'link')
  const atom = links.find(({ attributes: { rel, href } }) => href && (rel === undefined || rel === 'alternate'))
  const url = links.find(({ text }) => text.trim() !== '')?.text.trim() ?? atom?.attributes.href
  return url && /^https?:\/\//i.test(url) ? url : undefined
}
