/**
 * The lines that begin in a stretch of a file.
 *
 * A line belongs to the stretch it begins in, whoever reads on: so stretches can be read by different threads and give every
 * line exactly once. Held by `test/dedupe/line-spans.test.ts`.
 */
import { closeSync, openSync, readSync } from 'node:fs'

/** A longer line is counted as bad instead of read. */
export const LONGEST_LINE = 2 ** 28

export interface LineSpan {
  /** In `bytes` of the stretch. */
  readonly from: number
  /** Without the line feed. */
  readonly to: number
}

export interface Stretch {
  readonly bytes: Buffer
  /** Where `bytes` begins in the file. */
  readonly offset: number
  readonly lines: readonly LineSpan[]
  /** Where the line begins that is longer than `LONGEST_LINE`; the last of the stretch. */
  readonly tooLong?: number
}

/** Reads [start, end) and on to the end of the last line. One line feed before `start` is looked at. */
export function readStretch(path: string, start: number, end: number): Stretch {
  const file = openSync(path, 'r')
  try {
    const offset = Math.max(0, start - 1)
    let bytes = readAt(file, offset, end - offset + 2 ** 15)
    let lines = linesIn(bytes, start - offset, end - offset)
    while (lines.open && bytes.length < LONGEST_LINE) {
      const more = readAt(file, offset + bytes.length, bytes.length)
      if (more.length === 0) break
      bytes = Buffer.concat([bytes, more])
      lines = linesIn(bytes, start - offset, end - offset)
    }
    return finish(bytes, offset, lines)
  } finally {
    closeSync(file)
  }
}

/** Whole lines that lie in memory. */
export function stretchOf(bytes: Uint8Array, offset: number): Stretch {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return finish(buffer, offset, linesIn(buffer, 0, buffer.length))
}

interface Found {
  readonly spans: LineSpan[]
  /** Whether the last line had no end in what was read. */
  readonly open: boolean
}

/** `first` > 0 means that a line begins there only after a line feed. */
function linesIn(bytes: Buffer, first: number, end: number): Found {
  const spans: LineSpan[] = []
  let from = first === 0 ? 0 : bytes.indexOf(10, first - 1) + 1
  if (first > 0 && from === 0) return { spans, open: false }
  while (from < end && from < bytes.length) {
    const feed = bytes.indexOf(10, from)
    if (feed === -1) {
      spans.push({ from, to: bytes.length })
      return { spans, open: true }
    }
    spans.push({ from, to: feed })
    from = feed + 1
  }
  return { spans, open: false }
}

function finish(bytes: Buffer, offset: number, { spans, open }: Found): Stretch {
  if (!open || bytes.length < LONGEST_LINE) return { bytes, offset, lines: spans }
  const last = spans[spans.length - 1]!
  return { bytes, offset, lines: spans.slice(0, -1), tooLong: last.from }
}

/** At most `length` bytes, fewer at the end of the file. */
export function readAt(file: number, position: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length)
  let read = 0
  while (read < length) {
    const more = readSync(file, bytes, read, length - read, position + read)
    if (more === 0) break
    read += more
  }
  return read === length ? bytes : bytes.subarray(0, read)
}
