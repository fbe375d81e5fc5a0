/**
 * A file, standard input or an address as stories: plain text as it stands, pages, feeds and JSON by the readers of `formats`,
 * which are loaded only where they are needed.
 */
import { WirecopyError } from '../errors.js'
import type { Stories } from '../formats/index.js'
import { counted } from '../report/wording.js'
import type { Article } from '../types.js'
import { decode } from './decode.js'
import { type InputOptions, tellMore } from './output.js'
import { isUrl, nameOf, STDIN, tooBig } from './path.js'
import { readBytes } from './read-bytes.js'

/** The one story of a file. Throws `many-stories` and what `readFileStories` throws. */
export async function readArticle(path: string, options: InputOptions): Promise<Article> {
  const { items, broken } = await readFileStories(path, options)
  const count = items.length + broken.length
  if (count > 1) throw new WirecopyError('many-stories', { what: nameOf(path), count })
  const only = items[0]
  if (only) return only.article
  throw broken[0]
    ? new WirecopyError('bad-item', { why: broken[0].reason })
    : new WirecopyError('no-story', { what: nameOf(path) })
}

/** All stories of a file. Throws `no-file`, `file-too-big`, `binary-file`, `not-utf8`, `is-a-url`, `fetch-failed` and what `readStories` throws. */
export async function readFileStories(path: string, options: InputOptions): Promise<Stories> {
  return storiesOf(await readBytes(path, options), path, options)
}

/** The stories in bytes that were read. Throws `no-story` for a file without a word: more likely a slip than a text. */
export async function storiesOf(bytes: Uint8Array, path: string, options: InputOptions): Promise<Stories> {
  const { readStories, detectFormat } = await import('../formats/index.js')
  const text = decode(bytes, nameOf(path))
  const name = path === STDIN ? '' : path
  const format = options.from ?? detectFormat(text, name)
  if (format === 'text' && bytes.length > 3 * options.maxCharacters + 3) throw tooBig(path, bytes.length, options)
  if (text.trim() === '') throw new WirecopyError('no-story', { what: nameOf(path) })
  const stories = await readStories(text, { name: nameOf(path), format, limits: { characters: options.maxCharacters } })
  const all = stories.items.length + stories.broken.length
  tellMore(
    `${nameOf(path)}: read as ${format}, ${stories.items.length} of ${counted(all, 'story', 'stories')}.`,
    options
  )
  return isUrl(path)
    ? { ...stories, items: stories.items.map((item) => ({ ...item, article: { url: path, ...item.article } })) }
    : stories
}
