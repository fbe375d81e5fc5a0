/** The first stage: every line of the input as columns. */
import { statSync } from 'node:fs'
import type { Block, Reading } from './block.js'
import { checkpoint, NO_CHECKPOINT } from './checkpoint.js'
import { append, type Columns, columns } from './columns.js'
import type { Crew } from './crew.js'
import type { Settings } from './options.js'
import { teller } from './progress.js'
import type { BadInput } from './result.js'
import { jobsOfFiles, jobsOfStream } from './sources.js'
import type { Spool } from './spool.js'
import { isGzip } from './unzipped.js'

const EXAMPLES = 100
const STREAM = '(stream)'

export interface ReadTexts {
  readonly texts: Columns
  readonly bad: { readonly count: number; readonly examples: readonly BadInput[] }
  readonly resumed: number
  readonly seconds: { readonly reading: number; readonly parsing: number; readonly sketching: number }
  /** Files that cannot be read at a place. */
  readonly zipped: ReadonlySet<number>
  readonly reading: Reading
}

/** What is known so far; blocks are taken in order. */
class Reader {
  readonly texts: Columns
  readonly #examples: BadInput[] = []
  #bad = 0
  readonly #seconds = { reading: 0, parsing: 0, sketching: 0 }
  readonly #ends: number[]

  constructor(paths: readonly string[], names?: readonly string[]) {
    this.texts = columns(paths, names)
    this.#ends = paths.map(() => 0)
  }

  take(block: Block): void {
    const before = this.texts.linesOf[block.file]!
    for (const { line, reason } of block.bad) this.report(block.file, before + line + 1, reason)
    append(this.texts, block)
    this.#ends[block.file] = block.end
    this.#seconds.reading += block.seconds.reading
    this.#seconds.parsing += block.seconds.parsing
    this.#seconds.sketching += block.seconds.sketching
  }

  report(file: number, line: number, reason: string): void {
    this.#bad++
    if (this.#examples.length < EXAMPLES) this.#examples.push({ file: this.texts.names[file]!, line, reason })
  }

  /** Bytes (unzipped) of a file that were read. */
  readonly endOf = (file: number): number => this.#ends[file]!

  done(): number {
    return this.#ends.reduce((sum, end) => sum + end, 0)
  }

  finish(resumed: number, zipped: ReadonlySet<number>, reading: Reading): ReadTexts {
    const bad = { count: this.#bad, examples: this.#examples }
    return { texts: this.texts, bad, resumed, seconds: this.#seconds, zipped, reading }
  }
}

export async function readFiles(paths: readonly string[], settings: Settings, workers: Crew): Promise<ReadTexts> {
  const reading = readingOf(settings)
  const reader = new Reader(paths)
  const kept = settings.state === undefined ? NO_CHECKPOINT : checkpoint(settings.state, paths, reading)
  for (const block of kept.done) reader.take(block)
  const resumed = reader.texts.count
  const zipped = new Set(paths.flatMap((path, file) => (isGzip(path) ? [file] : [])))
  // How much a gzip file holds is known only at its end.
  const total = zipped.size > 0 ? 0 : paths.reduce((sum, path) => sum + statSync(path).size, 0)
  const tell = teller('read', settings.onProgress)
  const broken: [file: number, reason: string][] = []
  const jobs = jobsOfFiles(paths, reader.endOf, reading, (file, reason) => broken.push([file, reason]))
  for await (const block of workers.readBlocks(jobs)) {
    reader.take(block)
    kept.add(block)
    tell(reader.done(), total, reader.texts.count)
  }
  for (const [file, reason] of broken) reader.report(file, reader.texts.linesOf[file]! + 1, reason)
  return reader.finish(resumed, zipped, reading)
}

export async function readStream(
  articles: AsyncIterable<object> | Iterable<object>,
  into: Spool,
  settings: Settings,
  workers: Crew
): Promise<ReadTexts> {
  const reading = readingOf(settings)
  const reader = new Reader([into.path], [STREAM])
  const tell = teller('read', settings.onProgress)
  for await (const block of workers.readBlocks(jobsOfStream(articles, into, reading))) {
    reader.take(block)
    tell(reader.done(), 0, reader.texts.count)
  }
  return reader.finish(0, new Set(), reading)
}

function readingOf({ field, width }: Settings): Reading {
  return { field, width }
}
