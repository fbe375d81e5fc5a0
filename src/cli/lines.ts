/** The lines of a byte stream, one at a time, whatever the size of the whole. A line keeps its number, 1 for the first. */
import { isUtf8 } from 'node:buffer'

export interface NumberedLine {
  readonly number: number
  /** Without its line end and byte-order mark; none where it is not UTF-8 or too long. */
  readonly text: string | undefined
  readonly problem?: 'not-utf8' | 'line-too-long'
  /** Bytes of the stream up to the end of this line. */
  readonly bytes: number
}

const NEWLINE = 0x0a

/** Blank lines are left out. A line of more than `limit` bytes is reported, and not kept in memory. */
export async function* readLines(stream: AsyncIterable<Buffer>, limit: number): AsyncGenerator<NumberedLine> {
  let parts: Buffer[] = []
  let length = 0
  let number = 0
  let bytes = 0
  const take = (part: Buffer): void => {
    length += part.length
    if (length <= limit) parts.push(part)
    else parts = []
  }
  const finish = (): NumberedLine => {
    const line = lineOf(Buffer.concat(parts), ++number, bytes, length > limit)
    parts = []
    length = 0
    return line
  }
  for await (const chunk of stream) {
    let from = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      take(chunk.subarray(from, end))
      bytes += end + 1 - from
      from = end + 1
      const line = finish()
      if (!isBlank(line)) yield line
    }
    take(chunk.subarray(from))
    bytes += chunk.length - from
  }
  if (length > 0) {
    const line = finish()
    if (!isBlank(line)) yield line
  }
}

function lineOf(line: Buffer, number: number, bytes: number, tooLong: boolean): NumberedLine {
  if (tooLong) return { number, bytes, text: undefined, problem: 'line-too-long' }
  if (!isUtf8(line)) return { number, bytes, text: undefined, problem: 'not-utf8' }
  return { number, bytes, text: new TextDecoder().decode(line) }
}

function isBlank({ text }: NumberedLine): boolean {
  return text !== undefined && text.trim() === ''
}
