/** The texts under keys, over all segments and the delta. */
import type { LookUp } from '../../types.js'
import { type Delta, ranksOf } from './delta.js'
import { fewestFirst } from './fewest-first.js'
import { firstOf, type Run } from './first-of.js'
import { comparePriority } from './priority.js'
import { type PartOfBucket, partOfBucket, ranksIn, type Segment } from './segment.js'

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
  const buckets = Array.from(keys, (key) => bucketOf(parts, key))
  const sizes = Uint32Array.from(buckets, ({ living }) => living)
  const hits: Uint32Array[] = buckets.map(() => NONE)
  let left = enough
  for (const at of fewestFirst(sizes)) {
    if (left <= 0) break
    hits[at] = placesOf(parts, bases, buckets[at]!, limit)
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

/** The texts of a key, by segment. */
interface Bucket {
  readonly parts: readonly (PartOfBucket | undefined)[]
  readonly fresh: readonly number[]
  readonly living: number
}

function bucketOf({ segments, delta }: Parts, key: number): Bucket {
  const fresh = ranksOf(delta, key)
  const parts = segments.map((segment) => partOfBucket(segment, key))
  return { parts, fresh, living: parts.reduce((sum, part) => sum + (part?.living ?? 0), fresh.length) }
}

function placesOf(
  { segments, delta }: Parts,
  bases: readonly number[],
  { parts, fresh, living }: Bucket,
  limit: number
) {
  const runs: Run[] = []
  segments.forEach((texts, at) => {
    const part = parts[at]
    if (part) runs.push({ texts, base: bases[at]!, ranks: part.ranks ?? ranksIn(texts, part, limit) })
  })
  if (fresh.length > 0) runs.push(freshRun(delta, bases.at(-1)!, fresh, living > limit))
  return living <= limit ? joined(runs) : joined(firstOf(runs, limit))
}

/** A delta's ranks are in the order of arrival: they are put in that of texts where a bucket is to be cut. */
function freshRun(texts: Delta, base: number, fresh: readonly number[], sorted: boolean): Run {
  const ranks = Uint32Array.from(fresh)
  return { texts, base, ranks: sorted ? ranks.sort((a, b) => comparePriority(texts, a, texts, b)) : ranks }
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
