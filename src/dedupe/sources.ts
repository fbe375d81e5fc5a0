/** Files, or a stream that is laid by as a file, as jobs for the workers. */
import { statSync } from 'node:fs'
import { show, WirecopyError } from '../errors.js'
import type { LineJob, Reading } from './block.js'
import { type Broken, fileJobs, STRETCH } from './line-jobs.js'
import type { Spool } from './spool.js'

/** Paths of JSONL files (gzip is recognised), or articles. */
export type DedupeInput = string | readonly string[] | AsyncIterable<object> | Iterable<object>

/** The paths, or nothing where the input is a stream of articles. Throws `no-file`. */
export function pathsOf(input: DedupeInput): readonly string[] | undefined {
  const paths = typeof input === 'string' ? [input] : Array.isArray(input) && input.every(isString) ? input : undefined
  for (const path of paths ?? []) {
    const what = statSync(path, { throwIfNoEntry: false })
    if (!what?.isFile())
      throw new WirecopyError('no-file', { path, why: what ? 'it is no file' : 'there is no such file' })
  }
  return paths
}

function isString(value: unknown): value is string {
  return typeof value === 'string'
}

/** The jobs of all files in order; `doneOf` tells how many bytes of a file were read before. */
export async function* jobsOfFiles(
  paths: readonly string[],
  doneOf: (file: number) => number,
  reading: Reading,
  broken: Broken
): AsyncGenerator<LineJob> {
  for (const [file, path] of paths.entries()) yield* fileJobs(file, path, doneOf(file), reading, broken)
}

/** The jobs of a stream: its articles are written into the spool, a line each, and read from there. */
export async function* jobsOfStream(
  articles: AsyncIterable<object> | Iterable<object>,
  into: Spool,
  reading: Reading
): AsyncGenerator<LineJob> {
  if (!articles || typeof articles !== 'object') {
    const expected = 'paths of JSONL files, or an iterable of articles'
    throw new WirecopyError('bad-option', { option: 'input', got: show(articles), expected })
  }
  let lines: string[] = []
  let length = 0
  const flush = (): LineJob => {
    const start = into.size()
    into.write(Buffer.from(lines.join('')))
    lines = []
    length = 0
    return { kind: 'lines', file: 0, path: into.path, start, end: into.size(), reading }
  }
  for await (const article of articles) {
    const line = `${JSON.stringify(article) ?? 'null'}\n`
    lines.push(line)
    length += line.length
    if (length >= STRETCH) yield flush()
  }
  if (length > 0) yield flush()
}
