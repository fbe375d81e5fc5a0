/**
 * Asks one partition for the rows of keys, and brings what is known of its segments up to date.
 *
 * One script could give both as of one moment, but takes three times as long: Lua copies every bucket several times. So buckets are
 * read plainly between two runs of a small script. Buckets only gain postings, unless they are swept: what they hold was there at the first
 * run, or is newer and passed over by its row. Where the second run shows that a sweep began meanwhile, or another past, all is asked again.
 */
import { WirecopyError } from '../../errors.js'
import type { Rows } from './at-hand.js'
import { evaluate, loaded, persist, type SendOne } from './call.js'
import { type Copy, listsOfCopy } from './copy.js'
import { fillLists, NO_BUCKET, type Plan, packEnds, planOf } from './lists.js'
import { SYNC } from './scripts/read.js'
import type { Partition } from './state.js'
import {
  advance,
  goOn,
  isSamePast,
  isWhole,
  placeInLog,
  readSegment,
  type Segment,
  type SegmentReply,
  stampOf
} from './table.js'

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
  /** The rows of each key, in the order of keys. */
  readonly lists: readonly Rows[]
  /** Where they come from, if from here. */
  readonly copy?: Copy | undefined
}

/** What is known of the segments as of now, without lists. */
export function sync(partition: Partition): Promise<readonly Seen[]> {
  return ask(partition, new Uint32Array(0))
}

export async function ask(partition: Partition, keys: Uint32Array): Promise<readonly Seen[]> {
  for (let tries = 1; tries <= TRIES; tries++) {
    const plans = [...partition.segments.values()].map((segment) => planOf(segment, keys))
    const { before, after, buckets, inTurn } = await persist(partition.target, (send) =>
      askOnce(partition, send, plans)
    )
    const segments = advanceAll(partition, plans, before)
    if (!segments) continue
    if (keys.length === 0) return segments.map((segment, at) => seen(partition, segment, before[at]!, []))
    if (!inTurn || !isOneMoment(plans, segments, before, after)) continue
    const lists = plans.map((plan, at) => listsOf(plan, keys, before[at]!, buckets[at]!))
    if (lists.every((some) => some !== undefined))
      return segments.map((segment, at) => ({
        ...seen(partition, segment, before[at]!, lists[at]!),
        copy: plans[at]!.isHere ? segment.copy : undefined
      }))
  }
  throw new WirecopyError('store-unreachable', { where: partition.target.where, why: 'it changes while it is read' })
}

/** Nothing where what was planned with does not hold any more. */
function listsOf(plan: Plan, keys: Uint32Array, reply: SegmentReply, buckets: readonly Buffer[]) {
  const { isHere, segment, whole, ends } = plan
  const rows = rowsOf(reply)
  segment.fetched += whole.length + ends.length
  if (!isHere) return fillLists(plan, keys, rows, [...buckets, ...reply.ends])
  const { copy, tail } = segment
  return copy && tail && copy.upTo <= rows && rows <= tail.upTo ? listsOfCopy(copy, tail, keys, rows) : undefined
}

function seen(partition: Partition, segment: Segment, reply: SegmentReply, lists: readonly Rows[]): Seen {
  return { partition, segment, rows: rowsOf(reply), deaths: reply.deadFrom + reply.dead.length / 8, lists }
}

function rowsOf({ from, rows }: SegmentReply): number {
  return from + rows.length / 24
}

interface Answer {
  readonly before: readonly SegmentReply[]
  /** For each plan the buckets it wants whole. */
  readonly buckets: readonly (readonly Buffer[])[]
  readonly after: readonly SegmentReply[]
  /** Whether they came in this order. A client that sends one of them again by itself, for a slot was on the move, puts it behind the others. */
  readonly inTurn: boolean
}

/** All commands are sent at once on one connection, so that the server takes them up in this order; on several, one after the other. */
async function askOnce({ target, base }: Partition, send: SendOne, plans: readonly Plan[]): Promise<Answer> {
  const { isInOrder } = target.connection
  return loaded(async (isKnown) => {
    const noted = notesOrder(send)
    const run = async (ends: (plan: Plan) => Buffer): Promise<readonly SegmentReply[]> => {
      const told = plans.flatMap((plan) => [...lastRead(plan.segment), ends(plan), placeInLog(plan.segment)])
      const [now, ...segments] = (await noted.send(evaluate(target, SYNC, isKnown, told))) as [number, ...unknown[]]
      target.ahead = now - Date.now()
      return segments.map(readSegment)
    }
    const bucketsOf = (plan: Plan) => fetchBuckets(noted.send, `${base}${plan.segment.serial}:p:`, plan)
    const isRead = plans.some(({ whole }) => whole.length > 0)
    const first = run(packEnds)
    if (isRead && !isInOrder) await first
    const fetched = Promise.all(plans.map(bucketsOf))
    if (isRead && !isInOrder) await fetched
    const last = isRead ? run(() => NO_BUCKET) : first
    const [before, after, buckets] = await Promise.all([first, last, fetched])
    return { before, after, buckets, inTurn: !isInOrder || noted.inTurn() }
  })
}

/** Whether answers came in the order of commands. */
function notesOrder(send: SendOne): { readonly send: SendOne; inTurn(): boolean } {
  let sent = 0
  let came = 0
  let inTurn = true
  return {
    send: async (command) => {
      const nth = sent++
      const answer = await send(command)
      inTurn &&= nth === came++
      return answer
    },
    inTurn: () => inTurn
  }
}

function lastRead(segment: Segment) {
  const { serial, rows, deaths, lastDeath } = segment
  return [serial, String(rows), stampOf(segment, rows - 1), String(deaths), lastDeath]
}

async function fetchBuckets(send: SendOne, base: string, { whole }: Plan): Promise<Buffer[]> {
  const parts: Promise<unknown>[] = []
  for (let from = 0; from < whole.length; from += KEYS)
    parts.push(send(['MGET', ...whole.slice(from, from + KEYS).map(({ name }) => base + name)]))
  const found = (await Promise.all(parts)).flat() as (Buffer | null)[]
  return found.map((bytes) => bytes ?? NO_BUCKET)
}

/** The segments in the order of the replies; nothing where one goes on from what is not known, or was forgotten meanwhile. */
function advanceAll(
  partition: Partition,
  plans: readonly Plan[],
  replies: readonly SegmentReply[]
): readonly Segment[] | undefined {
  const told = new Map(plans.map(({ segment }) => [segment.serial, segment]))
  const held = new Map<string, Segment>()
  const segments = replies.map((reply) => {
    const known = partition.segments.get(reply.serial)
    const mine = told.get(reply.serial)
    const segment = known === mine ? advance(known, reply) : advanceBeside(known, reply)
    const next = segment ?? (known === mine ? undefined : known)
    if (next) held.set(reply.serial, next)
    return segment
  })
  partition.segments = held
  return segments.every((segment) => segment !== undefined) ? (segments as Segment[]) : undefined
}

/**
 * Where another look-up brought a segment while this one was asking. What it brought stays, or look-ups at once would go on
 * replacing each other's segments and none would come to an end.
 */
function advanceBeside(known: Segment | undefined, reply: SegmentReply): Segment | undefined {
  if (!known || !isWhole(reply)) return advance(undefined, reply)
  return isSamePast(known, reply) ? goOn(known, reply) : advance(undefined, reply)
}

/** Whether both runs tell of the segments whose buckets were read, in the past that was known, and of no sweep between. */
function isOneMoment(
  plans: readonly Plan[],
  segments: readonly Segment[],
  before: readonly SegmentReply[],
  after: readonly SegmentReply[]
): boolean {
  if (before.length !== plans.length || after.length !== plans.length) return false
  return plans.every(
    ({ segment }, at) =>
      segment === segments[at] &&
      after[at]!.serial === segment.serial &&
      after[at]!.from > 0 &&
      after[at]!.sweeps === before[at]!.sweeps
  )
}
