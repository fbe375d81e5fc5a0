/**
 * A file's text as stories, whatever its format: what the command and a script that is handed files begin with. Held by
 * test/formats/read-stories.test.ts.
 */
import { show, WirecopyError } from '../errors.js'
import { detectFormat, FORMATS, type Format } from './detect-format.js'
import { readFeed } from './feed/read-feed.js'
import type { Items, ReadItem } from './item.js'
import { readJson } from './json/read-json.js'
import { checkSource, type FormatLimits, limitsOf } from './limits.js'
import type { Origin } from './origin.js'
import { readHtml } from './read-html.js'
import { readJsonl } from './read-jsonl.js'

/** What is known of the source, and what it may cost. */
export interface ReadOptions {
  /** The file's name or address: its ending helps to tell the format, and it is the id of a single story. Default: empty. */
  readonly name?: string
  /** Default: told by name and content. */
  readonly format?: Format
  /** What is refused for its size or depth. */
  readonly limits?: FormatLimits
}

/** The stories of one source, and the format it was found to be in. */
export interface Stories extends Items {
  /** The format it was found to be in. */
  readonly format: Format
  /** Of a page: where the story's text stands in it. */
  readonly origin?: Origin
}

/**
 * The stories of a text in any format that is read. Throws where the whole cannot be read: `not-text`, `no-peer`, `source-too-long`, `too-long`,
 * `too-deep`, `too-many-elements`, `too-many-items`, `bad-format`, `no-story`, `bad-option`. A broken story among several is told by position and reason.
 */
export async function readStories(text: string, { name = '', format, limits }: ReadOptions = {}): Promise<Stories> {
  if (format !== undefined && !FORMATS.includes(format))
    throw new WirecopyError('bad-option', { option: 'format', got: show(format), expected: FORMATS.join(', ') })
  if (typeof text !== 'string') throw new WirecopyError('not-text', { what: name || 'The text', got: show(text) })
  const found = format ?? detectFormat(text, name)
  const named = { ...(name === '' ? {} : { name }), ...(limits ? { limits } : {}) }
  if (found === 'feed') return { format: found, ...(await readFeed(text, named)) }
  if (found === 'json') return { format: found, ...(await readJson(text, named)) }
  if (found === 'jsonl') return { format: found, ...(await readJsonl(text, named)) }
  if (found === 'text') return { format: found, ...single(plainStory(text, name, limits)) }
  const { article, origin } = await readHtml(text, { id: name, ...(limits ? { limits } : {}) })
  return { format: found, origin, ...single({ position: 1, article }) }
}

function single(item: ReadItem): Items {
  return { items: [item], broken: [] }
}

/** Kept as it is, so that offsets are those of the file. */
function plainStory(text: string, name: string, limits: FormatLimits | undefined): ReadItem {
  const { characters } = limitsOf(limits)
  checkSource(text, name || 'The text', { ...limitsOf(limits), source: characters })
  return { position: 1, article: { id: name, text } }
}
