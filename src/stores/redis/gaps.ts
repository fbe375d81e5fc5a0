/** The partitions that did not answer one call, each named once. */
import type { Incomplete } from '../../types.js'
import type { Partition } from './state.js'

export interface Gap {
  readonly where: string
  readonly why: string
}

/** What to do with a partition's error where the others' answers are worth having. */
export function note(gaps: Gap[], { target }: Partition) {
  return (error: unknown): undefined => {
    if (!gaps.some(({ where }) => where === target.where))
      gaps.push({ where: target.where, why: (error as Error).message })
  }
}

export function incompleteOf(gaps: readonly Gap[]): Incomplete | undefined {
  if (gaps.length === 0) return undefined
  return { missing: gaps.map(({ where }) => where), reason: [...new Set(gaps.map(({ why }) => why))].join(' ') }
}
