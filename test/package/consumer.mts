/** What a user's file may hold: compiled, not run, under each resolution by test/package/types.test.ts. */
import {
  type Article,
  applyEdits,
  type Bead,
  compare,
  type Edit,
  type FactChange,
  isWirecopyError,
  LABELS,
  type Label,
  type Match,
  openIndex
} from 'wirecopy'
import { type Items, readFeed } from 'wirecopy/formats'
import { similarity } from 'wirecopy/meaning'
import { toHtml, toJson } from 'wirecopy/report'
import { jaccard, sketch } from 'wirecopy/sketch'
import { lmdbStore } from 'wirecopy/stores/lmdb'
import { redis } from 'wirecopy/stores/redis'

function never(value: never): never {
  throw new Error(`A case was forgotten: ${String(value)}`)
}

/** Every union can be told apart to its end. */
export function nameOf({ kind }: Edit): string {
  switch (kind) {
    case 'insert':
    case 'delete':
    case 'replace':
    case 'move':
      return kind
    default:
      return never(kind)
  }
}

export function sides({ kind }: Bead): 'both' | 'one' {
  switch (kind) {
    case 'identical':
    case 'edited':
    case 'paraphrase':
    case 'split':
    case 'merge':
    case 'many':
      return 'both'
    case 'added':
    case 'dropped':
      return 'one'
    default:
      return never(kind)
  }
}

export function isFound(label: Label): boolean {
  switch (label) {
    case 'duplicate':
    case 'near-duplicate':
    case 'rewrite':
    case 'partial':
      return true
    case 'same-event':
    case 'unrelated':
      return false
    default:
      return never(label)
  }
}

/** Under `noUncheckedIndexedAccess` and `exactOptionalPropertyTypes`. */
export function told(match: Match, { source, reason }: FactChange): string {
  const first: Edit | undefined = match.edits[0]
  const text = source === undefined ? reason : match.source.article.text.slice(source.start, source.end)
  return first === undefined ? text : applyEdits(text, text, [first])
}

/** An error tells what its details hold. */
export function limitOf(error: unknown): number | undefined {
  return isWirecopyError(error) && error.code === 'too-long' ? error.details.limit : undefined
}

export async function use(article: Article, url: string | undefined): Promise<string> {
  const match = await compare(article, { ...article, ...(url === undefined ? {} : { url }) }, { prior: 0.1 })
  const index = await openIndex(lmdbStore('archive', { create: false }))
  const feed: Items = await readFeed('<rss/>', { limits: { items: 10 } })
  for await (const { id, matches, error } of index.ingest(feed.items.map((item) => item.article)))
    if (error === undefined && matches.length > 0) return id
  const near = jaccard(sketch(article.text), sketch(article.text, { width: 2 })) + similarity(article.text, 'a')
  return `${LABELS.length} ${toJson(match).version} ${toHtml(match)} ${near}`
}

// @ts-expect-error: a typing error in an option is told by the compiler
export const typo = compare('a', 'b', { piror: 0.1 })
// @ts-expect-error: a Redis store needs a client
export const store = redis({})
// @ts-expect-error: a match that was not awaited is no match
export const page = toHtml(compare('a', 'b'))
