/**
 * The postings of a segment in this process: a look-up that has them asks for none.
 *
 * A copy holds the rows below `upTo` as the server has them, by bucket, and in a bucket by key: a key's rows are one stretch, counted without being
 * read. Rows that came since are in the tail, whose keys the server sends along with them. Postings of dead rows may stay behind, for dead rows
 * are known anyway. Held by `test/stores/redis-copy.test.ts`.
 */
import { type AtHand, keep, type List, listAtHand, nothingAtHand, type Rows } from './at-hand.js'
import type { Ids } from './ids.js'
import { rowsInTail, type Tail } from './tail.js'

export interface Copy {
  readonly bits: number
  readonly upTo: number
  /** Where each bucket begins; the last one's end is the last of them. */
  readonly starts: Uint32Array
  /** Of each posting what of its key the bucket does not tell, and its row. */
  readonly rests: Uint16Array | Uint32Array
  readonly rows: Uint16Array
  /** Lists that are no stretch, or in the order of texts. They are right as long as they are as long as they should be, for lists only grow. */
  readonly lists: AtHand
  /** Of the rows below `upTo`, where there was room for them. */
  readonly ids: Ids | undefined
}

/** A copy that gains bucket after bucket. */
export interface Draft extends Copy {
  buckets: number
  sorted: Uint32Array
}

/** `postings`: as many as there may be. */
export function newDraft(bits: number, upTo: number, postings: number): Draft {
  return {
    bits,
    upTo,
    starts: new Uint32Array(2 ** bits + 1),
    rests: bits === 16 ? new Uint16Array(postings) : new Uint32Array(postings),
    rows: new Uint16Array(postings),
    lists: nothingAtHand(),
    ids: undefined,
    buckets: 0,
    sorted: new Uint32Array(1024)
  }
}

/** Bytes of a copy of so many postings. */
export function bytesOfCopy(bits: number, postings: number): number {
  return 4 * 2 ** bits + (bits === 16 ? 4 : 6) * postings
}

/** The next bucket as the server has it: sorted by posting it is sorted by key and row. */
export function addBucket(draft: Draft, bytes: Buffer): void {
  const count = bytes.length >>> 2
  if (draft.sorted.length < count) draft.sorted = new Uint32Array(count * 2)
  const sorted = draft.sorted.subarray(0, count)
  for (let at = 0; at < count; at++) sorted[at] = bytes.readUInt32LE(at * 4)
  sorted.sort()
  const { bits, starts, rests, rows, upTo } = draft
  let end = starts[draft.buckets]!
  for (let at = 0; at < count; at++) {
    const posting = sorted[at]!
    const row = posting & (2 ** bits - 1)
    if (row >= upTo) continue // Added since.
    rests[end] = posting >>> bits
    rows[end++] = row
  }
  starts[++draft.buckets] = end
}

/** Of each key the rows below `rows`. The tail goes on where the copy ends. */
export function listsOfCopy(copy: Copy, tail: Tail, keys: Uint32Array, rows: number): Rows[] {
  const lists = new Array<Rows>(keys.length)
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at]!
    const stretch = stretchOf(copy, key)
    const fresh = rowsInTail(tail, key, rows)
    lists[at] = fresh.length === 0 ? stretch : joined(copy, key, stretch, fresh)
  }
  return lists
}

function joined(copy: Copy, key: number, { rows, from, to }: Rows, fresh: readonly number[]): List {
  const length = to - from + fresh.length
  const known = listAtHand(copy.lists, copy.bits, key)
  if (known?.to === length) return known
  const all = new Uint16Array(length)
  all.set(rows.subarray(from, to))
  all.set(fresh, to - from)
  return keepOwn(copy, key, all, false)
}

/** A list's rows in the order of texts, as `sort` puts them; kept for the next look-up. */
export function sortedOfCopy(copy: Copy, key: number, list: Rows, sort: (rows: Uint16Array) => void): Uint16Array {
  const length = list.to - list.from
  const known = listAtHand(copy.lists, copy.bits, key)
  if (known?.to === length && known.sorted) return known.rows
  const rows = list.rows.slice(list.from, list.to)
  sort(rows)
  keepOwn(copy, key, rows, true)
  return rows
}

function keepOwn({ lists, bits }: Copy, key: number, rows: Uint16Array, sorted: boolean): List {
  const list = { rows, from: 0, to: rows.length, upTo: 0, postings: 0, last: 0, sorted }
  keep(lists, bits, key, list)
  return list
}

function stretchOf({ bits, starts, rests, rows }: Copy, key: number): Rows {
  const bucket = key >>> (32 - bits)
  const rest = (key << bits) >>> bits
  const end = starts[bucket + 1]!
  const from = notBelow(rests, rest, starts[bucket]!, end)
  return { rows, from, to: from < end && rests[from] === rest ? notBelow(rests, rest + 1, from, end) : from }
}

/** The first of `rests` from `low` on that is not below a value; `high` where there is none before. */
function notBelow(rests: Uint16Array | Uint32Array, value: number, from: number, to: number): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if (rests[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
