/**
 * How much of each text the other resembles, before any link is decided: soft evidence, where beads are hard.
 *
 * `inOrder` is the heaviest monotone path through all pairs of sentences (after the soft alignment of Gale & Church, 1993, but
 * scored by similarity and not by length): a rewrite follows its source, two reports of one event do not.
 */
import type { Link, Scored } from './link.js'
import { inOrder } from './order.js'

export interface Likeness {
  /** For each source sentence, the similarity of the most similar target sentence, 0 to 1. */
  readonly source: Float64Array
  /** For each target sentence, the similarity of the most similar source sentence. */
  readonly target: Float64Array
  /** For each target sentence, its similarity to the source sentence that the path gives it; 0 where it gives none. */
  readonly inOrder: Float64Array
}

/** Pairs less alike than this are noise to the path. */
const NOISE = 0.1

export function likenessOf(
  identical: readonly Link[],
  scored: readonly Scored[],
  sizes: { readonly source: number; readonly target: number }
): Likeness {
  const pairs = [...identical, ...scored]
  const likeness = {
    source: new Float64Array(sizes.source),
    target: new Float64Array(sizes.target),
    inOrder: new Float64Array(sizes.target)
  }
  for (const { source, target, similarity } of pairs) {
    likeness.source[source] = Math.max(likeness.source[source]!, similarity)
    likeness.target[target] = Math.max(likeness.target[target]!, similarity)
  }
  for (const { target, similarity } of path(pairs.filter(({ similarity }) => similarity >= NOISE)))
    likeness.inOrder[target] = similarity
  return likeness
}

/** A target sentence is on the path once; a source sentence may be, for several target sentences in a row. */
function path<T extends { readonly source: number; readonly target: number; readonly similarity: number }>(
  pairs: readonly T[]
): T[] {
  const sorted = [...pairs].sort((a, b) => a.target - b.target || b.source - a.source)
  const targets = sorted.length === 0 ? 1 : sorted.at(-1)!.target + 1
  const chain = inOrder(
    sorted.map(({ source, target }) => source * targets + target),
    sorted.map(({ similarity }) => similarity)
  )
  return chain.map((at) => sorted[at]!)
}
