/** What a path names, as bytes: a file, a gzip file, standard input, or with `--fetch` an address. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { isGzip, MOST_GROWTH, unzipped } from '../dedupe/unzipped.js'
import { WirecopyError } from '../errors.js'
import { fetchBytes } from './fetch-bytes.js'
import type { InputOptions } from './output.js'
import { isUrl, mostBytes, STDIN, tooBig } from './path.js'

/** All bytes, no further than the limit, so that `/dev/zero` and a disk image end too. Throws `no-file`, `file-too-big`, `is-a-url`, `fetch-failed`. */
export async function readBytes(path: string, options: InputOptions): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of streamOf(path, options)) {
    bytes += chunk.length
    if (bytes > mostBytes(options)) throw tooBig(path, bytes, options)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** The same as a stream of any length. */
export async function* streamOf(path: string, options: InputOptions): AsyncGenerator<Buffer> {
  if (path === STDIN) yield* process.stdin as AsyncIterable<Buffer>
  else if (isUrl(path)) yield await fetchBytes(path, options)
  else yield* fileStream(path)
}

async function* fileStream(path: string): AsyncGenerator<Buffer> {
  try {
    if ((await stat(path)).isFile() && isGzip(path)) yield* unzipped(path, (why) => refuse(path, why))
    else yield* createReadStream(path) as AsyncIterable<Buffer>
  } catch (error) {
    if (error instanceof WirecopyError || !(error instanceof Error)) throw error
    throw new WirecopyError('no-file', { path, why: reasonOf(error) }, error)
  }
}

function refuse(path: string, why: string): never {
  if (why.includes('grows')) throw new WirecopyError('inflates-too-far', { path, ratio: MOST_GROWTH })
  throw new WirecopyError('no-file', { path, why })
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
