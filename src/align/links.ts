/**
 * Which target sentence says what which source sentence said: scored links between sentences.
 *
 * Identical sentences are linked first. Then every target sentence links to the source sentence most like it, less a little
 * for standing away from where its surroundings lead one to expect it; every source sentence links back to its best
 * target where that is nearly as good as what the target has. So splits, merges and reordering come out without a rule
 * for each. Then short sentences left over are looked for between their neighbours' partners (`complete.ts`),
 * and last the clauses that stand in another sentence than the rest of theirs (`clauses/`).
 */
import type { Document } from '../types.js'
import { linkClauses } from './clauses/clauses.js'
import { complete } from './complete.js'
import { type Expected, expectedPlaces, priceOfPlace } from './expect.js'
import { identicalSentences } from './identical.js'
import { type Likeness, likenessOf } from './likeness.js'
import type { Link, Scored, Skip } from './link.js'
import { score, type Vectors } from './score.js'
import { supported } from './supported.js'

/** From which similarity on a link stands. */
interface Bounds {
  /** By itself. */
  readonly sure: number
  /** In a run of links that is sure as a whole (`supported.ts`). */
  readonly weak: number
  /** Where a short sentence left over is held by a long one between its neighbours' partners. */
  readonly holding: number
}

const WITH_VECTORS: Bounds = { sure: 0.57, weak: 0.3, holding: 0.32 }

/** Where no encoder knows the language, shared words alone must carry a link. */
const WORDS_ALONE: Bounds = { sure: 0.25, weak: 0.15, holding: 0.3 }

const LINKING = {
  /** Added to all bounds for the share of the target's sentences that are identical ones. */
  copying: 0.2,
  /** Taken off for each sentence away from the expected place, and at most. */
  step: 0.06,
  farthest: 0.2,
  /** How much it counts that the longer sentence holds the shorter. */
  holding: 0.5,
  /** A link back reaches this share of what the target sentence has. */
  back: 0.75
} as const

export interface Linked {
  /** Scored links, at most a few a sentence, by target and then source. */
  readonly links: readonly Link[]
  readonly likeness: Likeness
}

/** `skip` says which sentences take no part. */
export function link(source: Document, target: Document, skip: Skip, vectors?: Vectors): Linked {
  const identical = identicalSentences(source, target).map(
    ([one, other]): Link => ({ source: one, target: other, similarity: 1, identical: true })
  )
  const taken: Skip = {
    source: new Set([...skip.source, ...identical.map((link) => link.source)]),
    target: new Set([...skip.target, ...identical.map((link) => link.target)])
  }
  const sizes = { source: source.sentences.length, target: target.sentences.length }
  const scored = score(source, target, taken, vectors)
  const bounds = boundsFor(identical.length / Math.max(1, sizes.target), vectors !== undefined)
  const chosen = choose(scored, expectedPlaces(identical, scored, sizes), sizes, bounds.weak)
  const links = supported([...identical, ...chosen], bounds.weak, bounds.sure)
  const completed = [...links, ...complete(links, scored, sizes, taken, bounds.holding)]
  const more = vectors ? linkClauses(source, target, completed, scored) : []
  return {
    links: [...completed, ...more].sort((a, b) => a.target - b.target || a.source - b.source),
    likeness: likenessOf(identical, scored, sizes)
  }
}

/** Who copies sentence by sentence seldom paraphrases in the same text: what else is alike there must be more alike. */
function boundsFor(identical: number, hasVectors: boolean): Bounds {
  const more = LINKING.copying * identical
  const { sure, weak, holding } = hasVectors ? WITH_VECTORS : WORDS_ALONE
  return { sure: sure + more, weak: weak + more, holding: holding + more }
}

/** The best pair of a sentence so far. */
interface Ranked {
  readonly source: number
  readonly target: number
  readonly similarity: number
  readonly rank: number
}

function choose(
  scored: readonly Scored[],
  expected: readonly Expected[],
  sizes: { readonly source: number; readonly target: number },
  threshold: number
): Link[] {
  const forTarget = new Array<Ranked | undefined>(sizes.target).fill(undefined)
  const forSource = new Array<Ranked | undefined>(sizes.source).fill(undefined)
  for (const { source, target, similarity: alike, ofSource, ofTarget } of scored) {
    const similarity = (1 - LINKING.holding) * alike + LINKING.holding * Math.max(ofSource, ofTarget)
    const rank = similarity - priceOfPlace(expected[target]!, source, LINKING.step, LINKING.farthest)
    const forward = rank > (forTarget[target]?.rank ?? threshold)
    const back = rank > (forSource[source]?.rank ?? threshold)
    if (!forward && !back) continue
    const ranked = { source, target, similarity, rank }
    if (forward) forTarget[target] = ranked
    if (back) forSource[source] = ranked
  }
  const back = forSource.filter(
    (pair) =>
      pair &&
      pair.source !== forTarget[pair.target]?.source &&
      pair.rank >= LINKING.back * (forTarget[pair.target]?.rank ?? 0)
  )
  return [...forTarget, ...back]
    .filter((pair) => pair !== undefined)
    .map(({ source, target, similarity }) => ({ source, target, similarity, identical: false }))
}
