/**
 * Many texts, frozen: which of them have which key, sorted by key, in pages.
 *
 * A text is known by its rank, its place in the order of texts (newest first), so that the texts of a key stand in that order and
 * a full bucket is cut by stopping. Pages are what is read at once from a disk: 1,022 keys, then 1,022 ranks, which fill two pages of
 * 4 KiB with room for a header. Held by `test/stores/postings.test.ts`.
 */
import { type Places, putAll, roomFor } from './places.js'
import type { Ranked } from './priority.js'

/** Pairs of key and rank in a page; the last page has fewer. */
export const PAGE_ENTRIES = 1022

export interface Segment extends Ranked {
  readonly id: number
  readonly texts: number
  /** The store's number of each text, by rank. */
  readonly numbers: Uint32Array
  /** All numbers are from `first` to before `end`. */
  readonly first: number
  readonly end: number
  readonly entries: number
  /** The first key of each page. */
  readonly directory: Uint32Array
  /** The keys of a page, then their ranks. Valid until the next call, unless pages last. */
  page(at: number): Uint32Array
  readonly pagesLast: boolean
  /** Removed texts, by rank; empty while there are none. */
  dead: Uint8Array
  deadCount: number
  /** Rank by number, less `first`; made when a text is first removed. */
  rankOf: Uint32Array | undefined
}

/** Marks the text with this number as removed. Numbers the segment does not hold are left alone. */
export function killInSegment(segment: Segment, number: number): void {
  if (number < segment.first || number >= segment.end) return
  segment.rankOf ??= ranksByNumber(segment)
  const rank = segment.rankOf[number - segment.first]! - 1
  if (rank < 0) return
  if (segment.dead.length === 0) segment.dead = new Uint8Array(segment.texts)
  if (segment.dead[rank] === 1) return
  segment.dead[rank] = 1
  segment.deadCount++
}

/** 1 + rank; 0 where there is no such text. */
function ranksByNumber({ numbers, first, end }: Segment): Uint32Array {
  const ranks = new Uint32Array(end - first)
  numbers.forEach((number, rank) => {
    ranks[number - first] = rank + 1
  })
  return ranks
}

/** Where the entries of a key begin and end, counted over all pages. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** The texts of one key in a segment. Written over again for each: one of its own for every key and segment was half of what a look-up left the collector. */
export interface PartOfBucket {
  /** Where the ranks stand, if not across pages: a page, or what was put to the room. */
  ranks: Uint32Array
  /** Counted in `ranks`, or over all pages. */
  start: number
  end: number
  /** Whether they lie across pages, and were not read. */
  across: boolean
}

/**
 * Finds the texts of a key, writes where they stand to `part` and returns how many live; `end` is `start` where the segment does not have the key.
 * One page is read, two where a page begins with the key. The living are put to `room` where some are dead, or the page will not last.
 */
export function partOfBucket(segment: Segment, key: number, room: Places, part: PartOfBucket): number {
  const { directory } = segment
  const pages = directory.length
  const next = lowerBound(directory, pages, key, guess(key, 0, LAST_KEY, pages))
  if (directory[next] === key) return acrossPages(segment, key, next, part)
  part.across = false
  part.start = 0
  part.end = 0
  if (next === 0) return 0
  const page = segment.page(next - 1)
  const half = page.length / 2
  const start = lowerBound(page, half, key, guess(key, directory[next - 1]!, directory[next] ?? LAST_KEY, half))
  if (start === half || page[start] !== key) return 0
  const stop = lowerBound(page, half, key + 1, start)
  const lasts = segment.pagesLast && segment.deadCount === 0
  part.start = lasts ? half + start : room.end
  if (!lasts) putRanks(segment, page, start, stop, 0, room)
  part.end = lasts ? half + stop : room.end
  part.ranks = lasts ? page : room.values
  return part.end - part.start
}

/** The texts of a key that page `at` begins with, and no page before it. */
function acrossPages(segment: Segment, key: number, at: number, part: PartOfBucket): number {
  part.across = true
  part.start = at === 0 ? 0 : startIn(segment.page(at - 1), key) + (at - 1) * PAGE_ENTRIES
  let last = at
  while (segment.directory[last + 1] === key) last++
  part.end = last * PAGE_ENTRIES + startIn(segment.page(last), key + 1)
  const held = part.end - part.start
  return segment.deadCount === 0 ? held : ranksIn(segment, part, held).length
}

/** The first entry of a page that is at least `key`; one behind the last where there is none. */
function startIn(page: Uint32Array, key: number): number {
  const entries = page.length / 2
  return lowerBound(page, entries, key, entries >>> 1)
}

/** Puts the living of some entries of a page to `places`, their ranks raised by `base`. */
function putRanks(
  { dead, deadCount }: Segment,
  page: Uint32Array,
  from: number,
  to: number,
  base: number,
  places: Places
): void {
  const half = page.length / 2
  if (deadCount === 0) {
    putAll(page, half + from, half + to, base, places)
    return
  }
  const values = roomFor(places, to - from)
  let { end } = places
  for (let at = half + from; at < half + to; at++) {
    const rank = page[at]!
    if (dead[rank] === 0) values[end++] = base + rank
  }
  places.end = end
}

/** Puts the living of a range to `places`, their ranks raised by `base`. */
export function putRange(segment: Segment, { start, end }: Range, base: number, places: Places): void {
  for (let at = start; at < end; ) {
    const first = at - (at % PAGE_ENTRIES)
    const stop = Math.min(PAGE_ENTRIES, end - first)
    putRanks(segment, segment.page(first / PAGE_ENTRIES), at - first, stop, base, places)
    at = first + stop
  }
}

/** Above every key. */
const LAST_KEY = 2 ** 32

/** Keys are hashes, so that they lie evenly but for those of many texts. */
function guess(key: number, first: number, beyond: number, length: number): number {
  return Math.floor(((key - first) / (beyond - first)) * length)
}

/** The first of `length` ascending values that is at least `key`, looked for in ever longer steps from a place among them, then by halving. */
function lowerBound(values: Uint32Array, length: number, key: number, from: number): number {
  let low = from
  let high = from
  if (values[from]! < key)
    for (let step = 8; high < length && values[high]! < key; step *= 2) {
      low = high + 1
      high += step
    }
  else
    for (let step = 8; low > 0 && values[low]! >= key; step *= 2) {
      high = low
      low -= step
    }
  return halve(values, Math.max(0, low), Math.min(high, length), key)
}

/** The first value from `low` on that is at least `key`; `high` where none before it is. */
function halve(values: Uint32Array, from: number, to: number, key: number): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if (values[middle]! < key) low = middle + 1
    else high = middle
  }
  return low
}

/** The first `limit` living ranks in a range. */
export function ranksIn(segment: Segment, { start, end }: Range, limit: number): Uint32Array {
  const { dead, deadCount } = segment
  const ranks = new Uint32Array(Math.min(limit, end - start))
  let found = 0
  for (let at = start; at < end && found < ranks.length; ) {
    const base = at - (at % PAGE_ENTRIES)
    const page = segment.page(base / PAGE_ENTRIES)
    const half = page.length / 2
    const stop = Math.min(half, end - base)
    for (let entry = at - base; entry < stop && found < ranks.length; entry++) {
      const rank = page[half + entry]!
      if (deadCount === 0 || dead[rank] === 0) ranks[found++] = rank
    }
    at = base + stop
  }
  return ranks.subarray(0, found)
}
