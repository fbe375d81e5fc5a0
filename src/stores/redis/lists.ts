/**
 * Which rows of a segment a key has: what is asked for, what comes back, and what is kept for the next look-up.
 *
 * A posting is 32 bits: below, as many as the segment has, the row; above, those bits of the key that the bucket's number does not tell. Buckets gain
 * postings at their end, in the order of rows, and a sweep takes out none but those of dead rows: so a list that was read goes on being right for
 * the rows it was read of. Of a full segment nothing need be asked again, and of a long bucket of another one only its end. Kept are those asked
 * for last, 256 bytes a text at most. Whole buckets were kept once: of their 86 postings one or two are the key's.
 */
import { keep, type List, listAtHand } from './at-hand.js'
import type { Segment } from './table.js'

/** Bytes of a bucket of which only the end is asked for where the rest is known. Below, one more name in a command is cheaper than one more command. */
const LONG = 2048

export const NO_BUCKET = Buffer.alloc(0)
const EMPTY: List = { rows: new Uint16Array(0), from: 0, to: 0, upTo: 0, postings: 0, last: 0, sorted: true }

/** A bucket asked for. */
interface Wanted {
  /** Place of the key. */
  readonly at: number
  readonly name: string
  /** First byte. */
  readonly from: number
}

/** What is known of the keys in one segment, and what must be asked. */
export interface Plan {
  readonly segment: Segment
  /** Nothing must, for its postings are here. */
  readonly isHere: boolean
  readonly lists: readonly List[]
  readonly whole: readonly Wanted[]
  /** Long ones, from the last posting that is known. */
  readonly ends: readonly Wanted[]
}

export function planOf(segment: Segment, keys: Uint32Array): Plan {
  if (segment.copy) return { segment, isHere: true, lists: [], whole: [], ends: [] }
  const whole: Wanted[] = []
  const ends: Wanted[] = []
  const lists: List[] = []
  for (let at = 0; at < keys.length; at++) {
    const list = listAtHand(segment.lists, segment.bits, keys[at]!) ?? EMPTY
    lists.push(list)
    if (list.upTo === 2 ** segment.bits) continue
    const from = list.postings * 4 >= LONG ? list.postings * 4 - 4 : 0
    const wanted = { at, name: bucketOf(keys[at]!, segment.bits), from }
    ;(from > 0 ? ends : whole).push(wanted)
  }
  return { segment, isHere: false, lists, whole, ends }
}

/** As `SYNC` wants them. */
export function packEnds({ ends }: Plan): Buffer {
  const packed = Buffer.allocUnsafe(ends.length * 8)
  ends.forEach(({ name, from }, nth) => {
    packed.write(name, nth * 8, 'latin1')
    packed.writeUInt32LE(from, nth * 8 + 4)
  })
  return packed
}

/** The bucket of a key in a segment: the key's first bits. */
function bucketOf(key: number, bits: number): string {
  return bucketName(key >>> (32 - bits))
}

/** Four hexadecimal digits. */
export function bucketName(bucket: number): string {
  return bucket.toString(16).padStart(4, '0')
}

/**
 * The lists with what came back, of rows below `rows`; kept for later. Nothing where the end of a bucket does not go on from what is
 * known, for a sweep has gone over it: what is known is forgotten, and all must be asked again.
 */
export function fillLists(
  { segment, lists, whole, ends }: Plan,
  keys: Uint32Array,
  rows: number,
  buckets: readonly Buffer[]
): readonly List[] | undefined {
  const filled = [...lists]
  let sound = true
  ;[...whole, ...ends].forEach(({ at, from }, nth) => {
    const bytes = buckets[nth]!
    const known = from > 0 ? lists[at]! : EMPTY
    const goesOn = from === 0 || (bytes.length > 0 && postingAt(bytes, 0) === known.last)
    const list = goesOn ? joined(known, bytes, keys[at]!, segment.bits, rows) : EMPTY
    keep(segment.lists, segment.bits, keys[at]!, list)
    filled[at] = list
    sound &&= goesOn
  })
  return sound ? filled : undefined
}

/** Of the postings of a bucket those of the key, after those that are known; the first of these bytes is then the last that is. */
function joined(known: List, bytes: Buffer, key: number, bits: number, upTo: number): List {
  const rest = (key << bits) >>> bits
  const mask = 2 ** bits - 1
  const first = known.postings > 0 ? 1 : 0
  let end = bytes.length >>> 2
  while (end > first && (postingAt(bytes, end - 1) & mask) >= upTo) end-- // Added since.
  const fresh: number[] = []
  for (let at = first; at < end; at++) {
    const posting = postingAt(bytes, at)
    if (posting >>> bits === rest) fresh.push(posting & mask)
  }
  const rows = fresh.length > 0 ? new Uint16Array(known.rows.length + fresh.length) : known.rows
  if (fresh.length > 0) {
    rows.set(known.rows)
    rows.set(fresh, known.rows.length)
  }
  const sorted = fresh.length === 0 ? known.sorted : rows.length === 1
  const last = end > 0 ? postingAt(bytes, end - 1) : 0
  return { rows, from: 0, to: rows.length, upTo, postings: known.postings + end - first, last, sorted }
}

/** Signed. Byte by byte: most buckets lie askew, and copying each to read words from it took longer. */
function postingAt(bytes: Buffer, nth: number): number {
  const at = nth * 4
  return bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)
}
