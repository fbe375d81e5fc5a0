/**
 * Passages by exact match: every run of at least 50 characters that both texts share, white space, case and marks aside;
 * runs that follow each other closely on both sides are one passage. What PAN's own baseline does, in its spirit; the published figures of
 * that baseline show whether plagdet is computed right. Held by test/bench/floors.test.ts.
 */
import type { Region } from '../metrics/plagdet.js'

const RUN = 50
const CELL = RUN / 2
/** Runs no further apart than this many characters on both sides are one passage. */
const GAP = 150

/** A text reduced to letters and digits, and where each stood. */
interface Reduced {
  readonly text: string
  readonly at: readonly number[]
}

interface Run {
  readonly target: number
  readonly source: number
  readonly length: number
}

/** Detected regions in target order. Every run of 50 holds a whole cell of 25 of the source: only cells are looked up. */
export function exactRuns(source: string, target: string): Region[] {
  const [a, b] = [reduce(target), reduce(source)]
  const cells = new Map<string, number>()
  for (let at = Math.floor((b.text.length - CELL) / CELL) * CELL; at >= 0; at -= CELL)
    cells.set(b.text.slice(at, at + CELL), at)
  const runs: Run[] = []
  for (let at = 0; at + CELL <= a.text.length; ) {
    const cell = cells.get(a.text.slice(at, at + CELL))
    const last = runs.at(-1)
    const run = cell === undefined ? undefined : grow(a.text, at, b.text, cell, last ? last.target + last.length : 0)
    if (run !== undefined && run.length >= RUN) runs.push(run)
    at = run !== undefined && run.length >= RUN ? run.target + run.length : at + 1
  }
  return joined(runs).map((run) => ({ target: spanOf(a, run.target, run.end), source: spanOf(b, run.source, run.to) }))
}

/** The longest common run around a cell, not reaching back before `floor` in the first text. */
function grow(one: string, at: number, other: string, cell: number, floor: number): Run {
  let [back, on] = [0, CELL]
  while (at - back > floor && cell - back > 0 && one[at - back - 1] === other[cell - back - 1]) back++
  while (at + on < one.length && cell + on < other.length && one[at + on] === other[cell + on]) on++
  return { target: at - back, source: cell - back, length: back + on }
}

/** Runs in target order, those that go on nearby on both sides made one: `end` and `to` are exclusive. */
function joined(runs: readonly Run[]): { target: number; end: number; source: number; to: number }[] {
  const found: { target: number; end: number; source: number; to: number }[] = []
  for (const { target, source, length } of runs) {
    const last = found.at(-1)
    const near =
      last !== undefined && target - last.end <= GAP && source >= last.source && Math.abs(source - last.to) <= GAP
    if (near) Object.assign(last, { end: target + length, to: Math.max(last.to, source + length) })
    else found.push({ target, end: target + length, source, to: source + length })
  }
  return found
}

function spanOf({ at }: Reduced, start: number, end: number): { start: number; end: number } {
  return { start: at[start] ?? 0, end: (at[end - 1] ?? 0) + 1 }
}

function reduce(text: string): Reduced {
  const at: number[] = []
  const kept: string[] = []
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    for (let unit = 0; unit < match[0].length; unit++) at.push(match.index + unit)
    kept.push(match[0].toLowerCase().length === match[0].length ? match[0].toLowerCase() : match[0])
  }
  return { text: kept.join(''), at }
}
