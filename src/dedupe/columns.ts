/**
 * All that is remembered of the texts, one number a text in the order in which they were read: 128 bytes of signature, some
 * 40 bytes of columns and the id.
 *
 * Signatures lie in chunks, so that growing never holds them twice.
 */
import { idArena, idHash, readId, skipId } from '../sketch/lsh/ids.js'
import type { Priority } from '../sketch/lsh/priority.js'
import type { Block } from './block.js'
import { REGISTERS } from './registers.js'

export const WORDS = REGISTERS / 4
const CHUNK_BITS = 14
const CHUNK = 2 ** CHUNK_BITS

/** Where the lines of texts can be read. */
export interface Places {
  readonly paths: readonly string[]
  readonly files: Uint32Array
  readonly offsets: Float64Array
  readonly sizes: Uint32Array
}

export interface Columns extends Places {
  /** The files as they were given. */
  readonly names: readonly string[]
  count: number
  readonly chunks: Uint32Array[]
  readonly ids: ReturnType<typeof idArena>
  /** Where each id starts. */
  idStarts: Uint32Array
  files: Uint32Array
  published: Float64Array
  lengths: Uint32Array
  offsets: Float64Array
  sizes: Uint32Array
  lines: Uint32Array
  empty: Uint8Array
  /** Lines seen of each file. */
  readonly linesOf: number[]
}

export function columns(paths: readonly string[], names: readonly string[] = paths): Columns {
  return {
    names,
    paths,
    count: 0,
    chunks: [],
    ids: idArena(),
    idStarts: new Uint32Array(CHUNK),
    files: new Uint32Array(CHUNK),
    published: new Float64Array(CHUNK),
    lengths: new Uint32Array(CHUNK),
    offsets: new Float64Array(CHUNK),
    sizes: new Uint32Array(CHUNK),
    lines: new Uint32Array(CHUNK),
    empty: new Uint8Array(CHUNK),
    linesOf: paths.map(() => 0)
  }
}

/** Appends the texts of a block. */
export function append(to: Columns, block: Block): void {
  reserve(to, to.count + block.texts)
  appendIds(to, block.ids)
  appendWords(to, block)
  const lines = to.linesOf[block.file]!
  to.files.fill(block.file, to.count, to.count + block.texts)
  to.published.set(block.published, to.count)
  to.lengths.set(block.lengths, to.count)
  to.offsets.set(block.offsets, to.count)
  to.sizes.set(block.sizes, to.count)
  to.empty.set(block.empty, to.count)
  for (let i = 0; i < block.texts; i++) to.lines[to.count + i] = lines + block.lineNumbers[i]! + 1
  to.linesOf[block.file] = lines + block.lines
  to.count += block.texts
}

/** The signature of a text is `words` from `at` on. */
export function wordsOf(of: Columns, text: number): Uint32Array {
  return of.chunks[text >>> CHUNK_BITS]!
}

export function wordsAt(text: number): number {
  return (text & (CHUNK - 1)) * WORDS
}

/** The id the line gives, or `file:line`, the file as it was given. */
export function nameOf(of: Columns, text: number): string {
  return readId(of.ids.bytes, of.idStarts[text]!) || `${of.names[of.files[text]!]}:${of.lines[text]}`
}

export function priorityOf(of: Columns, text: number): Priority {
  const id = nameOf(of, text)
  return { id, hash: idHash(id), published: of.published[text]! }
}

function appendIds(to: Columns, ids: Uint8Array): void {
  const { ids: arena } = to
  while (arena.used + ids.length > arena.bytes.length) {
    const larger = new Uint8Array(arena.bytes.length * 2)
    larger.set(arena.bytes)
    arena.bytes = larger
  }
  arena.bytes.set(ids, arena.used)
  for (let text = to.count, at = 0; at < ids.length; text++, at = skipId(ids, at)) to.idStarts[text] = arena.used + at
  arena.used += ids.length
}

function appendWords(to: Columns, { words, texts }: Block): void {
  for (let from = 0; from < texts; ) {
    const text = to.count + from
    if (text >>> CHUNK_BITS === to.chunks.length) to.chunks.push(new Uint32Array(CHUNK * WORDS))
    const room = CHUNK - (text & (CHUNK - 1))
    const count = Math.min(room, texts - from)
    wordsOf(to, text).set(words.subarray(from * WORDS, (from + count) * WORDS), wordsAt(text))
    from += count
  }
}

function reserve(of: Columns, count: number): void {
  if (count <= of.files.length) return
  const length = Math.max(count, Math.ceil(of.files.length * 1.5))
  of.idStarts = longer(of.idStarts, new Uint32Array(length))
  of.files = longer(of.files, new Uint32Array(length))
  of.published = longer(of.published, new Float64Array(length))
  of.lengths = longer(of.lengths, new Uint32Array(length))
  of.offsets = longer(of.offsets, new Float64Array(length))
  of.sizes = longer(of.sizes, new Uint32Array(length))
  of.lines = longer(of.lines, new Uint32Array(length))
  of.empty = longer(of.empty, new Uint8Array(length))
}

function longer<T extends Uint8Array | Uint32Array | Float64Array>(from: T, to: T): T {
  to.set(from)
  return to
}
