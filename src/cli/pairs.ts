/**
 * `wirecopy compare --pairs`: a batch through worker threads, a line out for every line in, in their order. A bad line becomes
 * `{"id","line","error","code"}` and the run goes on.
 */
import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { WirecopyError } from '../errors.js'
import { inOrder } from '../pool/in-order.js'
import { createPool, type Pool } from '../pool/pool.js'
import { workerUrl } from '../pool/worker-url.js'
import { type NumberedLine, readLines } from './lines.js'
import { EXIT, type LimitOptions, print } from './output.js'
import { idOf, type PairLine, type PairResult } from './pair-job.js'
import { STDIN } from './path.js'
import { progress } from './progress.js'
import { reasonOf } from './read-bytes.js'

export interface PairsOptions extends LimitOptions {
  readonly pairs?: string
  readonly threads?: number
}

/** Six bytes a character cover `\\u0000` escapes; two texts, and as much again for the other properties. */
const BYTES_PER_CHARACTER = 6 * 3

/** Prints the results; gives the exit code: 2 where a line was bad, else 0 where text was reused in any pair, else 1. */
export async function comparePairs({ pairs = STDIN, threads, maxCharacters, ...voice }: PairsOptions): Promise<number> {
  const { stream, size } = await openPairs(pairs)
  const lines = readLines(stream, BYTES_PER_CHARACTER * maxCharacters)
  const pool = createPool<PairLine, PairResult>({
    worker: workerUrl('compare'),
    ...(threads === undefined ? {} : { size: threads })
  })
  const bar = progress('pairs', voice)
  const counts = { done: 0, found: 0, bad: 0 }
  try {
    for await (const outcome of inOrder(lines, (line) => answer(pool, line, maxCharacters), pool.window)) {
      if (!outcome.ok) throw outcome.error
      const { json, found, bad, bytes } = outcome.value
      await print(json)
      counts.done += 1
      counts.found += found ? 1 : 0
      counts.bad += bad ? 1 : 0
      bar.update(counts.done, size === undefined ? undefined : bytes / size)
    }
  } finally {
    bar.end()
    await pool.close()
  }
  if (counts.bad > 0) return EXIT.error
  return counts.found > 0 ? EXIT.found : EXIT.nothing
}

interface Answer extends PairResult {
  readonly bad: boolean
  /** Bytes of the input up to the end of its line. */
  readonly bytes: number
}

async function answer(pool: Pool<PairLine, PairResult>, line: NumberedLine, maxCharacters: number): Promise<Answer> {
  const { text, bytes } = line
  try {
    if (text === undefined) throw problemOf(line, maxCharacters)
    return { ...(await pool.run({ text, maxCharacters })), bad: false, bytes }
  } catch (error) {
    if (!(error instanceof WirecopyError)) throw error
    const { code, message } = error
    return {
      json: JSON.stringify({ id: idOf(text) ?? null, line: line.number, error: message, code }),
      found: false,
      bad: true,
      bytes
    }
  }
}

function problemOf({ number, problem }: NumberedLine, maxCharacters: number): WirecopyError {
  return problem === 'line-too-long'
    ? new WirecopyError('line-too-long', { limit: BYTES_PER_CHARACTER * maxCharacters })
    : new WirecopyError('not-utf8', { path: `Line ${number}` })
}

interface Opened {
  readonly stream: Readable
  readonly size?: number
}

/** Opened before anything is started, so that a path that cannot be read is one clear error. */
async function openPairs(path: string): Promise<Opened> {
  if (path === STDIN) return { stream: process.stdin }
  try {
    const file = await open(path)
    const status = await file.stat()
    if (status.isDirectory()) {
      await file.close()
      throw new WirecopyError('no-file', { path, why: 'it is a folder' })
    }
    return { stream: file.createReadStream(), ...(status.isFile() ? { size: status.size } : {}) }
  } catch (error) {
    if (error instanceof WirecopyError || !(error instanceof Error)) throw error
    throw new WirecopyError('no-file', { path, why: reasonOf(error) }, error)
  }
}
