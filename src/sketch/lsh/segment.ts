/**
 * A frozen part of the index: rows in order of priority, identical signatures collapsed into one row with several texts.
 *
 * Only `dead` changes after it was built. All that is not data (bands, id table) is made from the data, so it is never saved.
 * Held by `test/sketch/lsh-law.test.ts` and `lsh-save.test.ts`.
 */
import { type BandTable, bandTable } from './band-table.js'
import { type Batch, copyRow, copyText, NO_TIME } from './batch.js'
import { type IdTable, idStart, idTable } from './id-table.js'
import { copyId, idArena } from './ids.js'
import { inPriorityOrder } from './priority.js'
import { type Shape, sameSignature, signatureHash } from './signature.js'

export interface Segment {
  readonly shape: Shape
  readonly rows: number
  readonly texts: number
  readonly words: Uint32Array
  /** The first text of each row and one past the last; empty where every row has one text. */
  readonly firstText: Uint32Array
  /** Milliseconds since 1970 or `NO_TIME`; empty where no text has a time. */
  readonly published: Float64Array
  readonly ids: IdTable
  readonly bands: BandTable
  /** One bit a text. */
  readonly dead: Uint32Array
  deadCount: number
}

/** What a segment is made from, and all that is saved of it. */
export type SegmentData = Pick<Segment, 'shape' | 'rows' | 'texts' | 'words' | 'firstText' | 'published'> & {
  readonly idBytes: Uint8Array
}

export function segment({ idBytes, ...data }: SegmentData): Segment {
  return {
    ...data,
    ids: idTable(idBytes, data.texts),
    bands: bandTable(data.words, data.rows, data.shape),
    dead: new Uint32Array((data.texts + 31) >>> 5),
    deadCount: 0
  }
}

/** Freezes the texts `order` names, which stands in order of priority. */
export function freeze(from: Batch, order: Uint32Array = inPriorityOrder(from)): Segment {
  const { rowOfText, sources } = collapse(from, order)
  const texts = order.length
  const single = sources.length === texts
  const firstText = single ? new Uint32Array(0) : runs(rowOfText, sources.length)
  const sequence = single ? order : byRow(order, rowOfText, firstText)
  return segment({
    shape: from.shape,
    rows: sources.length,
    texts,
    words: gather(from.words, sources, from.shape.words),
    firstText,
    published: times(from, sequence),
    idBytes: idsInOrder(from, sequence)
  })
}

/** The new row of each text of `order`, and for each new row the row of the batch that holds its signature. */
function collapse(from: Batch, order: Uint32Array): { rowOfText: Uint32Array; sources: Uint32Array } {
  const hashes = signatureHashes(from)
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(from.rows * 1.5 + 2)))
  const newRow = new Uint32Array(from.rows)
  const sources = new Uint32Array(Math.min(from.rows, order.length))
  const rowOfText = new Uint32Array(order.length)
  let rows = 0
  for (let i = 0; i < order.length; i++) {
    const source = from.rowOf[order[i]!]!
    if (newRow[source] === 0) {
      newRow[source] = findAlike(from, hashes, slots, sources, source, rows) + 1
      if (newRow[source]! > rows) sources[rows++] = source
    }
    rowOfText[i] = newRow[source]! - 1
  }
  return { rowOfText, sources: sources.slice(0, rows) }
}

/** The new row with the same signature; `next`, entered into `slots`, where there is none. */
function findAlike(
  { words, shape }: Batch,
  hashes: Uint32Array,
  slots: Uint32Array,
  sources: Uint32Array,
  source: number,
  next: number
): number {
  const hash = hashes[source]!
  let slot = hash & (slots.length - 1)
  for (; slots[slot] !== 0; slot = (slot + 1) & (slots.length - 1)) {
    const row = slots[slot]! - 1
    const other = sources[row]!
    if (hashes[other] !== hash) continue
    if (sameSignature(words, source * shape.words, words, other * shape.words, shape.words)) return row
  }
  slots[slot] = next + 1
  return next
}

function signatureHashes({ words, rows, shape }: Batch): Uint32Array {
  const hashes = new Uint32Array(rows)
  for (let row = 0; row < rows; row++) hashes[row] = signatureHash(words, row * shape.words, shape.words)
  return hashes
}

/** Rows in another order. They are touched 32 at a time before they are copied, so that their cache misses overlap. */
function gather(from: Uint32Array, rows: Uint32Array, words: number): Uint32Array {
  const gathered = new Uint32Array(rows.length * words)
  let touched = 0
  for (let first = 0; first < rows.length; first += 32) {
    const last = Math.min(rows.length, first + 32)
    for (let row = first; row < last; row++) touched |= from[rows[row]! * words]! ^ from[(rows[row]! + 1) * words - 1]!
    for (let row = first; row < last; row++)
      for (let i = 0, at = rows[row]! * words, to = row * words; i < words; i++) gathered[to + i] = from[at + i]!
  }
  // The reads above must have a use, or a compiler may leave them out; this one changes nothing.
  if (touched === 0) gathered.fill(0, 0, 0)
  return gathered
}

function runs(rowOfText: Uint32Array, rows: number): Uint32Array {
  const first = new Uint32Array(rows + 1)
  for (const row of rowOfText) first[row + 1]!++
  for (let row = 1; row <= rows; row++) first[row]! += first[row - 1]!
  return first
}

function byRow(order: Uint32Array, rowOfText: Uint32Array, firstText: Uint32Array): Uint32Array {
  const next = firstText.slice()
  const sequence = new Uint32Array(order.length)
  for (let i = 0; i < order.length; i++) sequence[next[rowOfText[i]!]!++] = order[i]!
  return sequence
}

function times(from: Batch, sequence: Uint32Array): Float64Array {
  const published = new Float64Array(sequence.length)
  let known = false
  for (let i = 0; i < sequence.length; i++) {
    published[i] = from.published[sequence[i]!]!
    known ||= published[i] !== NO_TIME
  }
  return known ? published : new Float64Array(0)
}

function idsInOrder(from: Batch, sequence: Uint32Array): Uint8Array {
  const ids = idArena(from.ids.used)
  for (const text of sequence) copyId(ids, from.ids.bytes, from.idStarts[text]!)
  return ids.bytes.length === ids.used ? ids.bytes : ids.bytes.slice(0, ids.used)
}

export function textsFrom(of: Segment, row: number): number {
  return of.firstText.length === 0 ? row : of.firstText[row]!
}

export function textsTo(of: Segment, row: number): number {
  return of.firstText.length === 0 ? row + 1 : of.firstText[row + 1]!
}

export function isDead(of: Segment, text: number): boolean {
  return (of.dead[text >>> 5]! & (1 << (text & 31))) !== 0
}

export function markDead(of: Segment, text: number): void {
  of.dead[text >>> 5]! |= 1 << (text & 31)
  of.deadCount++
}

/** The first living text of a row, or -1. */
export function firstLiving(of: Segment, row: number): number {
  const to = textsTo(of, row)
  for (let text = textsFrom(of, row); text < to; text++) if (!isDead(of, text)) return text
  return -1
}

export function timeOf(of: Segment, text: number): number {
  return of.published.length === 0 ? NO_TIME : of.published[text]!
}

/** Appends the living texts of a segment to a batch. */
export function thaw(of: Segment, into: Batch): void {
  for (let row = 0; row < of.rows; row++) {
    let copied = -1
    for (let text = textsFrom(of, row), to = textsTo(of, row); text < to; text++) {
      if (isDead(of, text)) continue
      if (copied === -1) copied = copyRow(into, of.words, row * of.shape.words)
      copyText(into, copied, of.ids.bytes, idStart(of.ids, text), timeOf(of, text))
    }
  }
}
