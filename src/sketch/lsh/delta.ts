/**
 * The newest texts, not frozen yet: a batch with hash chains over its bands, its signatures and its ids.
 *
 * Chains instead of a `Map` a band: 32 maps cost 7 KB a text. The arrays start small and double as
 * needed, until the index freezes the delta. Held by `test/sketch/lsh-law.test.ts`.
 */
import { type Batch, batch, pushRow, pushText } from './batch.js'
import { bandKey, type Shape, sameSignature, signatureHash } from './signature.js'

export interface Delta {
  readonly batch: Batch
  readonly numbers: Map<string, number>
  readonly names: string[]
  /** Chain heads, `buckets` a band and as many for whole signatures; -1 is the end. */
  heads: Int32Array
  buckets: number
  /** For each row the next row of the same chain: one a band and one for the signature. */
  next: Int32Array
  /** Texts of the same row, the latest first; -1 is the end. */
  lastText: Int32Array
  olderText: Int32Array
  readonly dead: Set<number>
}

/** `buckets`: texts it has room for at first, a power of two. */
export function delta(shape: Shape, buckets = 64): Delta {
  return {
    batch: batch(shape, buckets),
    numbers: new Map(),
    names: [],
    heads: new Int32Array((shape.bands + 1) * buckets).fill(-1),
    buckets,
    next: new Int32Array((shape.bands + 1) * buckets),
    lastText: new Int32Array(buckets),
    olderText: new Int32Array(buckets),
    dead: new Set()
  }
}

export function deltaAdd(to: Delta, id: string, registers: Uint32Array, published: number): void {
  if (to.batch.count === to.buckets) widen(to)
  const row = rowFor(to, registers)
  const text = to.batch.count
  pushText(to.batch, row, id, published)
  to.olderText[text] = to.lastText[row]!
  to.lastText[row] = text
  to.numbers.set(id, text)
  to.names.push(id)
}

export function deltaRemove(from: Delta, id: string): boolean {
  const text = from.numbers.get(id)
  if (text === undefined) return false
  from.numbers.delete(id)
  from.dead.add(text)
  return true
}

/** The rows whose chain of `band` has this key, and others that fell into the same chain. */
export function chainHead(of: Delta, band: number, key: number): number {
  return of.heads[band * of.buckets + (key & (of.buckets - 1))]!
}

export function chainNext(of: Delta, band: number, row: number): number {
  return of.next[row * (of.batch.shape.bands + 1) + band]!
}

/** The row that has this signature; a new one where none has. */
function rowFor(to: Delta, registers: Uint32Array): number {
  const { shape } = to.batch
  const row = pushRow(to.batch, registers)
  const at = row * shape.words
  const hash = signatureHash(to.batch.words, at, shape.words)
  for (let other = chainHead(to, shape.bands, hash); other !== -1; other = chainNext(to, shape.bands, other)) {
    if (!sameSignature(to.batch.words, at, to.batch.words, other * shape.words, shape.words)) continue
    to.batch.rows--
    return other
  }
  to.lastText[row] = -1
  chain(to, row, hash)
  return row
}

function chain(to: Delta, row: number, hash: number): void {
  const { words, shape } = to.batch
  const at = row * shape.words
  for (let band = 0; band < shape.bands; band++) link(to, band, row, bandKey(words, at, band, shape.rows))
  link(to, shape.bands, row, hash)
}

function link(to: Delta, band: number, row: number, key: number): void {
  const head = band * to.buckets + (key & (to.buckets - 1))
  to.next[row * (to.batch.shape.bands + 1) + band] = to.heads[head]!
  to.heads[head] = row
}

/** Twice as many chains: every row is chained anew, in the same order. */
function widen(to: Delta): void {
  const { shape } = to.batch
  to.buckets *= 2
  to.heads = new Int32Array((shape.bands + 1) * to.buckets).fill(-1)
  to.next = new Int32Array((shape.bands + 1) * to.buckets)
  to.lastText = grown(to.lastText, to.buckets)
  to.olderText = grown(to.olderText, to.buckets)
  for (let row = 0; row < to.batch.rows; row++)
    chain(to, row, signatureHash(to.batch.words, row * shape.words, shape.words))
}

function grown(array: Int32Array, length: number): Int32Array {
  const larger = new Int32Array(length)
  larger.set(array)
  return larger
}
