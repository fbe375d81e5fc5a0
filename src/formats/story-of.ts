/** The parts of an item, as found in whatever format, put together as an article. */
import { WirecopyError } from '../errors.js'
import type { Article } from '../types.js'
import { isoDate } from './iso-date.js'
import type { FormatLimits } from './limits.js'
import { fragmentText } from './markup/fragment-text.js'

export interface StoryParts {
  readonly id: string | undefined
  /** Plain text, which is taken before `html` where both are there. */
  readonly text?: string | undefined
  readonly html?: string | undefined
  readonly title?: string | undefined
  readonly url?: string | undefined
  readonly outlet?: string | undefined
  readonly published?: string | undefined
  readonly language?: string | undefined
}

/** Throws `bad-item` for a story without text or with a date nobody can read, and what `fragmentText` throws. */
export async function storyOf(parts: StoryParts, what: string, limits: Required<FormatLimits>): Promise<Article> {
  const text = isBlank(parts.text) ? await htmlText(parts.html, what, limits) : parts.text!
  if (isBlank(text)) throw new WirecopyError('bad-item', { why: 'it has no text' })
  if (text.length > limits.characters)
    throw new WirecopyError('too-long', { what, length: text.length, limit: limits.characters })
  return {
    id: parts.id ?? what,
    text,
    ...given('title', oneLine(parts.title)),
    ...given('url', parts.url?.trim()),
    ...given('outlet', oneLine(parts.outlet)),
    ...given('published', dateOf(parts.published)),
    ...given('language', parts.language?.trim())
  }
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === ''
}

async function htmlText(html: string | undefined, what: string, limits: Required<FormatLimits>): Promise<string> {
  return isBlank(html) ? '' : (await fragmentText(html!, what, limits)).text
}

function given<K extends keyof Article>(name: K, value: string | undefined): Partial<Pick<Article, K>> {
  return (value ? { [name]: value } : {}) as Partial<Pick<Article, K>>
}

function oneLine(text: string | undefined): string | undefined {
  return text?.trim().replace(/\s+/g, ' ')
}

function dateOf(date: string | undefined): string | undefined {
  if (isBlank(date)) return undefined
  const iso = isoDate(date)
  if (iso === undefined)
    throw new WirecopyError('bad-item', { why: `its date ${JSON.stringify(date!.slice(0, 60))} is none` })
  return iso
}
