/**
 * Which segments are to be merged: the last four when they are of about one size, and one of which a third is dead.
 *
 * So a text is written anew about log4(n / 4,096) times however large the index grows, and a look-up asks a dozen segments at
 * most until they reach the largest size.
 */
import type { Segment } from './segment.js'

const FANOUT = 4
/** A larger segment is never made: merging one takes a second or two. */
const MOST_TEXTS = 2 ** 20

/** A stretch of segments to replace by one, or nothing to do. Segments are in the order of their numbers. */
export function dueMerge(segments: readonly Segment[]): { from: number; to: number } | undefined {
  const sick = segments.findIndex(({ texts, deadCount }) => deadCount * 3 > texts)
  if (sick >= 0) return { from: sick, to: sick + 1 }
  const from = segments.length - FANOUT
  if (from < 0) return undefined
  const sizes = segments.slice(from).map(living)
  const alike = Math.max(...sizes) < Math.max(1, Math.min(...sizes)) * FANOUT
  return alike && sum(sizes) <= MOST_TEXTS ? { from, to: segments.length } : undefined
}

export function living({ texts, deadCount }: Segment): number {
  return texts - deadCount
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
