/**
 * The lines of a story, as histories are drawn: a text that others took from holds a lane from its own row to the row of the last of them; a
 * text nobody took from stands at the end of its branch. A lane is free again below its last branch. Held by test/report/story.test.ts.
 */
import type { StoryText } from './story.js'

export interface Lanes {
  /** Where the text's own dot stands. */
  readonly dot: number
  /** The lane it branches off from. */
  readonly from: number | undefined
  /** Lanes that run through the row, by where they begin and end in it. */
  readonly through: readonly { readonly lane: number; readonly begins: boolean; readonly ends: boolean }[]
}

/** More lanes than this are not told apart: later ones share the last. */
const MOST = 6

/** One entry a text, and how many lanes there are. */
export function lanesOf(texts: readonly StoryText[]): { readonly rows: readonly Lanes[]; readonly width: number } {
  const left = new Map<string, number>()
  for (const { from } of texts) if (from) left.set(from.source, (left.get(from.source) ?? 0) + 1)
  const held: (string | undefined)[] = []
  const laneOf = new Map<string, number>()
  let width = 0
  const rows = texts.map(({ id, from }) => {
    const branch = from && laneOf.get(from.source)
    const before = [...held]
    if (from) left.set(from.source, (left.get(from.source) ?? 1) - 1)
    if (from && left.get(from.source) === 0) release(held, from.source)
    const begins = (left.get(id) ?? 0) > 0 ? hold(held, id, before) : undefined
    if (begins !== undefined) laneOf.set(id, begins)
    width = Math.max(width, held.length, before.length)
    return { dot: begins ?? -1, from: branch, through: throughOf(before, held, begins) }
  })
  return { rows: rows.map((row) => ({ ...row, dot: row.dot < 0 ? width : row.dot })), width }
}

function release(held: (string | undefined)[], id: string): void {
  const at = held.lastIndexOf(id)
  if (at >= 0) held[at] = undefined
}

/** A lane nobody holds, not one that ends in this very row. */
function hold(held: (string | undefined)[], id: string, before: readonly (string | undefined)[]): number {
  const free = held.findIndex((holder, lane) => holder === undefined && before[lane] === undefined)
  const lane = free >= 0 ? free : Math.min(held.length, MOST - 1)
  held[lane] = id
  return lane
}

function throughOf(
  before: readonly (string | undefined)[],
  after: readonly (string | undefined)[],
  begins: number | undefined
): Lanes['through'] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, lane) => lane)
    .filter((lane) => before[lane] !== undefined || after[lane] !== undefined)
    .map((lane) => ({
      lane,
      begins: lane === begins && before[lane] === undefined,
      ends: after[lane] === undefined
    }))
}
