/**
 * What a reader keeps of each segment: when its texts were published, their order, and which are dead. 28 bytes a text.
 *
 * Postings hold rows alone; with the table beside them a look-up moves 4 bytes a posting, not 20. The server sends what was added since the
 * last look-up, in the same answer. Stamps tell whether what was read before is still the server's past: a replica that takes over may lack
 * the last writes, and others may have come in their place.
 */

/** 64-bit numbers and 32-bit numbers a row takes. */
const DOUBLES = 3
const WORDS = 6

export interface Segment {
  readonly serial: string
  readonly bits: number
  swept: number
  /** Buckets read before, by name; only of a full segment, whose buckets gain nothing any more. */
  readonly atHand: Map<string, Uint32Array>
  bytesAtHand: number
  rows: number
  /** Three a row: published, order, and stamp with number of keys. */
  doubles: Float64Array
  /** For a dead row how many were dead with it, else 0: an answer given before a death must not see it. */
  dead: Uint32Array
  deaths: number
  lastDeath: Buffer
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
}

export function readSegment(reply: unknown): SegmentReply {
  const [serial, bits, swept, sweeps, from, rows, deadFrom, dead] = reply as ReplyFields
  return { serial: serial.toString(), bits, swept, sweeps, from, rows, deadFrom, dead }
}

type ReplyFields = [Buffer, number, number, number, number, Buffer, number, Buffer]

/**
 * The segment after an answer, or nothing where the answer goes on from what is not known: two look-ups at once may come back in
 * either order, so one may begin before the end, never after it.
 */
export function advance(known: Segment | undefined, reply: SegmentReply): Segment | undefined {
  const fresh = reply.from === 0 && reply.deadFrom === 0
  if (!fresh && (!known || reply.from > known.rows || reply.deadFrom > known.deaths)) return undefined
  const segment = known && !fresh ? known : newSegment(reply)
  const rows = reply.from + reply.rows.length / 24
  if (rows > segment.rows) addRows(segment, reply, rows)
  addDeaths(segment, reply)
  segment.swept = reply.swept
  return segment
}

function newSegment({ serial, bits }: SegmentReply): Segment {
  return {
    serial,
    bits,
    swept: 0,
    atHand: new Map(),
    bytesAtHand: 0,
    rows: 0,
    doubles: new Float64Array(0),
    dead: new Uint32Array(0),
    deaths: 0,
    lastDeath: Buffer.alloc(4)
  }
}

function addRows(segment: Segment, { from, rows: fresh }: SegmentReply, rows: number): void {
  if (segment.doubles.length < rows * DOUBLES) {
    const room = Math.min(2 ** segment.bits, Math.max(rows, segment.rows * 2, 64))
    const [doubles, dead] = [new Float64Array(room * DOUBLES), new Uint32Array(room)]
    doubles.set(segment.doubles.subarray(0, segment.rows * DOUBLES))
    dead.set(segment.dead.subarray(0, segment.rows))
    segment.doubles = doubles
    segment.dead = dead
  }
  new Uint8Array(segment.doubles.buffer).set(fresh, from * 24)
  segment.rows = rows
}

function addDeaths(segment: Segment, { deadFrom, dead }: SegmentReply): void {
  for (let at = (segment.deaths - deadFrom) * 8; at < dead.length; at += 8) {
    segment.dead[dead.readUInt32LE(at)] = ++segment.deaths
    segment.lastDeath = Buffer.from(dead.subarray(at + 4, at + 8))
  }
}

export function publishedOf({ doubles }: Segment, row: number): number {
  return doubles[row * DOUBLES]!
}

export function orderOf({ doubles }: Segment, row: number): number {
  return doubles[row * DOUBLES + 1]!
}

export function stampOf({ doubles }: Pick<Segment, 'doubles'>, row: number): Buffer {
  const stamp = Buffer.alloc(4)
  stamp.writeUInt32LE(new Uint32Array(doubles.buffer)[row * WORDS + 4]!)
  return stamp
}

export function keysOf({ doubles }: Segment, row: number): number {
  return new Uint32Array(doubles.buffer)[row * WORDS + 5]!
}

/** Rows whose text is held, of the first `rows`. */
export function livingRows({ dead }: Segment, rows: number): number[] {
  return Array.from({ length: rows }, (_, row) => row).filter((row) => dead[row] === 0)
}
