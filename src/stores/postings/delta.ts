/**
 * The texts of an index that came in last: chained hashing in typed arrays, an insert is a few writes a key.
 *
 * When it is full it is frozen into a segment. A text is known here by its rank, the count of texts before it.
 * `Map`s of arrays were refused: ten times the memory, and collecting them takes longer than filling these.
 */
import { type Places, roomFor } from './places.js'
import { idOrder, type Ranked } from './priority.js'

/** Texts in a full delta. It takes more, where a batch must stay whole. */
export const DELTA_TEXTS = 4096

const HEAD_BITS = 18

export interface Delta extends Ranked {
  texts: number
  published: Float64Array
  order: Float64Array
  /** The store's number of each text, ascending. */
  numbers: Uint32Array
  dead: Uint8Array
  deadCount: number
  /** Pairs of key and rank in the order they came; `next` chains those of one hash, newest first. */
  entries: number
  keys: Uint32Array
  ranks: Uint32Array
  next: Int32Array
  readonly heads: Int32Array
}

export function newDelta(): Delta {
  const capacity = DELTA_TEXTS * 16
  return {
    texts: 0,
    published: new Float64Array(DELTA_TEXTS),
    order: new Float64Array(DELTA_TEXTS),
    numbers: new Uint32Array(DELTA_TEXTS),
    dead: new Uint8Array(DELTA_TEXTS),
    deadCount: 0,
    entries: 0,
    keys: new Uint32Array(capacity),
    ranks: new Uint32Array(capacity),
    next: new Int32Array(capacity),
    heads: new Int32Array(1 << HEAD_BITS).fill(-1)
  }
}

export function isFull(delta: Delta): boolean {
  return delta.texts >= DELTA_TEXTS
}

/** Returns the rank of the new text. Its number is above all those before it. */
export function pushText(
  delta: Delta,
  text: { readonly id: string; readonly published: number; readonly keys: Uint32Array },
  number: number
): number {
  if (delta.texts === delta.numbers.length) reserveTexts(delta)
  const rank = delta.texts++
  delta.published[rank] = text.published
  delta.order[rank] = idOrder(text.id)
  delta.numbers[rank] = number
  reserve(delta, text.keys.length)
  for (const key of text.keys) {
    const entry = delta.entries++
    const head = headOf(key)
    delta.keys[entry] = key
    delta.ranks[entry] = rank
    delta.next[entry] = delta.heads[head]!
    delta.heads[head] = entry
  }
  return rank
}

export function killInDelta(delta: Delta, rank: number): void {
  if (delta.dead[rank] === 1) return
  delta.dead[rank] = 1
  delta.deadCount++
}

/** Puts the living texts under a key to `places`, newest arrival first, their ranks raised by `base`; returns how many. */
export function putFresh(delta: Delta, key: number, base: number, places: Places): number {
  const { keys, ranks, next, dead } = delta
  const before = places.end
  for (let entry = delta.heads[headOf(key)]!; entry !== -1; entry = next[entry]!) {
    if (keys[entry] !== key) continue
    const rank = ranks[entry]!
    if (dead[rank] === 0) roomFor(places, 1)[places.end++] = base + rank
  }
  return places.end - before
}

function headOf(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> (32 - HEAD_BITS)
}

function reserve(delta: Delta, more: number): void {
  if (delta.entries + more <= delta.keys.length) return
  const length = Math.max(delta.entries + more, delta.keys.length * 2)
  delta.keys = grown(delta.keys, new Uint32Array(length))
  delta.ranks = grown(delta.ranks, new Uint32Array(length))
  delta.next = grown(delta.next, new Int32Array(length))
}

function reserveTexts(delta: Delta): void {
  const length = delta.texts * 2
  delta.published = grown(delta.published, new Float64Array(length))
  delta.order = grown(delta.order, new Float64Array(length))
  delta.numbers = grown(delta.numbers, new Uint32Array(length))
  delta.dead = grown(delta.dead, new Uint8Array(length))
}

type Numbers = Uint8Array | Uint32Array | Int32Array | Float64Array

function grown<T extends Numbers>(array: T, larger: T): T {
  larger.set(array)
  return larger
}
