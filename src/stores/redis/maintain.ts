/**
 * Clears away what removed texts left: their postings, and segments that hold no living text. Adding and asking go on meanwhile. What
 * expired is no work, for the server drops a slice's keys by itself.
 */

import { sync } from './ask.js'
import { call } from './call.js'
import { PARTS } from './scripts/read.js'
import { BEGIN, FORGET, FREE, SWEEP, SWEPT } from './scripts/sweep.js'
import type { Partition, State } from './state.js'
import type { Segment } from './table.js'

/** Buckets of one script, about 5 ms. */
const BUCKETS = 128
/** Keys freed by one script. */
const KEYS = 1024

export async function compact({ partitions }: State): Promise<void> {
  for (const partition of partitions) {
    for (const { segment, deaths } of await sync(partition)) if (deaths > segment.swept) await sweep(partition, segment)
    await free(partition)
  }
}

async function sweep({ target }: Partition, segment: Segment): Promise<void> {
  const { serial, rows, deaths, lastDeath, dead, bits } = segment
  const past = [serial, String(deaths), lastDeath]
  const bitmap = bitsOf(rows, (row) => dead[row] !== 0)
  const sweptBefore = bitsOf(rows, (row) => dead[row] !== 0 && dead[row]! <= segment.swept)
  const [begun] = await call(target, BEGIN, past)
  if (begun !== 1) return
  if (deaths < rows)
    for (let bucket = 0; bucket < 2 ** bits; bucket += BUCKETS) {
      const [same] = await call(target, SWEEP, [...past, bitmap, String(bucket), String(bucket + BUCKETS), sweptBefore])
      if (same !== 1) return
    }
  await call(target, SWEPT, past)
}

function bitsOf(count: number, holds: (nth: number) => boolean): Buffer {
  const bits = Buffer.alloc(Math.ceil(count / 8))
  for (let nth = 0; nth < count; nth++) if (holds(nth)) bits[nth >> 3]! |= 1 << (nth & 7)
  return bits
}

/** Segments given up, by this process or by one that ended before it was done. */
async function free({ target }: Partition): Promise<void> {
  const [fields] = await call(target, PARTS, ['segments'])
  const all = ((fields as Buffer[] | null) ?? []).map(String)
  for (const [at, field] of all.entries()) {
    if (!field.startsWith('gone:')) continue
    const serial = field.slice('gone:'.length)
    const rows = 2 ** Number(all[at + 1])
    for (const [kind, count] of [
      ['p', rows],
      ['i', rows / 64],
      ['n', rows / 64],
      ['t', rows / 256]
    ] as const)
      for (let from = 0; from < count; from += KEYS)
        await call(target, FREE, [serial, kind, String(from), String(Math.min(count, from + KEYS) - 1)])
    await call(target, FORGET, [serial])
  }
}
