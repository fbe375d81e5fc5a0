/** The changes of a match as a reader wants them: gravest first, then in the order of the target. */
import type { FactChange, Match, Severity } from '../types.js'
import { SEVERITIES } from './wording.js'

export interface RankedChange {
  readonly change: FactChange
  /** Index into `match.changes`. */
  readonly index: number
}

export function rankedChanges(match: Match): readonly RankedChange[] {
  return match.changes
    .map((change, index) => ({ change, index }))
    .sort((a, b) => rank(a.change) - rank(b.change) || place(a.change) - place(b.change) || a.index - b.index)
}

/** How many changes there are of each severity. */
export function tally(changes: readonly FactChange[]): Readonly<Record<Severity, number>> {
  const counts = { grave: 0, material: 0, minor: 0 }
  for (const { severity } of changes) counts[severity]++
  return counts
}

function rank({ severity }: FactChange): number {
  return SEVERITIES.indexOf(severity)
}

function place({ source, target }: FactChange): number {
  return (target ?? source)?.start ?? 0
}
