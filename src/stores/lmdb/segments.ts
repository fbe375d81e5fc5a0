/** Segments on disk: their pages are read when they are asked for, the rest is held in memory (24 bytes a text). */
import { WirecopyError } from '../../errors.js'
import type { Draft } from '../postings/freeze.js'
import { PAGE_ENTRIES, type Segment } from '../postings/segment.js'
import type { Environment } from './environment.js'
import type { SegmentMeta } from './meta.js'
import { aligned, bytesOf, pairKey } from './records.js'

const PAGE_BYTES = PAGE_ENTRIES * 2 * Uint32Array.BYTES_PER_ELEMENT

const PARTS = ['published', 'order', 'numbers', 'directory'] as const

/** Reads what is held in memory. Throws `index-damaged`. */
export function loadSegment(env: Environment, path: string, meta: SegmentMeta): Segment {
  const part = (at: number): ArrayBuffer => {
    const bytes = env.segments.getBinary(pairKey(meta.id, at))
    if (!bytes) throw new WirecopyError('index-damaged', { path, what: `segment ${meta.id} has no ${PARTS[at]}` })
    return aligned(bytes)
  }
  return {
    ...meta,
    published: new Float64Array(part(0)),
    order: new Float64Array(part(1)),
    numbers: new Uint32Array(part(2)),
    directory: new Uint32Array(part(3)),
    page: pageReader(env, path, meta.id),
    pagesLast: false,
    dead: new Uint8Array(0),
    deadCount: 0,
    rankOf: undefined
  }
}

/**
 * Fast reads give the same buffer each time, longer than its `length` says: one view of a whole page is kept for as long as that buffer stays the same.
 * A copy and a view for each page took as long as finding it, and called the collector twice as often.
 */
function pageReader(env: Environment, path: string, segment: number): (at: number) => Uint32Array {
  const key = pairKey(segment, 0)
  const view = new DataView(key.buffer)
  let whole: Uint32Array = new Uint32Array(0)
  return (at) => {
    view.setUint32(4, at)
    const bytes = env.pages.getBinaryFast(key)
    if (!bytes) throw new WirecopyError('index-damaged', { path, what: `page ${at} of segment ${segment} is missing` })
    const { buffer, byteOffset, length } = bytes
    if (byteOffset % 4 !== 0) return new Uint32Array(aligned(bytes.subarray(0, length)))
    if (length !== PAGE_BYTES) return new Uint32Array(buffer, byteOffset, length / 4)
    if (whole.buffer !== buffer || whole.byteOffset !== byteOffset)
      whole = new Uint32Array(buffer, byteOffset, length / 4)
    return whole
  }
}

/** Inside a transaction. */
export function writePage(env: Environment, segment: number, page: Uint32Array, at: number): void {
  env.pages.put(pairKey(segment, at), bytesOf(page))
}

/** Inside a transaction: everything but the pages. */
export function writeSegment(env: Environment, id: number, draft: Draft): SegmentMeta {
  const arrays = [draft.published, draft.order, draft.numbers, draft.directory]
  arrays.forEach((array, at) => {
    env.segments.put(pairKey(id, at), bytesOf(array))
  })
  return { id, texts: draft.numbers.length, first: draft.first, end: draft.end, entries: draft.entries }
}

/** Inside a transaction. */
export function eraseSegment(env: Environment, id: number): void {
  const within = { start: pairKey(id, 0), end: pairKey(id + 1, 0) }
  for (const key of [...env.pages.getKeys(within)]) env.pages.remove(Uint8Array.from(key))
  for (const key of [...env.segments.getKeys(within)]) env.segments.remove(Uint8Array.from(key))
}

/** The segments that something is kept of. */
export function keptSegments(env: Environment): Set<number> {
  const ids = new Set<number>()
  for (const database of [env.pages, env.segments]) {
    let next: number | undefined = 0
    while (next !== undefined) {
      const [key]: Uint8Array[] = [...database.getKeys({ start: pairKey(next, 0), limit: 1 })]
      const id: number | undefined = key && new DataView(Uint8Array.from(key).buffer).getUint32(0)
      if (id !== undefined) ids.add(id)
      next = id === undefined ? undefined : id + 1
    }
  }
  return ids
}
