/**
 * Brings the postings of a segment, and the ids of its texts, into this process, in the background and one segment at a time.
 *
 * When: as soon as so many of its buckets were asked for that reading all of them costs no more than some more look-ups will; and again when the tail
 * has grown long. Buckets are read as they are, without a script: they only gain postings of rows that are passed over, and lose those of dead ones. That the
 * segment's past is still the one that was read, its stamps tell at the end.
 */
import { sync } from './ask.js'
import { nothingAtHand } from './at-hand.js'
import { within } from './call.js'
import { addBucket, bytesOfCopy, type Copy, type Draft, newDraft } from './copy.js'
import { bytesOfIds, type Ids } from './ids.js'
import { bucketName } from './lists.js'
import { readIds } from './load-ids.js'
import type { Partition, State } from './state.js'
import type { Segment } from './table.js'
import { bytesOfTail, newTail, tailFrom } from './tail.js'

/** Postings and buckets of one command: 0.2 ms of server, and what a look-up may have to wait for here. */
const POSTINGS = 2 ** 14
const BUCKETS = 1024
/** Of the buckets of a segment, the share that must have been asked for. */
const WORTH_IT = 1 / 16
/** Postings of a tail that is long, where it is a quarter of the copy. */
const LONG_TAIL = 2 ** 17
const TRIES = 3

/** Called after a look-up. Returns at once. */
export function loadWhatIsWorthIt(state: State): void {
  if (state.loading || state.closed) return
  const held = bytesHeld(state)
  if (held > state.copies) letGo(state)
  for (const partition of state.partitions)
    for (const segment of partition.segments.values())
      if (isWorthIt(segment) && hasRoom(state, held, segment)) {
        state.loading = true
        load(state, partition, segment)
          .catch(() => undefined) // Nothing is lost: what is not here is asked for.
          .finally(() => {
            segment.fetched = 0
            state.loading = false
          })
        return
      }
}

function isWorthIt({ bits, copy, tail, fetched }: Segment): boolean {
  if (!copy || !tail) return fetched > 2 ** bits * WORTH_IT
  return tail.postings > Math.max(LONG_TAIL, copy.rows.length / 4)
}

/** Of a copy that is made anew both are there for a moment. */
function hasRoom({ copies }: State, held: number, { bits, postings }: Segment): boolean {
  return held + bytesOfCopy(bits, postings) <= copies
}

function bytesHeld({ partitions }: State): number {
  let held = 0
  for (const { segments } of partitions)
    for (const { bits, copy, tail } of segments.values())
      held += (copy ? bytesOfCopy(bits, copy.rows.length) + bytesOfIds(copy.ids) : 0) + (tail ? bytesOfTail(tail) : 0)
  return held
}

/** Tails grow with what others write. Where there is too much of all, the longest goes with its copy: it may be read again, without a tail. */
function letGo({ partitions }: State): void {
  const all = partitions.flatMap(({ segments }) => [...segments.values()])
  const bytesOf = ({ tail }: Segment): number => (tail ? bytesOfTail(tail) : 0)
  const longest = all.reduce((most, one) => (bytesOf(one) > bytesOf(most) ? one : most))
  longest.copy = undefined
  longest.tail = undefined
  longest.fetched = 0
}

async function load(state: State, partition: Partition, segment: Segment): Promise<void> {
  const draft = await begin(partition, segment)
  if (!draft) return
  while (draft.buckets < 2 ** draft.bits) {
    if (state.closed) return
    await readBuckets(partition, segment, draft)
  }
  const most = state.copies - bytesHeld(state) - bytesOfCopy(draft.bits, draft.rows.length)
  const ids = await readIds(partition, segment.serial, draft.upTo, most, segment.copy?.ids, () => state.closed)
  await sync(partition)
  const isSame = partition.segments.get(segment.serial) === segment
  if (!isSame || !segment.tail || segment.tail.from > draft.upTo || state.closed) return
  segment.tail = tailFrom(segment.tail, draft.upTo)
  segment.copy = copyOf(draft, ids)
  segment.lists = nothingAtHand()
}

/** The server is to send the keys of new rows from now on. A look-up that was under way may have brought rows without. */
async function begin(partition: Partition, segment: Segment): Promise<Draft | undefined> {
  for (let tries = 0; tries < TRIES; tries++) {
    segment.tail ??= newTail(segment.rows)
    const { upTo } = segment.tail
    await sync(partition)
    if (segment.tail && segment.tail.upTo >= upTo) return newDraft(segment.bits, upTo, segment.postings)
  }
  return undefined
}

async function readBuckets(partition: Partition, { serial, bits }: Segment, draft: Draft): Promise<void> {
  const { target, base } = partition
  const share = Math.ceil((POSTINGS * 2 ** bits) / (draft.rows.length + 1))
  const count = Math.min(share, BUCKETS, 2 ** bits - draft.buckets)
  const names = Array.from({ length: count }, (_, nth) => `${base}${serial}:p:${bucketName(draft.buckets + nth)}`)
  const given = new AbortController()
  const answer = target.connection.send(names[0]!, ['MGET', ...names], given.signal)
  const buckets = (await within(answer, target.deadline, given)) as (Buffer | null)[]
  for (const bucket of buckets) addBucket(draft, bucket ?? NO_BYTES)
}

const NO_BYTES = Buffer.alloc(0)

function copyOf({ bits, upTo, starts, rests, rows, lists }: Draft, ids: Ids | undefined): Copy {
  const end = starts.at(-1)!
  return { bits, upTo, starts, rests: rests.slice(0, end), rows: rows.slice(0, end), lists, ids }
}
