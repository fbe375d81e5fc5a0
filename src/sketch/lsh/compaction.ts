/**
 * When segments are merged: four of about the same size become one, and a segment a third of which is dead is built anew.
 *
 * So a text is built into a new segment about log4(n / 32,768) times, and a query asks a dozen segments at most, until
 * they reach the most texts that a segment can hold. Held by `test/sketch/lsh-law.test.ts`.
 */
import { batch } from './batch.js'
import type { Delta } from './delta.js'
import { SEGMENT_TEXTS } from './id-table.js'
import { inPriorityOrder } from './priority.js'
import { freeze, type Segment, thaw } from './segment.js'
import type { Shape } from './signature.js'

const FANOUT = 4

/** One segment out of several, without their dead; several, where one cannot hold all. */
export function merge(segments: readonly Segment[], shape: Shape): Segment[] {
  const all = batch(shape, Math.max(1, living(segments)))
  for (const segment of segments) thaw(segment, all)
  const order = inPriorityOrder(all)
  const merged: Segment[] = []
  for (let from = 0; from < order.length; from += SEGMENT_TEXTS)
    merged.push(freeze(all, order.slice(from, from + SEGMENT_TEXTS)))
  return merged
}

/** The living texts of a delta as a segment; none where there are none. */
export function frozen({ batch, dead, numbers }: Delta): Segment[] {
  if (numbers.size === 0) return []
  const order = inPriorityOrder(batch)
  return [freeze(batch, dead.size === 0 ? order : order.filter((text) => !dead.has(text)))]
}

/** Merges the last segments while four of one size class stand at the end. */
export function tiered(segments: readonly Segment[], shape: Shape): Segment[] {
  const kept = [...segments].sort((a, b) => b.texts - a.texts)
  for (;;) {
    const last = kept.slice(-FANOUT)
    const smallest = last[FANOUT - 1]
    const alike = smallest !== undefined && last[0]!.texts < smallest.texts * FANOUT
    if (!alike || living(last) > SEGMENT_TEXTS) return kept
    kept.splice(-FANOUT, FANOUT, ...merge(last, shape))
  }
}

/** The segment without its dead once they are a third of it. */
export function withoutDead(segment: Segment): Segment[] {
  return segment.deadCount * 3 > segment.texts ? merge([segment], segment.shape) : [segment]
}

export function living(segments: readonly Segment[]): number {
  return segments.reduce((sum, { texts, deadCount }) => sum + texts - deadCount, 0)
}
