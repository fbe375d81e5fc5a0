/**
 * Asks one partition for buckets, and brings what is known of its segments up to date.
 *
 * One script could give both as of one moment, but copies every bucket four times on its way out and took three times as long. So buckets are
 * read plainly between two runs of a small script. Buckets only gain postings, unless they are swept: what they hold was there at the first
 * run, or is newer and passed over by its row. Where the second run shows that a sweep began meanwhile, or another past, all is asked again.
 */
import { WirecopyError } from '../../errors.js'
import { bucketsAtHand, keepAtHand, type Wanted, wordsOf } from './buckets-at-hand.js'
import { evalsha, loaded, persist, type SendOne } from './call.js'

import { SYNC } from './scripts/read.js'
import type { Partition } from './state.js'
import { advance, readSegment, type Segment, type SegmentReply, stampOf } from './table.js'

/** How often an answer that does not fit what is known is asked for again. */
const TRIES = 5
/** Keys of one `MGET`. */
const KEYS = 1024

/** What of a segment one answer saw. */
export interface Seen {
  readonly partition: Partition
  readonly segment: Segment
  readonly rows: number
  readonly deaths: number
  /** Postings of the bucket of each key, in the order of keys. */
  readonly buckets: readonly Uint32Array[]
}

/** What is known of the segments as of now, without buckets. */
export function sync(partition: Partition): Promise<readonly Seen[]> {
  return ask(partition, new Uint32Array(0))
}

export async function ask(partition: Partition, keys: Uint32Array): Promise<readonly Seen[]> {
  for (let tries = 1; tries <= TRIES; tries++) {
    const known = [...partition.segments.values()]
    const wanted = known.map((segment) => bucketsAtHand(segment, keys))
    const answer = await persist(partition.target, (send) => askOnce(partition, send, known, wanted))
    const [before, after] = [answer.before.map(readSegment), answer.after.map(readSegment)]
    const segments = advanceAll(partition, before)
    const asked = keys.length > 0
    if (!segments || (asked && !(advanceAll(partition, after) && isOneMoment(known, before, after)))) continue
    return segments.map((segment, at) => seen(partition, segment, before[at]!, wanted[at]?.buckets ?? []))
  }
  throw new WirecopyError('store-unreachable', { where: partition.target.where, why: 'it changes while it is read' })
}

function seen(partition: Partition, segment: Segment, reply: SegmentReply, buckets: readonly Uint32Array[]): Seen {
  const { from, rows, deadFrom, dead } = reply
  return { partition, segment, rows: from + rows.length / 24, deaths: deadFrom + dead.length / 8, buckets }
}

interface Answer {
  readonly before: readonly unknown[]
  readonly after: readonly unknown[]
}

/** All commands are sent at once on one connection, so that the server takes them up in this order. */
async function askOnce(
  { target, base }: Partition,
  send: SendOne,
  known: readonly Segment[],
  wanted: readonly Wanted[]
): Promise<Answer> {
  const command = evalsha(target, SYNC, known.flatMap(lastRead))
  const run = async (): Promise<readonly unknown[]> => {
    const [now, ...segments] = (await send(command)) as [number, ...unknown[]]
    target.ahead = now - Date.now()
    return segments
  }
  return loaded(SYNC, send, async () => {
    const before = run()
    const fetched = known.map((segment, at) => fetchBuckets(send, `${base}${segment.serial}:p:`, wanted[at]!))
    const after = wanted.some(({ missing }) => missing.length > 0) ? run() : before
    const [first, last] = await Promise.all([before, after, ...fetched])
    known.forEach((segment, at) => {
      keepAtHand(segment, wanted[at]!)
    })
    return { before: first, after: last }
  })
}

function lastRead({ serial, rows, doubles, deaths, lastDeath }: Segment) {
  return [serial, String(rows), stampOf({ doubles }, rows - 1), String(deaths), lastDeath]
}

async function fetchBuckets(send: SendOne, base: string, { missing, buckets }: Wanted): Promise<void> {
  const parts: Promise<unknown>[] = []
  for (let from = 0; from < missing.length; from += KEYS)
    parts.push(send(['MGET', ...missing.slice(from, from + KEYS).map(({ name }) => base + name)]))
  const found = (await Promise.all(parts)).flat() as (Buffer | null)[]
  missing.forEach(({ at }, nth) => {
    buckets[at] = wordsOf(found[nth])
  })
}

/** The segments in the order of the replies; nothing where one goes on from what is not known. */
function advanceAll(partition: Partition, replies: readonly SegmentReply[]): readonly Segment[] | undefined {
  const segments = replies.map((reply) => advance(partition.segments.get(reply.serial), reply))
  partition.segments = new Map(segments.flatMap((segment) => (segment ? [[segment.serial, segment]] : [])))
  return segments.every((segment) => segment !== undefined) ? (segments as Segment[]) : undefined
}

/** Whether both runs tell of the segments whose buckets were read, in the past that was known, and of no sweep between. */
function isOneMoment(
  known: readonly Segment[],
  before: readonly SegmentReply[],
  after: readonly SegmentReply[]
): boolean {
  const same = ({ serial, from }: SegmentReply, at: number): boolean => from > 0 && known[at]?.serial === serial
  return (
    before.length === known.length &&
    after.length === known.length &&
    before.every(same) &&
    after.every(same) &&
    before.every(({ sweeps }, at) => after[at]!.sweeps === sweeps)
  )
}
