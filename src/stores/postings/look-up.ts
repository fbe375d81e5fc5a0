/** The texts under keys, over all segments and the delta. */
import type { LookUp } from '../../types.js'
import { type Delta, putFresh } from './delta.js'
import { fewestFirst } from './fewest-first.js'
import { firstOf, type Run } from './first-of.js'
import { giveBack, newPlaces, type Places, putAll } from './places.js'
import { comparePriority } from './priority.js'
import { type PartOfBucket, partOfBucket, putRange, ranksIn, type Segment } from './segment.js'

/** What is searched: segments and the texts that came after them. Places count through the segments, then the delta. */
export interface Parts {
  readonly segments: readonly Segment[]
  readonly delta: Delta
}

export type Found = Omit<LookUp, 'ids' | 'texts' | 'incomplete'> & {
  /** The store's number of a place. */
  numberOf(place: number): number
  /** Gives the room of the hits to the next look-up: they are not to be read after. */
  release(): void
}

const NONE = new Uint32Array(0)

/**
 * At most `limit` texts a key, the first in the order of texts; none of keys that come after `enough` hits, those of the fewest texts first.
 * Pure, as long as the parts stand still, but for `spare`: room that earlier look-ups gave back.
 */
export function lookUpKeys(
  parts: Parts,
  keys: Uint32Array,
  limit: number,
  enough = Number.POSITIVE_INFINITY,
  spare: Places[] = []
): Found {
  const bases = basesOf(parts)
  const room = spare.pop() ?? newPlaces()
  const buckets = bucketsOf(parts, bases, keys, room)
  const { sizes } = buckets
  const hits = new Array<Uint32Array>(keys.length).fill(NONE)
  let left = enough
  const order = fewestFirst(sizes)
  const search = { ...parts, bases, room, limit }
  for (let nth = 0; nth < order.length && left > 0; nth++) {
    const at = order[nth]!
    hits[at] = placesOf(search, keys[at]!, buckets, at)
    left -= hits[at]!.length
  }
  return {
    sizes,
    hits,
    places: bases.at(-1)! + parts.delta.texts,
    compare: (a, b) => comparePlaces(parts, bases, a, b),
    published: (place) => publishedAt(parts, bases, place),
    numberOf: (place) => numberAt(parts, bases, place),
    release: () => giveBack(room, spare)
  }
}

/** The first place of each segment, then that of the delta. */
function basesOf({ segments }: Parts): number[] {
  const bases = [0]
  for (const { texts } of segments) bases.push(bases.at(-1)! + texts)
  return bases
}

/** The texts of each key asked for. Arrays by key, or by key and segment: an object for each was most of what a look-up left the collector. */
interface Buckets {
  readonly sizes: Uint32Array
  /** Where in the room those of the delta stand. */
  readonly freshFrom: Uint32Array
  readonly freshTo: Uint32Array
  /** By key and segment: as `PartOfBucket` has it. */
  readonly ranks: Uint32Array[]
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly across: Uint8Array
}

function newBuckets(keys: number, segments: number): Buckets {
  return {
    sizes: new Uint32Array(keys),
    freshFrom: new Uint32Array(keys),
    freshTo: new Uint32Array(keys),
    ranks: new Array<Uint32Array>(keys * segments).fill(NONE),
    starts: new Uint32Array(keys * segments),
    ends: new Uint32Array(keys * segments),
    across: new Uint8Array(keys * segments)
  }
}

/** Loops by number, for what iterators leave behind was half of what the collector met. */
function bucketsOf({ segments, delta }: Parts, bases: readonly number[], keys: Uint32Array, room: Places): Buckets {
  const buckets = newBuckets(keys.length, segments.length)
  const part: PartOfBucket = { ranks: NONE, start: 0, end: 0, across: false }
  let cell = 0
  for (let nth = 0; nth < keys.length; nth++) {
    let living = 0
    for (let at = 0; at < segments.length; at++, cell++) {
      living += partOfBucket(segments[at]!, keys[nth]!, room, part)
      buckets.ranks[cell] = part.ranks
      buckets.starts[cell] = part.start
      buckets.ends[cell] = part.end
      buckets.across[cell] = part.across ? 1 : 0
    }
    buckets.freshFrom[nth] = room.end
    buckets.sizes[nth] = living + putFresh(delta, keys[nth]!, bases[segments.length]!, room)
    buckets.freshTo[nth] = room.end
  }
  return buckets
}

/** What is searched, by where each segment's places begin; the room places stand in; and how many texts of a key are read. */
interface Search extends Parts {
  readonly bases: readonly number[]
  readonly room: Places
  readonly limit: number
}

/** The places of the key that was asked for as the `nth`. */
function placesOf(search: Search, key: number, buckets: Buckets, nth: number): Uint32Array {
  const { segments, bases, room } = search
  const size = buckets.sizes[nth]!
  if (size === 0) return NONE
  if (size > search.limit) return firstPlaces(search, key, buckets, nth)
  const from = room.end
  for (let at = 0, cell = nth * segments.length; at < segments.length; at++, cell++) {
    const [start, end] = [buckets.starts[cell]!, buckets.ends[cell]!]
    if (buckets.across[cell] === 1) putRange(segments[at]!, { start, end }, bases[at]!, room)
    else if (start < end) putAll(buckets.ranks[cell]!, start, end, bases[at]!, room)
  }
  putAll(room.values, buckets.freshFrom[nth]!, buckets.freshTo[nth]!, 0, room)
  return room.values.subarray(from, room.end)
}

/** Of a full bucket. */
function firstPlaces({ segments, delta, bases, limit }: Search, key: number, buckets: Buckets, nth: number) {
  const runs: Run[] = []
  segments.forEach((segment, at) => {
    const cell = nth * segments.length + at
    const [start, end] = [buckets.starts[cell]!, buckets.ends[cell]!]
    if (start === end) return
    const isAcross = buckets.across[cell] === 1
    const ranks = isAcross ? ranksIn(segment, { start, end }, limit) : buckets.ranks[cell]!.subarray(start, end)
    runs.push({ texts: segment, base: bases[at]!, ranks })
  })
  const fresh = freshRanks(delta, key)
  if (fresh.length > 0) runs.push({ texts: delta, base: bases.at(-1)!, ranks: fresh })
  return joined(firstOf(runs, limit))
}

/** A delta's ranks are in the order of arrival: here in that of texts. */
function freshRanks(delta: Delta, key: number): Uint32Array {
  const ranks = newPlaces(0)
  putFresh(delta, key, 0, ranks)
  return ranks.values.slice(0, ranks.end).sort((a, b) => comparePriority(delta, a, delta, b))
}

function joined(runs: readonly Run[]): Uint32Array {
  const all = new Uint32Array(runs.reduce((sum, { ranks }) => sum + ranks.length, 0))
  let end = 0
  for (const { ranks, base } of runs) for (let at = 0; at < ranks.length; at++) all[end++] = base + ranks[at]!
  return all
}

function partOf(bases: readonly number[], place: number): number {
  let part = bases.length - 1
  while (bases[part]! > place) part--
  return part
}

function comparePlaces({ segments, delta }: Parts, bases: readonly number[], a: number, b: number): number {
  const mine = partOf(bases, a)
  const other = partOf(bases, b)
  return comparePriority(segments[mine] ?? delta, a - bases[mine]!, segments[other] ?? delta, b - bases[other]!)
}

function numberAt({ segments, delta }: Parts, bases: readonly number[], place: number): number {
  const part = partOf(bases, place)
  return (segments[part] ?? delta).numbers[place - bases[part]!]!
}

function publishedAt({ segments, delta }: Parts, bases: readonly number[], place: number): number {
  const part = partOf(bases, place)
  return (segments[part] ?? delta).published[place - bases[part]!]!
}
