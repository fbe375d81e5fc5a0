/**
 * What a reader keeps of each segment: when its texts were published, their order, and which are dead. 28 bytes a text, and 4 more once a full bucket
 * was cut; with its postings and ids, as far as there is room for them, some 430.
 *
 * Postings hold rows alone; with the table beside them a look-up moves 4 bytes a posting, not 20. The server sends what was added since the
 * last look-up, in the same answer. Stamps tell whether what was read before is still the server's past: a replica that takes over may lack
 * the last writes, and others may have come in their place.
 */
import { type AtHand, nothingAtHand } from './at-hand.js'
import type { Copy } from './copy.js'
import { addToTail, type Tail } from './tail.js'

const BYTES_A_ROW = 24

/** Arrays run parallel, one element a row, with room to spare. */
export interface Segment {
  readonly serial: string
  readonly bits: number
  swept: number
  /** Rows of keys asked for before, by key: see `at-hand.ts`. */
  lists: AtHand
  /** All postings, once they were read: see `load.ts`. Where there is a copy there is a tail; where a tail is, the server sends the keys of new rows. */
  copy: Copy | undefined
  tail: Tail | undefined
  /** Buckets asked for so far. */
  fetched: number
  rows: number
  published: Float64Array
  order: Float64Array
  stamps: Uint32Array
  /** How many postings each has, and all together. */
  keys: Uint32Array
  postings: number
  /** For a dead row how many were dead with it, else 0: an answer given before a death must not see it. */
  dead: Uint32Array
  deaths: number
  lastDeath: Buffer
  /** Rows in the order of texts, as many as were put in order so far: see `ranks.ts`. */
  byRank: Uint16Array
  /** The place of each of these rows in that order. */
  ranks: Uint16Array
}

/** One segment of an answer to `SYNC`. */
export interface SegmentReply {
  readonly serial: string
  readonly bits: number
  readonly swept: number
  /** How many sweeps have begun. */
  readonly sweeps: number
  readonly from: number
  readonly rows: Buffer
  readonly deadFrom: number
  readonly dead: Buffer
  /** The ends of the long buckets that were asked for. */
  readonly ends: readonly Buffer[]
  /** The keys of `rows`, where they were asked for and are still there. */
  readonly keys: Buffer
}

export function readSegment(reply: unknown): SegmentReply {
  const [serial, bits, swept, sweeps, from, rows, deadFrom, dead, ends, keys] = reply as ReplyFields
  return { serial: serial.toString(), bits, swept, sweeps, from, rows, deadFrom, dead, ends, keys }
}

type ReplyFields = [Buffer, number, number, number, number, Buffer, number, Buffer, Buffer[], Buffer]

/**
 * The segment after an answer, or nothing where the answer goes on from what is not known: two look-ups at once may come back in
 * either order, so one may begin before the end, never after it.
 */
export function advance(known: Segment | undefined, reply: SegmentReply): Segment | undefined {
  const fresh = isWhole(reply)
  if (!fresh && (!known || reply.from > known.rows || reply.deadFrom > known.deaths)) return undefined
  return goOn(known && !fresh ? known : newSegment(reply), reply)
}

/** The segment with what of the answer it lacks. */
export function goOn(segment: Segment, reply: SegmentReply): Segment {
  addRows(segment, reply)
  addDeaths(segment, reply)
  segment.swept = reply.swept
  return segment
}

/** Whether an answer tells of a segment from its first row. */
export function isWhole({ from, deadFrom }: SegmentReply): boolean {
  return from === 0 && deadFrom === 0
}

/** Whether a whole answer and what is known are one past, as far as both go: by the stamp of the last row, and the last death. */
export function isSamePast(known: Segment, { rows, dead }: SegmentReply): boolean {
  const both = Math.min(known.rows, rows.length / BYTES_A_ROW)
  const died = Math.min(known.deaths, dead.length / 8)
  return (
    (both === 0 || rows.readUInt32LE((both - 1) * BYTES_A_ROW + 16) === known.stamps[both - 1]) &&
    (died === 0 || known.dead[dead.readUInt32LE((died - 1) * 8)] === died)
  )
}

function newSegment({ serial, bits }: SegmentReply): Segment {
  return {
    serial,
    bits,
    swept: 0,
    lists: nothingAtHand(),
    copy: undefined,
    tail: undefined,
    fetched: 0,
    rows: 0,
    published: new Float64Array(0),
    order: new Float64Array(0),
    stamps: new Uint32Array(0),
    keys: new Uint32Array(0),
    postings: 0,
    dead: new Uint32Array(0),
    deaths: 0,
    lastDeath: Buffer.alloc(4),
    byRank: new Uint16Array(0),
    ranks: new Uint16Array(0)
  }
}

function addRows(segment: Segment, { from, rows: fresh, keys }: SegmentReply): void {
  const known = segment.rows
  const rows = from + fresh.length / BYTES_A_ROW
  if (rows <= segment.rows) return
  if (segment.dead.length < rows) widen(segment, Math.min(2 ** segment.bits, Math.max(rows, segment.rows * 2, 64)))
  for (let row = segment.rows; row < rows; row++) {
    const at = (row - from) * BYTES_A_ROW
    segment.published[row] = fresh.readDoubleLE(at)
    segment.order[row] = fresh.readDoubleLE(at + 8)
    segment.stamps[row] = fresh.readUInt32LE(at + 16)
    segment.keys[row] = fresh.readUInt32LE(at + 20)
    segment.postings += segment.keys[row]!
  }
  segment.rows = rows
  if (!segment.tail || lengthen(segment, segment.tail, from, known, keys)) return
  segment.copy = undefined
  segment.tail = undefined
}

/** Whether the keys of all new rows came; `bytes` begins with those of row `from`. */
function lengthen({ rows, keys }: Segment, tail: Tail, from: number, known: number, bytes: Buffer): boolean {
  let at = 0
  for (let row = from; row < rows; row++) at += keys[row]! * 4
  if (at !== bytes.length) return false
  at = 0
  for (let row = from; row < rows; row++) {
    if (row >= known) addToTail(tail, bytes, at, keys[row]!)
    at += keys[row]! * 4
  }
  return true
}

/** Rows whose keys the server keeps in one string. */
const ROWS_A_LOG = 256

/** Where in its string the keys of the next row begin, as `SYNC` wants it; nothing where they are not wanted. */
export function placeInLog({ tail, rows, keys, bits }: Segment): string {
  if (!tail || rows === 2 ** bits) return ''
  let at = 0
  for (let row = rows - (rows % ROWS_A_LOG); row < rows; row++) at += keys[row]! * 4
  return String(at)
}

function widen(segment: Segment, room: number): void {
  for (const name of ['published', 'order'] as const) {
    const wider = new Float64Array(room)
    wider.set(segment[name])
    segment[name] = wider
  }
  for (const name of ['stamps', 'keys', 'dead'] as const) {
    const wider = new Uint32Array(room)
    wider.set(segment[name])
    segment[name] = wider
  }
}

function addDeaths(segment: Segment, { deadFrom, dead }: SegmentReply): void {
  for (let at = (segment.deaths - deadFrom) * 8; at < dead.length; at += 8) {
    segment.dead[dead.readUInt32LE(at)] = ++segment.deaths
    segment.lastDeath = Buffer.from(dead.subarray(at + 4, at + 8))
  }
}

export function stampOf({ stamps }: Segment, row: number): Buffer {
  const stamp = Buffer.alloc(4)
  stamp.writeUInt32LE(stamps[row]!)
  return stamp
}

/** Rows whose text is held, of the first `rows`. */
export function livingRows({ dead }: Segment, rows: number): number[] {
  return Array.from({ length: rows }, (_, row) => row).filter((row) => dead[row] === 0)
}
