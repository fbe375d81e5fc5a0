/**
 * A file, or standard input, as an article: decoded as UTF-8, its byte-order mark removed, line ends kept. A file is refused
 * rather than guessed at: offsets into a text that was decoded wrongly would be wrong without anybody noticing.
 */
import { isUtf8 } from 'node:buffer'
import { type FileHandle, open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { WirecopyError } from '../errors.js'
import type { Article } from '../types.js'

export const STDIN = '-'

/** `limit` in characters. Throws `no-file`, `file-too-big`, `binary-file`, `not-utf8`. */
export async function readArticle(path: string, limit: number): Promise<Article> {
  const name = path === STDIN ? 'standard input' : path
  const bytes = path === STDIN ? await readAll(process.stdin, name, limit) : await readFile(path, limit)
  return { id: name, text: decode(bytes, name) }
}

/** UTF-8 without its byte-order mark. */
export function decode(bytes: Uint8Array, name: string): string {
  if (bytes.includes(0)) throw new WirecopyError('binary-file', { path: name })
  if (!isUtf8(bytes)) throw new WirecopyError('not-utf8', { path: name })
  return new TextDecoder().decode(bytes)
}

async function readFile(path: string, limit: number): Promise<Uint8Array> {
  let file: FileHandle | undefined
  try {
    file = await open(path)
    return await readAll(file.createReadStream(), path, limit)
  } catch (error) {
    if (error instanceof WirecopyError || !(error instanceof Error)) throw error
    throw new WirecopyError('no-file', { path, why: reasonOf(error) }, error)
  } finally {
    await file?.close().catch(() => undefined)
  }
}

/** Reads no further than the limit, so that `/dev/zero` and a disk image end too. */
async function readAll(stream: Readable, path: string, limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length
    // Three bytes of UTF-8 at most for one UTF-16 unit, and three for the byte-order mark.
    if (bytes > 3 * limit + 3) throw new WirecopyError('file-too-big', { path, bytes, limit })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'no permission',
  ENOTDIR: 'a part of the path is a file'
}

/** Why the system refused a file, in words. */
export function reasonOf(error: NodeJS.ErrnoException): string {
  return REASONS[error.code ?? ''] ?? error.message
}
