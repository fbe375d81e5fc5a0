/** The texts under keys, over all segments and the delta. */
import type { LookUp } from '../../types.js'
import { type Delta, putFresh } from './delta.js'
import { fewestFirst } from './fewest-first.js'
import { firstOf, type Run } from './first-of.js'
import { newPlaces, type Places, roomFor } from './places.js'
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
}

const NONE = new Uint32Array(0)

/**
 * At most `limit` texts a key, the first in the order of texts; none of keys that come after `enough` hits, those of the fewest texts first.
 * Pure, as long as the parts stand still.
 */
export function lookUpKeys(parts: Parts, keys: Uint32Array, limit: number, enough = Number.POSITIVE_INFINITY): Found {
  const bases = basesOf(parts)
  const near = newPlaces()
  const buckets = Array.from(keys, (key) => bucketOf(parts, bases, key, near))
  const sizes = Uint32Array.from(buckets, ({ living }) => living)
  const hits: Uint32Array[] = buckets.map(() => NONE)
  let left = enough
  for (const at of fewestFirst(sizes)) {
    if (left <= 0) break
    hits[at] = placesOf(parts, bases, buckets[at]!, near, limit)
    left -= hits[at].length
  }
  return {
    sizes,
    hits,
    places: bases.at(-1)! + parts.delta.texts,
    compare: (a, b) => comparePlaces(parts, bases, a, b),
    published: (place) => publishedAt(parts, bases, place),
    numberOf: (place) => numberAt(parts, bases, place)
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
  readonly key: number
  /** By segment. */
  readonly parts: readonly (PartOfBucket | undefined)[]
  readonly living: number
  /** Which of the near places are its own; all its texts, where no part lies across pages. */
  readonly from: number
  readonly to: number
  readonly isNear: boolean
}

function bucketOf({ segments, delta }: Parts, bases: readonly number[], key: number, near: Places): Bucket {
  const from = near.end
  const parts = segments.map((segment, at) => partOfBucket(segment, key, bases[at]!, near))
  let living = putFresh(delta, key, bases.at(-1)!, near)
  let isNear = true
  for (const part of parts) {
    if (!part) continue
    living += part.living
    isNear &&= part.near
  }
  return { key, parts, living, from, to: near.end, isNear }
}

function placesOf(searched: Parts, bases: readonly number[], bucket: Bucket, near: Places, limit: number): Uint32Array {
  if (bucket.living > limit) return firstPlaces(searched, bases, bucket, limit)
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
function firstPlaces({ segments, delta }: Parts, bases: readonly number[], { key, parts }: Bucket, limit: number) {
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
