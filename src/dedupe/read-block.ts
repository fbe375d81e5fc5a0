/** A worker's first job: lines to signatures. Texts are forgotten here; who needs one again reads its line again. */
import { idArena, writeId } from '../sketch/lsh/ids.js'
import { writeSignature } from '../sketch/lsh/signature.js'
import { sketch } from '../sketch/sketch.js'
import type { BadLine, Block, LineJob } from './block.js'
import { LONGEST_LINE, readStretch, type Stretch, stretchOf } from './line-spans.js'
import { readRecord, type TextRecord } from './read-record.js'
import { REGISTERS } from './registers.js'

interface Record extends TextRecord {
  readonly line: number
  readonly offset: number
  readonly size: number
}

export function readBlock(job: LineJob): Block {
  const started = performance.now()
  const stretch = job.bytes ? stretchOf(job.bytes, job.start) : readStretch(job.path, job.start, job.end)
  const read = performance.now()
  const { records, bad } = parseLines(stretch, job)
  const parsed = performance.now()
  const columns = sketchAll(records, job)
  const seconds = {
    reading: (read - started) / 1000,
    parsing: (parsed - read) / 1000,
    sketching: (performance.now() - parsed) / 1000
  }
  const lines = stretch.lines.length + (stretch.tooLong === undefined ? 0 : 1)
  return { file: job.file, end: job.end, lines, texts: records.length, bad, ...columns, seconds }
}

function parseLines(stretch: Stretch, job: LineJob): { records: Record[]; bad: BadLine[] } {
  const records: Record[] = []
  const bad: BadLine[] = []
  stretch.lines.forEach(({ from, to }, line) => {
    const offset = stretch.offset + from
    const text = lineText(stretch.bytes, from, to, offset === 0)
    if (/^\s*$/.test(text)) return
    const record = readRecord(text, job.reading.field)
    if (typeof record === 'string') bad.push({ line, reason: record })
    else records.push({ ...record, line, offset, size: to - from })
  })
  if (stretch.tooLong !== undefined)
    bad.push({ line: stretch.lines.length, reason: `it is longer than ${LONGEST_LINE} bytes` })
  return { records, bad }
}

/** A byte-order mark at the beginning of a file is no part of its first line. */
export function lineText(bytes: Buffer, from: number, to: number, first: boolean): string {
  const marked = first && bytes[from] === 0xef && bytes[from + 1] === 0xbb && bytes[from + 2] === 0xbf
  return bytes.toString('utf8', marked ? from + 3 : from, to)
}

function sketchAll(records: readonly Record[], { reading }: LineJob) {
  const ids = idArena(records.length * 16)
  const words = new Uint32Array((records.length * REGISTERS) / 4)
  const empty = new Uint8Array(records.length)
  records.forEach(({ id, text }, i) => {
    const { registers, shingles } = sketch(text, { width: reading.width, registers: REGISTERS })
    writeSignature(registers, words, (i * REGISTERS) / 4)
    writeId(ids, id)
    if (shingles === 0) empty[i] = 1
  })
  return {
    words,
    ids: ids.bytes.slice(0, ids.used),
    empty,
    published: Float64Array.from(records, ({ published }) => published),
    lengths: Uint32Array.from(records, ({ text }) => text.length),
    offsets: Float64Array.from(records, ({ offset }) => offset),
    sizes: Uint32Array.from(records, ({ size }) => size),
    lineNumbers: Uint32Array.from(records, ({ line }) => line)
  }
}
