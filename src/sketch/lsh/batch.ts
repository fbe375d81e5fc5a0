/** Texts on their way into a segment, in any order: signatures, ids, times, in growing typed arrays. */
import { copyId, type IdArena, idArena, idHash, idHashAt, writeId } from './ids.js'
import { type Shape, writeSignature } from './signature.js'

/** The time of a text that has none: older than any other. */
export const NO_TIME = Number.NEGATIVE_INFINITY

export interface Batch {
  readonly shape: Shape
  /** Texts held; the arrays are as long or longer. */
  count: number
  /** Signatures held. Several texts may point at one. */
  rows: number
  words: Uint32Array
  rowOf: Uint32Array
  hashes: Uint32Array
  /** Milliseconds since 1970, or `NO_TIME`. */
  published: Float64Array
  idStarts: Uint32Array
  readonly ids: IdArena
}

export function batch(shape: Shape, capacity = 256): Batch {
  return {
    shape,
    count: 0,
    rows: 0,
    words: new Uint32Array(capacity * shape.words),
    rowOf: new Uint32Array(capacity),
    hashes: new Uint32Array(capacity),
    published: new Float64Array(capacity),
    idStarts: new Uint32Array(capacity),
    ids: idArena(capacity * 12)
  }
}

/** Appends a signature made from registers and returns its number. */
export function pushRow(into: Batch, registers: Uint32Array): number {
  const { words } = into.shape
  if ((into.rows + 1) * words > into.words.length) into.words = grown(into.words, Uint32Array)
  writeSignature(registers, into.words, into.rows * words)
  return into.rows++
}

/** Appends a signature that stands in another array and returns its number. */
export function copyRow(into: Batch, from: Uint32Array, at: number): number {
  const { words } = into.shape
  if ((into.rows + 1) * words > into.words.length) into.words = grown(into.words, Uint32Array)
  for (let i = 0, to = into.rows * words; i < words; i++) into.words[to + i] = from[at + i]!
  return into.rows++
}

/** Appends a text that has signature `row`. */
export function pushText(into: Batch, row: number, id: string, published: number, hash = idHash(id)): void {
  reserveText(into)
  into.idStarts[into.count] = writeId(into.ids, id)
  place(into, row, hash, published)
}

/** Appends a text whose id stands in another buffer. */
export function copyText(into: Batch, row: number, ids: Uint8Array, idAt: number, published: number): void {
  reserveText(into)
  into.idStarts[into.count] = copyId(into.ids, ids, idAt)
  place(into, row, idHashAt(ids, idAt), published)
}

function place(into: Batch, row: number, hash: number, published: number): void {
  into.rowOf[into.count] = row
  into.hashes[into.count] = hash
  into.published[into.count] = published + 0 // Minus zero is another pattern of bits, which the sort would see.
  into.count++
}

function reserveText(into: Batch): void {
  if (into.count < into.rowOf.length) return
  into.rowOf = grown(into.rowOf, Uint32Array)
  into.hashes = grown(into.hashes, Uint32Array)
  into.published = grown(into.published, Float64Array)
  into.idStarts = grown(into.idStarts, Uint32Array)
}

function grown<T extends Uint32Array | Float64Array>(array: T, make: new (length: number) => T): T {
  const larger = new make(Math.max(16, array.length * 2))
  larger.set(array)
  return larger
}
