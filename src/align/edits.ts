/**
 * From kept and moved runs to edits: a partition of everything that differs.
 *
 * Between two kept runs lies a region on each side. What a region shares at its ends in white space is kept; moved runs
 * inside it become moves; the rest is cut where one bead ends and the next begins, and the pieces of one bead face each
 * other as replacements. Law: `applyEdits` gives the target, letter by letter (`test/align/laws.test.ts`).
 */
import type { Bead, Document, Span } from '../types.js'
import { isBlank } from './blank.js'
import { findRuns, type Run } from './kept.js'
import { pairUp, piecesOf } from './pieces.js'
import type { BareEdit, Region } from './region.js'

/** Edits in target order. */
export function findEdits(source: Document, target: Document, beads: readonly Bead[]): BareEdit[] {
  const runs = findRuns(source, target, beads)
  const owners = { source: ownersOf(source, beads, 'source'), target: ownersOf(target, beads, 'target') }
  const kept = runs.filter(({ moved }) => !moved)
  const moved = runs.filter(({ moved }) => moved)
  const bySource = [...moved].sort((a, b) => a.source.start - b.source.start)
  const edits: BareEdit[] = moved.map((run) => ({ kind: 'move', source: run.source, target: run.target }))
  const next = { source: 0, target: 0 }
  let [from, other] = [0, 0]
  for (const run of [...kept, end(source, target)]) {
    const region = trim(source, target, { start: from, end: run.source.start }, { start: other, end: run.target.start })
    const sources = piecesOf(source, region.source, owners.source, take(bySource, next, 'source', run))
    const targets = piecesOf(target, region.target, owners.target, take(moved, next, 'target', run))
    for (const edit of pairUp(source, target, region, sources, targets)) edits.push(edit)
    from = run.source.end
    other = run.target.end
  }
  return edits.sort(byPlace)
}

function end(source: Document, target: Document): Omit<Run, 'moved'> {
  const [one, other] = [source.article.text.length, target.article.text.length]
  return { source: { start: one, end: one }, target: { start: other, end: other } }
}

/** The moved runs of one side that lie before this kept run; `moved` is in that side's order. */
function take(
  moved: readonly Run[],
  next: Record<'source' | 'target', number>,
  side: 'source' | 'target',
  run: Omit<Run, 'moved'>
): Span[] {
  const taken: Span[] = []
  while (next[side] < moved.length && moved[next[side]]![side].start < run[side].start)
    taken.push(moved[next[side]++]![side])
  return taken
}

/** A region without the white space that both sides share at its ends. */
function trim(source: Document, target: Document, one: Span, other: Span): Region {
  const [a, b] = [source.article.text, target.article.text]
  let [from, at] = [one.start, other.start]
  while (from < one.end && at < other.end && a[from] === b[at] && isBlank(a[from]!)) [from, at] = [from + 1, at + 1]
  let [to, end] = [one.end, other.end]
  while (to > from && end > at && a[to - 1] === b[end - 1] && isBlank(a[to - 1]!)) [to, end] = [to - 1, end - 1]
  return { source: { start: from, end: to }, target: { start: at, end } }
}

/** For each sentence of one side, the number of its bead. */
function ownersOf(document: Document, beads: readonly Bead[], side: 'source' | 'target'): number[] {
  const owners = new Array<number>(document.sentences.length).fill(-1)
  beads.forEach((bead, at) => {
    for (const sentence of bead[side]) owners[sentence] = at
  })
  return owners
}

/** By target, an empty target before one that begins there, then by source. */
function byPlace(a: BareEdit, b: BareEdit): number {
  return a.target.start - b.target.start || a.target.end - b.target.end || a.source.start - b.source.start
}
