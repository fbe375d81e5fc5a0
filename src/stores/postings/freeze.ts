/** A full delta as a segment. */
import type { Delta } from './delta.js'
import { type PageSummary, pageWriter } from './pages.js'
import { comparePriority } from './priority.js'
import { sortEntries } from './sort-entries.js'

/** Everything of a segment but its pages and its name: what a store writes down beside them. */
export interface SegmentTexts {
  readonly published: Float64Array
  readonly order: Float64Array
  readonly numbers: Uint32Array
  readonly first: number
  readonly end: number
}

export type Draft = SegmentTexts & PageSummary

/** Leaves the delta as it is. The dead are left out; `write` gets the pages. Some 10 ms for a full delta of 100 keys a text. */
export function freezeDelta(delta: Delta, write: (page: Uint32Array, at: number) => void): Draft {
  const order = inOrder(delta)
  const rankOf = new Int32Array(delta.texts).fill(-1)
  order.forEach((old, rank) => {
    rankOf[old] = rank
  })
  const { keys, ranks } = sortEntries(entriesByRank(delta, order, rankOf))
  const pages = pageWriter(write)
  for (let at = 0; at < keys.length; at++) pages.push(keys[at]!, ranks[at]!)
  return {
    published: Float64Array.from(order, (old) => delta.published[old]!),
    order: Float64Array.from(order, (old) => delta.order[old]!),
    numbers: Uint32Array.from(order, (old) => delta.numbers[old]!),
    first: delta.numbers[0] ?? 0,
    end: delta.texts === 0 ? 0 : delta.numbers[delta.texts - 1]! + 1,
    ...pages.end()
  }
}

/** The living texts of the delta, in the order of texts. */
function inOrder(delta: Delta): number[] {
  return Array.from({ length: delta.texts }, (_, rank) => rank)
    .filter((rank) => delta.dead[rank] === 0)
    .sort((a, b) => comparePriority(delta, a, delta, b))
}

/** The entries of the living, those of the first text first: entries of one text stand together in a delta. */
function entriesByRank(delta: Delta, order: readonly number[], rankOf: Int32Array) {
  const starts = new Uint32Array(delta.texts + 1)
  for (let entry = 0; entry < delta.entries; entry++) starts[delta.ranks[entry]! + 1]!++
  for (let text = 0; text < delta.texts; text++) starts[text + 1]! += starts[text]!
  const length = order.reduce((sum, old) => sum + starts[old + 1]! - starts[old]!, 0)
  const keys = new Uint32Array(length)
  const ranks = new Uint32Array(length)
  let at = 0
  for (const old of order)
    for (let entry = starts[old]!; entry < starts[old + 1]!; entry++, at++) {
      keys[at] = delta.keys[entry]!
      ranks[at] = rankOf[old]!
    }
  return { keys, ranks }
}
