/** The texts under keys, over all segments and the delta. */
import type { LookUp } from '../../types.js'
import { type Delta, putFresh } from './delta.js'
import { fewestFirst } from './fewest-first.js'
import { firstOf, type Run } from './first-of.js'
import { giveBack, newPlaces, type Places, roomFor } from './places.js'
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
  const near = spare.pop() ?? newPlaces()
  const buckets = bucketsOf(parts, bases, keys, near)
  const sizes = new Uint32Array(keys.length)
  for (let at = 0; at < sizes.length; at++) sizes[at] = buckets[at]!.living
  const hits = new Array<Uint32Array>(keys.length).fill(NONE)
  let left = enough
  const order = fewestFirst(sizes)
  for (let nth = 0; nth < order.length && left > 0; nth++) {
    const at = order[nth]!
    hits[at] = placesOf(parts, bases, keys[at]!, buckets[at]!, near, limit)
    left -= hits[at]!.length
  }
  return {
    sizes,
    hits,
    places: bases.at(-1)! + parts.delta.texts,
    compare: (a, b) => comparePlaces(parts, bases, a, b),
    published: (place) => publishedAt(parts, bases, place),
    numberOf: (place) => numberAt(parts, bases, place),
    release: () => giveBack(near, spare)
  }
}

/** The first place of each segment, then that of the delta. */
function basesOf({ segments }: Parts): number[] {
  const bases = [0]
  for (const { texts } of segments) bases.push(bases.at(-1)! + texts)
  return bases
}

/** The texts of a key. */
interface Bucket {
  /** By segment. */
  readonly parts: (PartOfBucket | undefined)[]
  living: number
  /** Which of the near places are its own; all its texts, where no part lies across pages. */
  readonly from: number
  to: number
  isNear: boolean
}

/** Loops by number, for what iterators leave behind was half of what the collector met. */
function bucketsOf({ segments, delta }: Parts, bases: readonly number[], keys: Uint32Array, near: Places): Bucket[] {
  const buckets: Bucket[] = []
  for (let nth = 0; nth < keys.length; nth++) {
    const bucket: Bucket = { parts: new Array(segments.length), living: 0, from: near.end, to: 0, isNear: true }
    for (let at = 0; at < segments.length; at++) {
      const part = partOfBucket(segments[at]!, keys[nth]!, bases[at]!, near)
      bucket.parts[at] = part
      if (!part) continue
      bucket.living += part.living
      bucket.isNear &&= part.near
    }
    bucket.living += putFresh(delta, keys[nth]!, bases[segments.length]!, near)
    bucket.to = near.end
    buckets.push(bucket)
  }
  return buckets
}

function placesOf(
  searched: Parts,
  bases: readonly number[],
  key: number,
  bucket: Bucket,
  near: Places,
  limit: number
): Uint32Array {
  if (bucket.living === 0) return NONE
  if (bucket.living > limit) return firstPlaces(searched, bases, key, bucket, limit)
  if (bucket.isNear) return near.values.subarray(bucket.from, bucket.to)
  const from = near.end
  roomFor(near, bucket.to - bucket.from).copyWithin(from, bucket.from, bucket.to)
  near.end += bucket.to - bucket.from
  bucket.parts.forEach((part, at) => {
    if (part && !part.near) putRange(searched.segments[at]!, part, bases[at]!, near)
  })
  return near.values.subarray(from, near.end)
}

/** Of a full bucket. */
function firstPlaces(
  { segments, delta }: Parts,
  bases: readonly number[],
  key: number,
  { parts }: Bucket,
  limit: number
) {
  const runs: Run[] = []
  parts.forEach((part, at) => {
    if (part) runs.push({ texts: segments[at]!, base: bases[at]!, ranks: ranksIn(segments[at]!, part, limit) })
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
