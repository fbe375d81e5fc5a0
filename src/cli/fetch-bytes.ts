/** A page or feed from the web, only where `--fetch` was said: bounded in size and time, http and https alone. */
import { isUtf8 } from 'node:buffer'
import { WirecopyError } from '../errors.js'
import type { InputOptions } from './output.js'
import { mostBytes, tooBig } from './path.js'

const LONGEST_MS = 30_000

/** Throws `is-a-url` without `--fetch`, `fetch-failed`, `file-too-big`. */
export async function fetchBytes(url: string, options: InputOptions): Promise<Buffer> {
  if (!options.fetch) throw new WirecopyError('is-a-url', { url })
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(LONGEST_MS), headers: { accept: ACCEPT } })
    if (!response.ok) throw new WirecopyError('fetch-failed', { url, why: `the server says ${response.status}` })
    return inUtf8(await bodyOf(url, response, options), response.headers.get('content-type') ?? '')
  } catch (error) {
    if (error instanceof WirecopyError) throw error
    throw new WirecopyError('fetch-failed', { url, why: reasonOf(error) }, error)
  }
}

const ACCEPT =
  'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, */*;q=0.5'

async function bodyOf(url: string, response: Response, options: InputOptions): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length
    if (bytes > mostBytes(options)) throw tooBig(url, bytes, options)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Decoded as the server declares: many a page says it nowhere else. A declaration that is wrong about UTF-8 is passed over, as is an unknown one. */
function inUtf8(body: Buffer, contentType: string): Buffer {
  const label = /;\s*charset="?([\w:.-]{2,40})/i.exec(contentType)?.[1]
  if (label === undefined || isUtf8(body)) return body
  try {
    return Buffer.from(new TextDecoder(label).decode(body))
  } catch {
    return body
  }
}

/** What went wrong below `fetch failed`. */
function reasonOf(error: unknown): string {
  const { message, cause } = error as Error
  return cause instanceof Error && cause.message !== '' ? cause.message : message
}
