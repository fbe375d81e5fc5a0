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

/** For each target sentence, a place in the source, in sentences. `fixed`: pairs known beforehand. */
export function expectedPlaces(
  fixed: readonly { readonly source: number; readonly target: number }[],
  scored: readonly Scored[],
  sizes: { readonly source: number; readonly target: number }
): Float64Array {
  const posts = inChain([...fixed.map((pair) => ({ ...pair, similarity: 1 })), ...mutualBest(scored, sizes)])
  const places = new Float64Array(sizes.target)
  const scale = sizes.target < 2 ? 0 : (sizes.source - 1) / (sizes.target - 1)
  let next = 0
  for (let at = 0; at < sizes.target; at++) {
    while (next < posts.length && posts[next]!.target < at) next++
    places[at] = posts.length === 0 ? at * scale : between(posts[next - 1], posts[next], at)
  }
  return places
}

interface Post {
  readonly source: number
  readonly target: number
}

/** Straight between two posts; beyond the outermost, sentence by sentence. */
function between(before: Post | undefined, after: Post | undefined, at: number): number {
  if (!before) return after!.source - (after!.target - at)
  if (!after) return before.source + (at - before.target)
  const share = (at - before.target) / (after.target - before.target)
  return before.source + share * (after.source - before.source)
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
