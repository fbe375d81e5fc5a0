/** Files as stretches of lines for the workers, in order. A plain file is read by the workers, a gzip file unzipped here. */
import { statSync } from 'node:fs'
import type { LineJob, Reading } from './block.js'
import { isGzip, unzipped } from './unzipped.js'

/** Bytes of a stretch: a few hundred articles, so that neither messages nor memory weigh. */
export const STRETCH = 2 ** 20

/** Told of a gzip file that ends or breaks too soon: its lines up to there count. */
export type Broken = (file: number, reason: string) => void

/** The jobs of one file. `from`: bytes (unzipped) that were done before. Throws what the file system throws. */
export async function* fileJobs(
  file: number,
  path: string,
  from: number,
  reading: Reading,
  broken: Broken
): AsyncGenerator<LineJob> {
  if (isGzip(path)) yield* zippedJobs(file, path, from, reading, broken)
  else {
    const { size } = statSync(path)
    for (let start = from; start < size; start += STRETCH)
      yield { kind: 'lines', file, path, start, end: Math.min(size, start + STRETCH), reading }
  }
}

/** Whole lines: what follows the last line feed waits for the next piece. */
async function* zippedJobs(
  file: number,
  path: string,
  from: number,
  reading: Reading,
  broken: Broken
): AsyncGenerator<LineJob> {
  let start = 0
  for await (const bytes of wholeLines(unzipped(path, (reason) => broken(file, reason)))) {
    const end = start + bytes.length
    if (end > from) yield { kind: 'lines', file, path, start, end, bytes: new Uint8Array(bytes), reading }
    start = end
  }
}

/** Pieces of at least `STRETCH` bytes that end with a line, but for the last. */
async function* wholeLines(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  let size = 0
  for await (const piece of pieces) {
    const feed = piece.lastIndexOf(10)
    if (size + piece.length < STRETCH || feed === -1) {
      held.push(piece)
      size += piece.length
      continue
    }
    yield Buffer.concat([...held, piece.subarray(0, feed + 1)])
    held = [piece.subarray(feed + 1)]
    size = held[0]!.length
  }
  if (size > 0) yield Buffer.concat(held)
}
