/**
 * Many texts, frozen: which of them have which key, sorted by key, in pages.
 *
 * A text is known by its rank, its place in the order of texts (newest first), so that the texts of a key stand in that order and
 * a full bucket is cut by stopping. Pages are what is read at once from a disk: 1,022 keys, then 1,022 ranks, which fill two pages of
 * 4 KiB with room for a header. Held by `test/stores/postings.test.ts`.
 */
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
  /** The keys of a page, then their ranks. Valid until the next call. */
  page(at: number): Uint32Array
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

/** The texts of one key in a segment. */
export interface PartOfBucket extends Range {
  readonly living: number
  /** All living ranks, where they stand in one page and so are at hand when the range is found. */
  readonly ranks?: Uint32Array
}

/** Nothing where the segment does not have the key. One page is read, two where a page begins with the key. */
export function partOfBucket(segment: Segment, key: number): PartOfBucket | undefined {
  const { directory } = segment
  const after = bound(directory, directory.length, key, true)
  if (after === 0) return undefined
  const from = bound(directory, after, key, false)
  const page = segment.page(after - 1)
  const base = (after - 1) * PAGE_ENTRIES
  const stop = bound(page, page.length / 2, key, true)
  if (from < after) return acrossPages(segment, { start: startIn(segment, from, key), end: base + stop })
  const start = bound(page, stop, key, false)
  if (start === stop) return undefined
  const ranks = alive(segment, page.slice(page.length / 2 + start, page.length / 2 + stop))
  return { start: base + start, end: base + stop, living: ranks.length, ranks }
}

/** Where the entries of a key begin that page `from` begins with. */
function startIn(segment: Segment, from: number, key: number): number {
  if (from === 0) return 0
  const page = segment.page(from - 1)
  return (from - 1) * PAGE_ENTRIES + bound(page, page.length / 2, key, false)
}

function acrossPages(segment: Segment, range: Range): PartOfBucket {
  const held = range.end - range.start
  return { ...range, living: segment.deadCount === 0 ? held : ranksIn(segment, range, held).length }
}

function alive({ dead, deadCount }: Segment, ranks: Uint32Array): Uint32Array {
  return deadCount === 0 ? ranks : ranks.filter((rank) => dead[rank] === 0)
}

/** The first of `length` ascending values that is at least `key`, or with `beyond` above it. */
function bound(values: Uint32Array, length: number, key: number, beyond: boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    const value = values[middle]!
    if (value < key || (beyond && value === key)) low = middle + 1
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
