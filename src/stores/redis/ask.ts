/** Asks one partition for buckets, and brings what is known of its segments up to date by the same answer. */
import { call } from './call.js'
import type { Slab } from './collect.js'
import { bucketsOf } from './names.js'
import { LOOK_UP } from './scripts/read.js'
import type { Partition } from './state.js'
import { advance, readSegment, type Segment, stampOf } from './table.js'

/** How often an answer that does not fit what is known is asked for again. */
const TRIES = 4

/** What of a segment one answer saw. */
export type Seen = Omit<Slab, 'base'>

/** One partition's part of the answer. Brings what is known of its segments up to date. */
export async function ask(partition: Partition, keys: Uint32Array): Promise<readonly Seen[]> {
  const digits = [12, 14, 16].map((bits) => bucketsOf(keys, bits))
  for (let tries = 1; ; tries++) {
    const known = [...partition.segments.values()].flatMap((segment) => [
      segment.serial,
      String(segment.rows),
      stampOf(segment, segment.rows - 1),
      String(segment.deaths),
      segment.lastDeath
    ])
    const replies = (await call(partition.target, LOOK_UP, [...digits, ...known])).map(readSegment)
    const segments = new Map<string, Segment>()
    const seen = replies.flatMap((reply): Seen[] => {
      const segment = advance(partition.segments.get(reply.serial), reply)
      if (!segment) return []
      segments.set(reply.serial, segment)
      const [rows, deaths] = [reply.from + reply.rows.length / 24, reply.deadFrom + reply.dead.length / 8]
      return [{ partition, segment, rows, deaths, buckets: reply.buckets }]
    })
    partition.segments = segments
    if (seen.length === replies.length) return seen
    if (tries === TRIES) throw new Error('the partition changed hands while it was read')
  }
}
