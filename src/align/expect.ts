/**
 * Where in the source a target sentence would be expected, from what its surroundings are linked to.
 *
 * Links that are sure of themselves and stand in order are the posts; between them expectation runs straight. A passage that
 * was moved as a whole is not expected where it is, and pays for it.
 */
import type { Scored } from './link.js'
import { inOrder } from './order.js'

/** A post is at least this similar, and the best of both its sentences. */
const POST = 0.45

/** Where a target sentence is expected: anywhere from one post's source sentence to the next's, best at `place`. */
export interface Expected {
  readonly from: number
  readonly to: number
  readonly place: number
}

/** For each target sentence, where in the source, in sentences. `fixed`: pairs known beforehand. */
export function expectedPlaces(
  fixed: readonly { readonly source: number; readonly target: number }[],
  scored: readonly Scored[],
  sizes: { readonly source: number; readonly target: number }
): Expected[] {
  const posts = inChain([...fixed.map((pair) => ({ ...pair, similarity: 1 })), ...mutualBest(scored, sizes)])
  const scale = sizes.target < 2 ? 0 : (sizes.source - 1) / (sizes.target - 1)
  let next = 0
  return Array.from({ length: sizes.target }, (_, at) => {
    while (next < posts.length && posts[next]!.target < at) next++
    return between(posts[next - 1], posts[next], at, scale)
  })
}

/** Taken off at either end of the stretch where a sentence is expected. */
const SLOPE = 0.05

/** What a pair pays for standing away from where it is expected: a little inside the stretch, `step` a sentence beyond. */
export function priceOfPlace({ from, to, place }: Expected, source: number, step: number, farthest: number): number {
  const outside = Math.max(0, from - source, source - to)
  const inside = Math.abs(Math.min(to, Math.max(from, source)) - place) / Math.max(1, to - from)
  return Math.min(farthest, SLOPE * Math.min(1, inside) + step * outside)
}

interface Post {
  readonly source: number
  readonly target: number
}

/** Straight between two posts; beyond the outermost, sentence by sentence; without posts, in proportion and anywhere. */
function between(before: Post | undefined, after: Post | undefined, at: number, scale: number): Expected {
  if (before && after) {
    const share = (at - before.target) / (after.target - before.target)
    return { from: before.source, to: after.source, place: before.source + share * (after.source - before.source) }
  }
  if (before) return around(before.source + at - before.target)
  if (after) return around(after.source - after.target + at)
  return { from: 0, to: Number.MAX_SAFE_INTEGER, place: at * scale }
}

function around(place: number): Expected {
  return { from: place, to: place, place }
}

function mutualBest(scored: readonly Scored[], sizes: { readonly source: number; readonly target: number }): Scored[] {
  const ofSource = new Array<Scored | undefined>(sizes.source)
  const ofTarget = new Array<Scored | undefined>(sizes.target)
  for (const pair of scored) {
    if (pair.similarity > (ofSource[pair.source]?.similarity ?? POST)) ofSource[pair.source] = pair
    if (pair.similarity > (ofTarget[pair.target]?.similarity ?? POST)) ofTarget[pair.target] = pair
  }
  return ofTarget.filter((pair) => pair !== undefined && ofSource[pair.source] === pair) as Scored[]
}

function inChain<T extends Post & { readonly similarity: number }>(pairs: readonly T[]): T[] {
  const byTarget = [...pairs].sort((a, b) => a.target - b.target)
  const chain = inOrder(
    byTarget.map(({ source }) => source),
    byTarget.map(({ similarity }) => similarity)
  )
  return chain.map((at) => byTarget[at]!)
}
