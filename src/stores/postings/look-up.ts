/** The texts under keys, over all segments and the delta. */
import type { LookUp } from '../../types.js'
import { type Delta, ranksOf } from './delta.js'
import { comparePriority } from './priority.js'
import { rangeOf, ranksIn, type Segment } from './segment.js'

/** What is searched: segments and the texts that came after them. Places count through the segments, then the delta. */
export interface Parts {
  readonly segments: readonly Segment[]
  readonly delta: Delta
}

export type Found = Omit<LookUp, 'ids' | 'texts' | 'incomplete'> & {
  /** The store's number of a place. */
  numberOf(place: number): number
}

/** At most `limit` texts a key, the first in the order of texts. Pure, as long as the parts stand still. */
export function lookUpKeys(parts: Parts, keys: Uint32Array, limit: number): Found {
  const bases = basesOf(parts)
  const compare = (a: number, b: number): number => comparePlaces(parts, bases, a, b)
  const sizes = new Uint32Array(keys.length)
  const hits = Array.from(keys, (key, at) => {
    const { places, living } = placesOf(parts, bases, key, limit)
    sizes[at] = living
    return places.length > limit ? places.sort(compare).slice(0, limit) : places
  })
  const places = bases.at(-1)! + parts.delta.texts
  const published = (place: number): number => publishedAt(parts, bases, place)
  return { sizes, hits, places, compare, published, numberOf: (place) => numberAt(parts, bases, place) }
}

/** The first place of each segment, then that of the delta. */
function basesOf({ segments }: Parts): number[] {
  const bases = [0]
  for (const { texts } of segments) bases.push(bases.at(-1)! + texts)
  return bases
}

function placesOf({ segments, delta }: Parts, bases: readonly number[], key: number, limit: number) {
  const places: number[] = []
  let living = 0
  segments.forEach((segment, at) => {
    const range = rangeOf(segment, key)
    if (range.start === range.end) return
    const found = ranksIn(segment, range, limit)
    living += found.living
    for (const rank of found.ranks) places.push(bases[at]! + rank)
  })
  const fresh = ranksOf(delta, key)
  for (const rank of fresh) places.push(bases.at(-1)! + rank)
  return { places, living: living + fresh.length }
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
