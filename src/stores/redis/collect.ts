/** From the lists of keys to hits: of each key its living rows, counted whole and cut to the first in the order of texts. */
import type { LookUp } from '../../types.js'
import { fewestFirst } from '../postings/fewest-first.js'
import { firstOf, type Run } from '../postings/first-of.js'
import type { Seen } from './ask.js'
import type { List, Rows } from './at-hand.js'
import { sortedOfCopy } from './copy.js'
import { sortRows } from './ranks.js'

/** A segment as one answer saw it. Its rows are the places from `base` on. */
export interface Slab extends Seen {
  readonly base: number
}

const NONE = new Uint32Array(0)

/** Linear in the rows of the lists. `enough`: hits after which no further key is read, those of the fewest texts coming first. */
export function collect(
  slabs: readonly Slab[],
  keys: Uint32Array,
  limit: number,
  enough: number
): Pick<LookUp, 'sizes' | 'hits'> {
  const sizes = new Uint32Array(keys.length)
  for (const slab of slabs) for (let at = 0; at < sizes.length; at++) sizes[at]! += count(slab, slab.lists[at]!)
  const hits: Uint32Array[] = Array.from(keys, () => NONE)
  let left = enough
  for (const at of fewestFirst(sizes)) {
    if (left <= 0) break
    hits[at] = sizes[at]! <= limit ? all(slabs, at, sizes[at]!) : first(slabs, keys, at, limit)
    left -= hits[at].length
  }
  return { sizes, hits }
}

/** Mostly nothing is dead: then no row is looked at. */
function count({ segment: { dead }, deaths }: Slab, { rows, from, to }: Rows): number {
  if (deaths === 0) return to - from
  let living = 0
  for (let at = from; at < to; at++) if (isLiving(dead, rows[at]!, deaths)) living++
  return living
}

/** Whether the answer that saw so many deaths saw this row living. */
function isLiving(dead: Uint32Array, row: number, deaths: number): boolean {
  const died = dead[row]!
  return died === 0 || died > deaths
}

function all(slabs: readonly Slab[], at: number, size: number): Uint32Array {
  if (size === 0) return NONE
  const places = new Uint32Array(size)
  let end = 0
  for (const { base, lists, segment, deaths } of slabs) {
    const { rows, from, to } = lists[at]!
    for (let nth = from; nth < to; nth++)
      if (deaths === 0 || isLiving(segment.dead, rows[nth]!, deaths)) places[end++] = base + rows[nth]!
  }
  return places
}

/** The newest, and of those published at one moment the smallest by order. */
function first(slabs: readonly Slab[], keys: Uint32Array, at: number, limit: number): Uint32Array {
  const runs = slabs.flatMap((slab): Run[] => {
    const ranks = sortedRows(slab, keys[at]!, slab.lists[at]!)
    return ranks.length === 0 ? [] : [{ texts: slab.segment, base: slab.base, ranks }]
  })
  const places = new Uint32Array(limit)
  let end = 0
  for (const { base, ranks } of firstOf(runs, limit))
    for (let nth = 0; nth < ranks.length; nth++) places[end++] = base + ranks[nth]!
  return places
}

function sortedRows({ segment, copy, deaths }: Slab, key: number, list: Rows): Uint16Array {
  const sort = (rows: Uint16Array): void => sortRows(segment, rows)
  const rows = copy ? sortedOfCopy(copy, key, list, sort) : sortedHere(list as List, sort)
  return deaths === 0 ? rows : rows.filter((row) => isLiving(segment.dead, row, deaths))
}

function sortedHere(list: List, sort: (rows: Uint16Array) => void): Uint16Array {
  if (!list.sorted) sort(list.rows)
  list.sorted = true
  return list.rows
}
