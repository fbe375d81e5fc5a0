/** The lines that stay: the files again, without the members of clusters that were not chosen. */
import { createReadStream } from 'node:fs'
import type { DedupeResult } from './result.js'
import { isGzip, unzipped } from './unzipped.js'

/** The lines that stay, as `wirecopy dedupe --kept` writes them: byte for byte, each with a line feed, in order of the files; blank and bad lines too. `paths` as they were given to `dedupe`. */
export async function* keptLines(
  paths: readonly string[],
  { clusters }: Pick<DedupeResult, 'clusters'>
): AsyncGenerator<Uint8Array> {
  const dropped = new Map(paths.map((path) => [path, new Set<number>()]))
  for (const { members } of clusters) for (const { file, line } of members.slice(1)) dropped.get(file)?.add(line)
  for (const path of paths) yield* linesWithout(path, dropped.get(path) ?? new Set())
}

/** The lines of a piece go out together: most files lose few of them. */
async function* linesWithout(path: string, dropped: ReadonlySet<number>): AsyncGenerator<Uint8Array> {
  let line = 1
  let open = false
  for await (const piece of bytesOf(path)) {
    const kept: Uint8Array[] = []
    for (let from = 0; from < piece.length; ) {
      const feed = piece.indexOf(10, from)
      const to = feed === -1 ? piece.length : feed + 1
      if (!dropped.has(line)) kept.push(piece.subarray(from, to))
      open = feed === -1 && !dropped.has(line)
      if (feed !== -1) line++
      from = to
    }
    if (kept.length > 0) yield Buffer.concat(kept)
  }
  if (open) yield Buffer.from('\n')
}

function bytesOf(path: string): AsyncIterable<Buffer> {
  return isGzip(path) ? unzipped(path, () => undefined) : createReadStream(path, { highWaterMark: 2 ** 18 })
}
