/**
 * Sentence alignment scored on links: a bead of n source and m target sentences is n x m links (as in Véronis &
 * Langlais 2000, ARCADE), and exactly, where a bead counts only if both its sides are right.
 *
 * Two sentence splitters never agree everywhere, so a bead found is first read as a bead over the *gold* sentences: a sentence found
 * stands for every gold sentence it shares at least half of the shorter of the two with. Held by
 * test/bench/bead-links.test.ts.
 */
import type { Span } from '../../../src/types.js'
import type { Counts } from './accuracy.js'

/** Sentence indices of both sides; one side empty for added and dropped sentences, which make no links. */
export interface Group {
  readonly source: readonly number[]
  readonly target: readonly number[]
}

/** A group over indices of gold sentences, from one over sentences found. */
export function onGold(group: Group, source: readonly number[][], target: readonly number[][]): Group {
  const read = (side: readonly number[], map: readonly number[][]): number[] =>
    [...new Set(side.flatMap((index) => map[index] ?? []))].sort((a, b) => a - b)
  return { source: read(group.source, source), target: read(group.target, target) }
}

/** For each sentence found, the gold sentences it stands for. Both lists are in the order of the text. */
export function standsFor(found: readonly Span[], gold: readonly Span[]): number[][] {
  return found.map((one) =>
    gold.flatMap((other, index) => {
      const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start)
      return shared > 0 && 2 * shared >= Math.min(one.end - one.start, other.end - other.start) ? [index] : []
    })
  )
}

/** Links found, wanted and both. */
export function linkCounts(gold: readonly Group[], found: readonly Group[]): Counts {
  return common(new Set(gold.flatMap(links)), new Set(found.flatMap(links)))
}

/** Groups with both sides, right only as a whole. */
export function groupCounts(gold: readonly Group[], found: readonly Group[]): Counts {
  const whole = (groups: readonly Group[]): Set<string> =>
    new Set(groups.filter(({ source, target }) => source.length && target.length).map((one) => JSON.stringify(one)))
  return common(whole(gold), whole(found))
}

function links({ source, target }: Group): string[] {
  return source.flatMap((from) => target.map((to) => `${from} ${to}`))
}

function common(gold: ReadonlySet<string>, found: ReadonlySet<string>): Counts {
  return { hits: [...found].filter((one) => gold.has(one)).length, marked: found.size, wanted: gold.size }
}
