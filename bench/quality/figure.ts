/** One measured number, with what a reader needs to trust it or not. */
import type { Interval } from './metrics/bootstrap.js'

/** A figure somebody else published, or that was measured before: shown beside ours, never mixed with it. */
export interface Known {
  readonly system: string
  readonly value: number
  /** On which part of which set, and where it is published. */
  readonly on: string
}

/** What a figure should reach. */
export interface Target {
  readonly at: number
  readonly side: 'at least' | 'at most'
}

export interface Figure {
  readonly set: string
  /** What was measured: 'TPR at 1 % FPR, macro average'. */
  readonly measure: string
  /** `wirecopy`, or the plain method that serves as a floor. */
  readonly system: string
  readonly value: number
  readonly interval?: Interval
  /** How many rows it rests on. */
  readonly rows: number
  readonly known?: readonly Known[]
  readonly target?: Target
}

/** Whether a figure reaches its target; undefined where it has none. */
export function met({ value, target }: Figure): boolean | undefined {
  if (target === undefined) return undefined
  return target.side === 'at least' ? value >= target.at : value <= target.at
}
