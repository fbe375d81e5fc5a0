/**
 * A saved page as an article: the story by Mozilla's Readability, without navigation, teasers and comments, and the way back
 * from its text to the page's source. Held by test/formats/html.test.ts.
 */
import { WirecopyError } from '../errors.js'
import type { Article } from '../types.js'
import { isoDate } from './iso-date.js'
import { checkSource, type FormatLimits, limitsOf } from './limits.js'
import { nodeText } from './markup/node-text.js'
import { pagePieces } from './markup/page-pieces.js'
import { pieceFinder } from './markup/piece-finder.js'
import type { WrittenText } from './markup/text-writer.js'
import type { Origin } from './origin.js'
import { loadReadability, type Readable } from './peers.js'

/** What is known of the page from elsewhere. */
export interface HtmlOptions {
  /** The article's id. Default: empty. */
  readonly id?: string
  /** Where the page was found. Default: what the page itself gives as its canonical address. */
  readonly url?: string
  /** What is refused for its size or depth. */
  readonly limits?: FormatLimits
}

/** A story and where its text stands in the page: `sourceSpan(origin, span)`. */
export interface PageStory {
  /** The story, without what stands around it. */
  readonly article: Article
  /** The way back from its text to the page. */
  readonly origin: Origin
}

/**
 * The story of a saved page, by Mozilla's Readability: without navigation, teasers and comments.
 *
 * Throws `no-peer`, `source-too-long`, `too-long`, `too-deep`, `too-many-elements`, or `no-story` where no text is in it. Nothing is fetched and no script
 * runs. About 30 ms for a page of 100 kB.
 */
export async function readHtml(html: string, { id = '', url, limits }: HtmlOptions = {}): Promise<PageStory> {
  const limit = limitsOf(limits)
  const what = id === '' ? 'The page' : id
  checkSource(html, what, limit)
  const [readPage, { pieces, copy, canonical }] = await Promise.all([loadReadability(), pagePieces(html, what, limit)])
  const { story, body } = readPage(copy)
  const textOf = (node: Readable['content']): WrittenText => nodeText(node, pieceFinder(pieces), what, limit.characters)
  const found = story && textOf(story.content)
  const { text, origin } = found && found.text !== '' ? found : textOf(body)
  if (text === '') throw new WirecopyError('no-story', { what })
  return { article: { id, text, ...evidenceOf(story, url ?? canonical) }, origin }
}

/** What the page says of its story; what nobody can read is left out, for a page is not written for programs. */
function evidenceOf(story: Readable | undefined, url: string | undefined): Omit<Article, 'id' | 'text'> {
  const title = story?.title?.trim()
  const outlet = story?.siteName?.trim()
  const published = isoDate(story?.publishedTime ?? undefined)
  const language = story?.lang?.trim()
  return {
    ...(title ? { title } : {}),
    ...(url ? { url } : {}),
    ...(outlet ? { outlet } : {}),
    ...(published ? { published } : {}),
    ...(language && /^[a-z]{2,3}(-[a-z0-9]{1,8}){0,4}$/i.test(language) ? { language } : {})
  }
}
