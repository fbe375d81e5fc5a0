/**
 * Files of stories, one after the other, in any format that `formats` reads; JSONL (by its name, or standard input that begins with a
 * brace) a line at a time, whatever its size. What cannot be read is told of and left out: one broken story does not cost the
 * others their place.
 */
import { stat } from 'node:fs/promises'
import type { Article } from '../types.js'
import { lineReader } from './json-lines.js'
import { complain, type InputOptions } from './output.js'
import { isUrl, mostBytes, STDIN, tooBig } from './path.js'
import { readFileStories, storiesOf } from './read-article.js'
import { streamOf } from './read-bytes.js'

export interface Story {
  readonly article: Article
  /** How far the files are read, 0 to 1, where that is known. */
  readonly share: number | undefined
}

/** Counts what was left out. */
export interface Stories {
  readonly stories: AsyncGenerator<Story, void, undefined>
  readonly bad: () => number
}

export function readStories(files: readonly string[], options: InputOptions): Stories {
  let bad = 0
  const leaveOut = (where: string, problem: unknown): void => {
    complain(where, problem)
    bad++
  }
  return { stories: all(files, options, leaveOut), bad: () => bad }
}

type LeaveOut = (where: string, problem: unknown) => void

async function* all(files: readonly string[], options: InputOptions, leaveOut: LeaveOut): AsyncGenerator<Story> {
  const sizes = await Promise.all(files.map(sizeOf))
  const total = sizes.reduce<number | undefined>(
    (sum, size) => (sum !== undefined && size !== undefined ? sum + size : undefined),
    0
  )
  let before = 0
  for (const [at, file] of files.entries()) {
    const shareAt = (bytes: number): number | undefined => (total ? Math.min(1, (before + bytes) / total) : undefined)
    try {
      yield* one(file, options, shareAt, leaveOut)
    } catch (error) {
      leaveOut(file, error)
    }
    before += sizes[at] ?? 0
  }
}

type ShareAt = (bytes: number) => number | undefined

async function* one(file: string, options: InputOptions, shareAt: ShareAt, leaveOut: LeaveOut): AsyncGenerator<Story> {
  const isLines = options.from === 'jsonl' || (options.from === undefined && /\.(jsonl|ndjson)(\.gz)?$/i.test(file))
  if (isLines) yield* linesOf(streamOf(file, options), file, options, shareAt, leaveOut)
  else if (file === STDIN) yield* standardInput(options, leaveOut)
  else yield* each(await readFileStories(file, options), file, shareAt(0), leaveOut)
}

function* each(
  { items, broken }: Awaited<ReturnType<typeof readFileStories>>,
  file: string,
  share: number | undefined,
  leaveOut: LeaveOut
): Generator<Story> {
  for (const { position, reason } of broken) leaveOut(`${file}, story ${position}`, reason)
  for (const { article } of items) yield { article, share }
}

/** What begins with a brace is JSONL, which may be endless; anything else is read whole. */
async function* standardInput(options: InputOptions, leaveOut: LeaveOut): AsyncGenerator<Story> {
  const input = process.stdin[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  const { value: first } = await input.next()
  const rest = async function* (): AsyncGenerator<Buffer> {
    if (first) yield first
    for (let next = await input.next(); !next.done; next = await input.next()) yield next.value
  }
  if (first?.toString('utf8').trimStart().startsWith('{') && options.from === undefined)
    yield* linesOf(rest(), 'standard input', options, () => undefined, leaveOut)
  else yield* each(await storiesOf(await whole(rest(), options), STDIN, options), 'standard input', undefined, leaveOut)
}

async function whole(stream: AsyncIterable<Buffer>, options: InputOptions): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of stream) {
    bytes += chunk.length
    if (bytes > mostBytes(options)) throw tooBig(STDIN, bytes, options)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

async function* linesOf(
  stream: AsyncIterable<Buffer>,
  name: string,
  options: InputOptions,
  shareAt: ShareAt,
  leaveOut: LeaveOut
): AsyncGenerator<Story> {
  const { lines, read } = await lineReader(stream, options)
  for await (const line of lines) {
    try {
      yield { article: await read(line, `${name}:${line.number}`), share: shareAt(line.bytes) }
    } catch (error) {
      leaveOut(`${name}:${line.number}`, error)
    }
  }
}

async function sizeOf(file: string): Promise<number | undefined> {
  if (file === STDIN || isUrl(file)) return undefined
  return stat(file).then(
    ({ size }) => size,
    () => 0
  )
}
