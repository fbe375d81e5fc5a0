/** Pairs facts of one topic: equal ones first, then those that stand in each other's place. */
import { facing, type Ground, type Placed, type Side } from './ground.js'

export interface Left {
  readonly source: readonly Placed[]
  readonly target: readonly Placed[]
}

/**
 * What is left of two lists when each source fact has taken one target fact that is the same: the one it was kept as, then one of
 * its value, then any. `same` tells of two values. Linear but for the different values of the two, which are compared with each other.
 */
export function withoutSame(
  { source: side }: Ground,
  sources: readonly Placed[],
  targets: readonly Placed[],
  same: (source: string, target: string) => boolean
): Left {
  const { left: moved, open } = withoutKept(side, sources, targets)
  const queues = queuesOf(open)
  const likes = new Map<string, readonly Queue[]>()
  const likeTo = (value: string): readonly Queue[] => {
    const known = likes.get(value) ?? [...queues.values()].filter((queue) => same(value, queue.value))
    likes.set(value, known)
    return known
  }
  const taken = new Set<Placed>()
  const left = moved.filter(({ value }) => {
    const own = queues.get(value)
    const queue = own && own.next < own.places.length ? own : firstOf(likeTo(value))
    if (queue === undefined) return true
    taken.add(open[queue.places[queue.next++]!]!)
    return false
  })
  return { source: left, target: taken.size === 0 ? open : open.filter((target) => !taken.has(target)) }
}

/** Where a value stands among the open facts, in order, and which of its places is the first that is free. */
interface Queue {
  readonly value: string
  readonly places: number[]
  next: number
}

function queuesOf(facts: readonly Placed[]): ReadonlyMap<string, Queue> {
  const queues = new Map<string, Queue>()
  for (const [place, { value }] of facts.entries()) {
    const held = queues.get(value)
    if (held) held.places.push(place)
    else queues.set(value, { value, places: [place], next: 0 })
  }
  return queues
}

/** Of some values' places the first that is free. */
function firstOf(queues: readonly Queue[]): Queue | undefined {
  let first: Queue | undefined
  for (const queue of queues) {
    const place = queue.places[queue.next]
    if (place !== undefined && (first === undefined || place < first.places[first.next]!)) first = queue
  }
  return first
}

/** Facts whose first word was kept as the first word of a fact of the same value are that fact: "12 dead and 12 hurt". */
function withoutKept(
  side: Side,
  sources: readonly Placed[],
  targets: readonly Placed[]
): { readonly left: readonly Placed[]; readonly open: Placed[] } {
  const starts = new Map(targets.map((target) => [target.from, target]))
  const kept = new Set<Placed>()
  const left = sources.filter((source) => {
    const target = starts.get(side.partners[source.from]!)
    if (target === undefined || target.value !== source.value) return true
    kept.add(target)
    return false
  })
  return { left, open: targets.filter((target) => !kept.has(target)) }
}

/** A fact is weighed against those of the other side that stand at most so many places from its own: ten thousand "said" in a bead are no news. */
const REACH = 60

/** Pairs leftovers by how well they fit (0 and below: not at all), the best first. Each fact is used once. O(facts x `REACH`). */
export function pairBest(
  { source, target }: Left,
  closeness: (source: Placed, target: Placed) => number
): { readonly pairs: readonly (readonly [Placed, Placed])[]; readonly left: Left } {
  const scored = source
    .flatMap((one, at) => near(target, at).map((other) => ({ one, other, score: closeness(one, other) })))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.one.start - b.one.start || a.other.start - b.other.start)
  const used = new Set<Placed>()
  const pairs: (readonly [Placed, Placed])[] = []
  for (const { one, other } of scored) {
    if (used.has(one) || used.has(other)) continue
    used.add(one).add(other)
    pairs.push([one, other])
  }
  const unused = (fact: Placed): boolean => !used.has(fact)
  return { pairs, left: { source: source.filter(unused), target: target.filter(unused) } }
}

function near(facts: readonly Placed[], at: number): readonly Placed[] {
  return facts.length <= REACH ? facts : facts.slice(Math.max(0, at - REACH), at + REACH)
}

/** Whether two facts stand in the same place: each among the tokens that face the other. */
export function face({ source, target }: Ground, one: Placed, other: Placed): boolean {
  return (
    isAmong(facing(source, target, one.from, one.to), other) ||
    isAmong(facing(target, source, other.from, other.to), one)
  )
}

function isAmong(range: { from: number; to: number } | undefined, { from, to }: Placed): boolean {
  return range !== undefined && range.from <= from && to <= range.to
}

/** The stem of the next word after a fact, marks and articles passed over. */
export function stemAfter(side: Side, { to }: Placed): string {
  for (let at = to; at < side.stems.length && at < to + 3; at++) if (side.weights[at]! > LIGHT) return side.stems[at]!
  return ''
}

/** The stem of the last word before a fact. */
export function stemBefore(side: Side, { from }: Placed): string {
  for (let at = from - 1; at >= 0 && at >= from - 3; at--) if (side.weights[at]! > LIGHT) return side.stems[at]!
  return ''
}

/** Words lighter than this (natural-log idf) are function words. */
export const LIGHT = 1.5
