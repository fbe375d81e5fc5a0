/**
 * The data folder: `DIR/<set>/<kind>.jsonl.gz`, or `.jsonl`, or with a split in front (`test.pairs.jsonl.gz`), so that other
 * parts of the same sets in the same layout are read by the same code. Streams: no file is held as text.
 *
 * Held by test/bench/data.test.ts.
 */
import { createReadStream, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import type { Row } from '../split.js'

/** A row as it lies in a file, and which split it belongs to: its own `split`, else that of the file's name. */
export interface Line {
  readonly row: Row
  readonly split: string
  /** The split in the file's name, or empty: ids are unique within it only. */
  readonly part: string
}

/** Whether the folder of a set is there with at least one file of a kind. */
export function has(dir: string, set: string, kind: string): boolean {
  return filesOf(dir, set, kind).length > 0
}

/** Every row of a kind in a set, file by file in the order of their names. */
export async function* lines(dir: string, set: string, kind: string): AsyncGenerator<Line> {
  for (const { path, part } of filesOf(dir, set, kind)) {
    const file = createReadStream(path)
    const text = path.endsWith('.gz') ? file.pipe(createGunzip()) : file
    for await (const line of createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY })) {
      if (line.trim() === '') continue
      const row = JSON.parse(line) as Row
      yield { row, part, split: typeof row.split === 'string' ? row.split : part }
    }
  }
}

/** The same as a list. */
export async function allLines(dir: string, set: string, kind: string): Promise<Line[]> {
  const found: Line[] = []
  for await (const line of lines(dir, set, kind)) found.push(line)
  return found
}

function filesOf(dir: string, set: string, kind: string): { path: string; part: string }[] {
  const folder = join(dir, set)
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).sort()
  return names.flatMap((name) => {
    const match = new RegExp(`^(?:([\\w-]+)\\.)?${kind}\\.jsonl(?:\\.gz)?$`).exec(name)
    const twin = name.endsWith('.jsonl') && names.includes(`${name}.gz`)
    return match === null || twin ? [] : [{ path: join(folder, name), part: match[1] ?? '' }]
  })
}

/** A field that must be text. */
export function text(row: Row, field: string): string {
  const value = row[field]
  if (typeof value !== 'string') throw new Error(`field "${field}" is ${typeof value}, not text, in row ${row.id}`)
  return value
}

/** A field that must be a number. */
export function number(row: Row, field: string): number {
  const value = row[field]
  if (typeof value !== 'number') throw new Error(`field "${field}" is ${typeof value}, not a number, in row ${row.id}`)
  return value
}
