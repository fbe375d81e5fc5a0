/**
 * The order of texts inside a segment: the newest by `published`, then the smallest hash of the id, then the id.
 *
 * Rows are numbered in this order, so whoever reads only the first of a bucket reads the ones that a full bucket keeps.
 * Least-significant-digit radix sort, 11 bits a pass; a pass whose digit is the same everywhere is left out.
 * Held by `test/sketch/lsh-priority.test.ts`.
 */
import { type Batch, NO_TIME } from './batch.js'
import { readId } from './ids.js'

export interface Priority {
  readonly published: number
  readonly hash: number
  readonly id: string
}

/** Negative where `a` comes first. Total: ids are distinct. */
export function comparePriority(a: Priority, b: Priority): number {
  if (a.published !== b.published) return a.published > b.published ? -1 : 1
  if (a.hash !== b.hash) return a.hash - b.hash
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** The numbers of the texts of a batch, first in order first. */
export function inPriorityOrder(of: Batch): Uint32Array {
  let order: Uint32Array = new Uint32Array(of.count)
  for (let i = 0; i < order.length; i++) order[i] = i
  order = sortBy(order, of.hashes)
  if (hasTimes(of)) for (const digits of newestFirst(of)) order = sortBy(order, digits)
  settleTies(order, of)
  return order
}

export function priorityAt(of: Batch, text: number): Priority {
  const id = readId(of.ids.bytes, of.idStarts[text]!)
  return { published: of.published[text]!, hash: of.hashes[text]!, id }
}

function hasTimes({ published, count }: Batch): boolean {
  for (let i = 0; i < count; i++) if (published[i] !== NO_TIME) return true
  return false
}

/** The bits of the times, low half and high half, so turned that an ascending sort puts the greatest time first. */
function newestFirst({ published, count }: Batch): readonly [Uint32Array, Uint32Array] {
  const bits = new Uint32Array(Float64Array.from(published.subarray(0, count)).buffer)
  const highHalf = new Uint8Array(new Float64Array([1]).buffer)[7] === 0 ? 0 : 1
  const low = new Uint32Array(count)
  const high = new Uint32Array(count)
  for (let i = 0; i < count; i++) {
    const top = bits[2 * i + highHalf]!
    const negative = top >>> 31 === 1
    low[i] = negative ? bits[2 * i + 1 - highHalf]! : ~bits[2 * i + 1 - highHalf]!
    high[i] = negative ? top : ~(top | 0x80000000)
  }
  return [low, high]
}

/** Stable. */
function sortBy(order: Uint32Array, keys: Uint32Array): Uint32Array {
  let from = order
  let to: Uint32Array = new Uint32Array(order.length)
  for (const shift of [0, 11, 22]) {
    const starts = new Uint32Array(2049)
    for (let i = 0; i < from.length; i++) starts[((keys[i]! >>> shift) & 2047) + 1]!++
    if (starts.includes(from.length)) continue
    for (let d = 1; d < 2048; d++) starts[d]! += starts[d - 1]!
    for (let i = 0; i < from.length; i++) to[starts[(keys[from[i]!]! >>> shift) & 2047]!++] = from[i]!
    ;[from, to] = [to, from]
  }
  return from
}

/** Texts of the same time and the same hash are rare: they are put in order of their ids afterwards. */
function settleTies(order: Uint32Array, of: Batch): void {
  const tied = (a: number, b: number) => of.hashes[a] === of.hashes[b] && of.published[a] === of.published[b]
  for (let from = 0; from < order.length; ) {
    let to = from + 1
    while (to < order.length && tied(order[from]!, order[to]!)) to++
    if (to - from > 1) order.subarray(from, to).sort((a, b) => comparePriority(priorityAt(of, a), priorityAt(of, b)))
    from = to
  }
}
