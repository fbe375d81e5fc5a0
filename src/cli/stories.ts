/**
 * Files of stories, one article after the other: JSONL (`.jsonl`, `.ndjson`, or standard input that begins with a brace), else each file one plain text whose
 * id is its path. What cannot be read is told of and left out: one broken line does not cost the others their place.
 */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { WirecopyError } from '../errors.js'
import type { Article } from '../types.js'
import { type NumberedLine, readLines } from './lines.js'
import { tell } from './output.js'
import { decode, readArticle, reasonOf, STDIN } from './read-article.js'

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

/** Six bytes a character cover `\\u0000` escapes; as much again for other properties. */
const BYTES_PER_CHARACTER = 6 * 2

export function readStories(files: readonly string[], maxCharacters: number): Stories {
  let bad = 0
  const leaveOut = (where: string, error: unknown): void => {
    if (!(error instanceof WirecopyError)) throw error
    bad++
    tell(`wirecopy: ${where}: ${error.message}`)
  }
  return { stories: all(files, maxCharacters, leaveOut), bad: () => bad }
}

type LeaveOut = (where: string, error: unknown) => void

async function* all(files: readonly string[], maxCharacters: number, leaveOut: LeaveOut): AsyncGenerator<Story> {
  const sizes = await Promise.all(files.map(sizeOf))
  const total = sizes.reduce<number | undefined>(
    (sum, size) => (sum !== undefined && size !== undefined ? sum + size : undefined),
    0
  )
  let before = 0
  for (const [at, file] of files.entries()) {
    const shareAt = (bytes: number): number | undefined => (total ? (before + bytes) / total : undefined)
    try {
      yield* one(file, maxCharacters, shareAt, leaveOut)
    } catch (error) {
      leaveOut(file, error)
    }
    before += sizes[at] ?? 0
  }
}

type ShareAt = (bytes: number) => number | undefined

async function* one(file: string, maxCharacters: number, shareAt: ShareAt, leaveOut: LeaveOut): AsyncGenerator<Story> {
  if (file === STDIN) yield* standardInput(maxCharacters, leaveOut)
  else if (/\.(jsonl|ndjson)$/i.test(file)) yield* linesOf(streamOf(file), file, maxCharacters, shareAt, leaveOut)
  else yield { article: await readArticle(file, maxCharacters), share: shareAt(0) }
}

/** What begins with a brace is JSONL, anything else one text. */
async function* standardInput(maxCharacters: number, leaveOut: LeaveOut): AsyncGenerator<Story> {
  const input = process.stdin[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  const { value: first } = await input.next()
  const rest = async function* (): AsyncGenerator<Buffer> {
    if (first) yield first
    for (let next = await input.next(); !next.done; next = await input.next()) yield next.value
  }
  if (first?.toString('utf8').trimStart().startsWith('{'))
    yield* linesOf(rest(), 'standard input', maxCharacters, () => undefined, leaveOut)
  else yield { article: { id: 'standard input', text: await whole(rest(), maxCharacters) }, share: undefined }
}

async function whole(stream: AsyncIterable<Buffer>, limit: number): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of stream) {
    bytes += chunk.length
    if (bytes > 3 * limit + 3) throw new WirecopyError('file-too-big', { path: 'standard input', bytes, limit })
    chunks.push(chunk)
  }
  return decode(Buffer.concat(chunks), 'standard input')
}

async function* streamOf(file: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(file) as AsyncIterable<Buffer>
  } catch (error) {
    throw new WirecopyError('no-file', { path: file, why: reasonOf(error as NodeJS.ErrnoException) }, error)
  }
}

async function* linesOf(
  stream: AsyncIterable<Buffer>,
  name: string,
  maxCharacters: number,
  shareAt: ShareAt,
  leaveOut: LeaveOut
): AsyncGenerator<Story> {
  const { checkArticle } = await import('../text-index/write.js')
  const { timeOf } = await import('../text-index/time-of.js')
  for await (const line of readLines(stream, BYTES_PER_CHARACTER * maxCharacters)) {
    const where = `${name}:${line.number}`
    try {
      const article = checkArticle(recordOf(line, maxCharacters), 'The record', maxCharacters)
      timeOf(article.published)
      yield { article, share: shareAt(line.bytes) }
    } catch (error) {
      leaveOut(where, error)
    }
  }
}

/** A number serves as an id; every other property is kept as it is. */
function recordOf({ text, number, problem }: NumberedLine, maxCharacters: number): unknown {
  if (text === undefined)
    throw problem === 'line-too-long'
      ? new WirecopyError('line-too-long', { limit: BYTES_PER_CHARACTER * maxCharacters })
      : new WirecopyError('not-utf8', { path: `Line ${number}` })
  const record = parse(text)
  return typeof record === 'object' && record !== null && 'id' in record && typeof record.id === 'number'
    ? { ...record, id: String(record.id) }
    : record
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new WirecopyError('bad-record', { why: (error as Error).message }, error)
  }
}

async function sizeOf(file: string): Promise<number | undefined> {
  if (file === STDIN) return undefined
  return stat(file).then(
    ({ size }) => size,
    () => 0
  )
}
