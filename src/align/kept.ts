/**
 * Runs of unchanged text, and which of them stand in order: those are kept, the others moved.
 *
 * A run is a stretch that is equal on both sides character by character, white space between its words included.
 */
import type { Bead, Document, Span } from '../types.js'
import { matchTokens } from './matching.js'
import { inOrder } from './order.js'

export interface Run {
  readonly source: Span
  readonly target: Span
  readonly moved: boolean
}

/** All runs, by target. The kept ones increase on both sides. */
export function findRuns(source: Document, target: Document, beads: readonly Bead[]): Run[] {
  const { pairs, spare } = matchTokens(source, target, beads)
  const runs = joinPairs(source, target, pairs)
  const kept = new Set(
    inOrder(
      runs.map((run) => run.source.start),
      runs.map((run) => size(run))
    )
  )
  return giveUpSpecks(
    runs.map((run, at) => ({ ...run, moved: !kept.has(at) })),
    spare
  )
}

function joinPairs(
  source: Document,
  target: Document,
  pairs: readonly (readonly [number, number])[]
): Omit<Run, 'moved'>[] {
  const runs: { source: Span; target: Span }[] = []
  let last: readonly [number, number] | undefined
  for (const pair of pairs) {
    const [one, other] = [source.tokens[pair[0]]!, target.tokens[pair[1]]!]
    const run = runs.at(-1)
    const goesOn = last && run && last[0] + 1 === pair[0] && last[1] + 1 === pair[1]
    if (goesOn && gap(source, run.source, one) === gap(target, run.target, other)) {
      runs[runs.length - 1] = {
        source: { start: run.source.start, end: one.end },
        target: { start: run.target.start, end: other.end }
      }
    } else runs.push({ source: { start: one.start, end: one.end }, target: { start: other.start, end: other.end } })
    last = pair
  }
  return runs
}

function gap({ article: { text } }: Document, run: Span, next: Span): string {
  return text.slice(run.end, next.start)
}

/** A moved run shorter than this, in characters, is a speck: nobody sees "the" move. */
const SPECK = 8

/** Moved specks are given up, the shortest first, while characters to spare last. */
function giveUpSpecks(runs: readonly Run[], spare: number): Run[] {
  const specks = runs.filter((run) => run.moved && size(run) < SPECK).sort((a, b) => size(a) - size(b))
  const dropped = new Set<Run>()
  let left = spare
  for (const speck of specks) {
    left -= 2 * size(speck)
    if (left < 0) break
    dropped.add(speck)
  }
  return runs.filter((run) => !dropped.has(run))
}

function size({ target }: { readonly target: Span }): number {
  return target.end - target.start
}
