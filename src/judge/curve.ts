/**
 * Log-odds as a sum of curves, one an item of evidence: straight between knots and never falling (a generalised additive model, Hastie &
 * Tibshirani, Statistical Science 1(3), 1986, under monotone constraint).
 *
 * A plain weighted sum lets much of one item make up for none of another, and cannot say that evidence is enough from somewhere on.
 */
import type { Evidence } from './evidence.js'

/** Where the curves bend. */
export const KNOTS = [0, 0.15, 0.3, 0.45, 0.6, 0.8, 1] as const

export interface Curves {
  /** Log-odds where no item has a value above zero. */
  readonly bias: number
  /** Log-odds added at each of `KNOTS`: the first is 0, none is less than the one before. */
  readonly curves: Readonly<Partial<Record<keyof Evidence, readonly number[]>>>
}

/** Log-odds that the evidence amounts to. */
export function logOdds(evidence: Evidence, { bias, curves }: Curves): number {
  return Object.entries(curves).reduce(
    (sum, [name, curve]) => sum + heightAt(curve, evidence[name as keyof Evidence]),
    bias
  )
}

function heightAt(curve: readonly number[], value: number): number {
  let at = 1
  while (at < KNOTS.length - 1 && value > KNOTS[at]!) at++
  const [from, to] = [KNOTS[at - 1]!, KNOTS[at]!]
  return curve[at - 1]! + ((curve[at]! - curve[at - 1]!) * (value - from)) / (to - from)
}
