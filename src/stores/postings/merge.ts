/**
 * Several segments into one, without their dead: a merge of sorted runs, page by page.
 *
 * It stops after every few pages so that a process that serves requests meanwhile is not held up. Memory: one page a segment and
 * what a text's rank takes.
 */
import type { Draft, SegmentTexts } from './freeze.js'
import { pageWriter } from './pages.js'
import { comparePriority } from './priority.js'
import { PAGE_ENTRIES, type Segment } from './segment.js'

/** Entries between two pauses: about 3 ms. */
const ENTRIES_A_TURN = 100_000

/** `pause` resolves when the process has seen to its other work. */
export async function mergeSegments(
  segments: readonly Segment[],
  write: (page: Uint32Array, at: number) => void,
  pause: () => Promise<void>
): Promise<Draft> {
  const { texts, newRanks } = mergeTexts(segments)
  const cursors = segments.map((segment, at) => cursorOf(segment, newRanks[at]!))
  const pages = pageWriter(write)
  let left = ENTRIES_A_TURN
  for (let key = least(cursors); key !== undefined; key = least(cursors)) {
    const ranks = takeKey(cursors, key)
    for (const rank of ranks) pages.push(key, rank)
    left -= ranks.length + 1
    if (left > 0) continue
    left = ENTRIES_A_TURN
    await pause()
  }
  return { ...texts, ...pages.end() }
}

interface Cursor {
  readonly segment: Segment
  readonly newRanks: Int32Array
  at: number
  page: Uint32Array
  /** The key at `at`; undefined at the end. */
  key: number | undefined
}

function cursorOf(segment: Segment, newRanks: Int32Array): Cursor {
  const cursor: Cursor = { segment, newRanks, at: -1, page: new Uint32Array(0), key: undefined }
  advance(cursor)
  return cursor
}

function advance(cursor: Cursor): void {
  const at = ++cursor.at
  if (at >= cursor.segment.entries) {
    cursor.key = undefined
    return
  }
  const place = at % PAGE_ENTRIES
  if (place === 0) cursor.page = cursor.segment.page(at / PAGE_ENTRIES).slice()
  cursor.key = cursor.page[place]
}

function least(cursors: readonly Cursor[]): number | undefined {
  let key: number | undefined
  for (const cursor of cursors)
    if (cursor.key !== undefined && (key === undefined || cursor.key < key)) key = cursor.key
  return key
}

/** The new ranks of all living texts under a key, ascending; moves every cursor past it. */
function takeKey(cursors: readonly Cursor[], key: number): number[] {
  const ranks: number[] = []
  let sources = 0
  for (const cursor of cursors) {
    if (cursor.key !== key) continue
    sources++
    while (cursor.key === key) {
      const rank = cursor.newRanks[cursor.page[cursor.page.length / 2 + (cursor.at % PAGE_ENTRIES)]!]!
      if (rank >= 0) ranks.push(rank)
      advance(cursor)
    }
  }
  return sources > 1 ? ranks.sort((a, b) => a - b) : ranks
}

/** The texts of all segments in one order, and for each segment the new rank by the old one; -1 for the dead. */
function mergeTexts(segments: readonly Segment[]): { texts: SegmentTexts; newRanks: Int32Array[] } {
  const living = segments.reduce((sum, { texts, deadCount }) => sum + texts - deadCount, 0)
  const published = new Float64Array(living)
  const order = new Float64Array(living)
  const numbers = new Uint32Array(living)
  const newRanks = segments.map(({ texts }) => new Int32Array(texts).fill(-1))
  const next = segments.map((segment) => livingFrom(segment, 0))
  for (let rank = 0; rank < living; rank++) {
    const first = foremost(segments, next)
    const old = next[first]!
    const segment = segments[first]!
    published[rank] = segment.published[old]!
    order[rank] = segment.order[old]!
    numbers[rank] = segment.numbers[old]!
    newRanks[first]![old] = rank
    next[first] = livingFrom(segment, old + 1)
  }
  const first = Math.min(...segments.map((segment) => segment.first))
  const end = Math.max(...segments.map((segment) => segment.end))
  return { texts: { published, order, numbers, first, end }, newRanks }
}

function livingFrom({ texts, dead, deadCount }: Segment, from: number): number {
  let rank = from
  if (deadCount > 0) while (rank < texts && dead[rank] === 1) rank++
  return rank
}

function foremost(segments: readonly Segment[], next: readonly number[]): number {
  let best = -1
  segments.forEach((segment, at) => {
    if (next[at]! >= segment.texts) return
    if (best < 0 || comparePriority(segment, next[at]!, segments[best]!, next[best]!) < 0) best = at
  })
  return best
}
