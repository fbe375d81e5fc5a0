/**
 * Texts into the partitions and out of them. A call changes each partition in a few scripts, every one of which takes effect as a whole; a
 * reader sees a text before its replacement or after it, never both and never neither.
 */
import { randomInt } from 'node:crypto'
import type { StoredText } from '../../types.js'
import { idOrder } from '../postings/priority.js'
import { sync } from './ask.js'
import { call } from './call.js'
import type { Argument } from './client.js'
import { hashOf, partitionOf } from './names.js'
import { namesOfRows } from './read.js'
import { PUT, REMOVE } from './scripts/write.js'
import { requireWhole, surely } from './servers.js'
import type { Partition, State } from './state.js'
import { livingRows } from './table.js'

/** Keys written by one script: 2,400 take about 3 ms, in which the server does nothing else. */
const KEYS_A_SCRIPT = 2400
const TEXTS_A_SCRIPT = 512

/** Of texts with one id the last is written. What was written when one partition fails stays; to write all again does no harm. */
export async function put(state: State, texts: readonly StoredText[]): Promise<void> {
  const last = new Map(texts.map((text) => [text.id, text]))
  const arrived = Date.now()
  await inPartitions(
    state,
    [...last.values()],
    ({ id }) => id,
    async (partition, own) => {
      let args: Argument[] = []
      let keys = 0
      const jobs: Promise<unknown>[] = [requireWhole(partition)]
      const send = (): void => {
        if (args.length > 0) jobs.push(call(partition.target, PUT, [nonce(), ...args]))
        args = []
        keys = 0
      }
      for (const { text, hash } of own) {
        args.push(
          hash,
          JSON.stringify(text.id),
          headOf(text),
          sliceOf(state, text, arrived),
          packKeys(text.keys),
          bytesOf(text.content)
        )
        keys += text.keys.length
        if (keys >= KEYS_A_SCRIPT || args.length >= TEXTS_A_SCRIPT) send()
      }
      send()
      await allOf(jobs)
    }
  )
}

/** Returns how many were held. */
export async function remove(state: State, ids: readonly string[]): Promise<number> {
  let held = 0
  await inPartitions(
    state,
    [...new Set(ids)],
    (id) => id,
    async (partition, own) => {
      for (let from = 0; from < own.length; from += TEXTS_A_SCRIPT) {
        const some = own.slice(from, from + TEXTS_A_SCRIPT)
        const gone = await kill(
          partition,
          some.flatMap(({ hash }) => [hash, ''])
        )
        held += gone // Not in one line: other partitions add while this one waits.
      }
    }
  )
  return held
}

/** Returns how many were removed. A text replaced meanwhile stays, for it is looked for where its predecessor lay. */
export async function expire(state: State, before: number): Promise<number> {
  const held = await Promise.all(state.partitions.map((partition) => expireIn(partition, before)))
  return held.reduce((sum, one) => sum + one, 0)
}

async function expireIn(partition: Partition, before: number): Promise<number> {
  let held = 0
  for (const { segment, rows } of await sync(partition)) {
    const old = livingRows(segment, rows).filter((row) => {
      const time = segment.published[row]!
      return time < before && (time !== -Infinity || before === Infinity)
    })
    for (let from = 0; from < old.length; from += TEXTS_A_SCRIPT) {
      const some = old.slice(from, from + TEXTS_A_SCRIPT)
      const ids = await namesOfRows(
        partition,
        some.map((row) => ({ segment, row }))
      )
      held += await kill(
        partition,
        some.flatMap((row, at) => (ids[at] === undefined ? [] : [hashOf(ids[at]), `${segment.serial}:${row}`]))
      )
    }
  }
  return held
}

/** Each id's hash, and the segment and row it must lie in or nothing. */
async function kill(partition: Partition, texts: readonly Argument[]): Promise<number> {
  if (texts.length === 0) return 0
  const [held] = await surely(partition, call(partition.target, REMOVE, [nonce(), ...texts]))
  return Number(held)
}

interface Own<T> {
  readonly text: T
  readonly hash: Buffer
}

/** Gives each partition its own; all partitions at once. */
async function inPartitions<T>(
  { partitions }: State,
  texts: readonly T[],
  idOf: (text: T) => string,
  job: (partition: Partition, own: readonly Own<T>[]) => Promise<void>
): Promise<void> {
  const shares = partitions.map((): Own<T>[] => [])
  for (const text of texts) {
    const hash = hashOf(idOf(text))
    shares[partitionOf(hash, partitions.length)]!.push({ text, hash })
  }
  await allOf(shares.map((own, at) => (own.length > 0 ? job(partitions[at]!, own) : undefined)))
}

/** Waits for every job, also when one fails: nothing is under way when the caller hears of it. */
async function allOf(jobs: readonly (Promise<unknown> | undefined)[]): Promise<void> {
  for (const outcome of await Promise.allSettled(jobs)) if (outcome.status === 'rejected') throw outcome.reason
}

/** Two writes within a microsecond on two servers must differ in their stamps. */
function nonce(): string {
  return String(randomInt(2 ** 31))
}

function headOf({ id, published }: StoredText): Buffer {
  const head = Buffer.alloc(16)
  head.writeDoubleLE(published)
  head.writeDoubleLE(idOrder(id), 8)
  return head
}

/** Big-endian, as the script reads them. */
function packKeys(keys: Uint32Array): Buffer {
  const packed = Buffer.alloc(keys.length * 4)
  for (const [at, key] of keys.entries()) packed.writeUInt32BE(key, at * 4)
  return packed
}

function bytesOf(content: Uint8Array): Buffer {
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength)
}

/** The time slice of a text and when it ends for good; an undated text is as old as its arrival. */
function sliceOf({ config: { window, slice } }: State, { published }: StoredText, arrived: number): string {
  if (window === 0) return '- 0'
  const nth = Math.floor((Number.isFinite(published) ? published : arrived) / slice)
  return `${nth} ${Math.max(1, (nth + 1) * slice + window)}`
}
