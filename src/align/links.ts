/**
 * Which target sentence says what which source sentence said: scored links between sentences.
 *
 * Every target sentence links to the source sentence most like it, less a little for standing elsewhere in the text;
 * every source sentence links back to its best target where that is nearly as good as what the target already has. So
 * splits, merges and reordering come out without a rule for each. Identical sentences are linked first.
 * Pairs are found through shared words, never by trying all: cost grows with the words two sentences share.
 */
import type { Document } from '../types.js'
import { complete } from './complete.js'
import { identicalSentences } from './identical.js'
import type { Link, Scored, Skip } from './link.js'
import { newStems, type Profile, profiles, type Stems } from './profile.js'

/** Unit vectors, one a sentence; absent where no encoder knows the language. */
export interface Vectors {
  readonly source: readonly Float32Array[]
  readonly target: readonly Float32Array[]
}

export const LINKING = {
  /** A link is at least this similar; without vectors words alone must carry it. */
  threshold: 0.3,
  thresholdWithoutVectors: 0.18,
  /** Taken off for standing at the other end of the text. */
  distance: 0.15,
  /** A link back reaches this share of what the target sentence has. */
  back: 0.75,
  /** A stem that stands in more sentences than this links nothing. */
  commonest: 400
} as const

/** Scored links, at most a few a sentence, by target and then source. `skip` says which sentences take no part. */
export function link(source: Document, target: Document, skip: Skip, vectors?: Vectors): Link[] {
  const identical = identicalSentences(source, target).map(
    ([one, other]): Link => ({ source: one, target: other, similarity: 1, identical: true })
  )
  const taken: Skip = {
    source: new Set([...skip.source, ...identical.map((link) => link.source)]),
    target: new Set([...skip.target, ...identical.map((link) => link.target)])
  }
  const scored = score(source, target, taken, vectors)
  const sizes = { source: source.sentences.length, target: target.sentences.length }
  const links = [...identical, ...choose(scored, sizes.source, sizes.target, vectors)]
  const completed = [...links, ...complete(links, scored, sizes, taken, vectors !== undefined)]
  return completed.sort((a, b) => a.target - b.target || a.source - b.source)
}

function score(source: Document, target: Document, skip: Skip, vectors?: Vectors): Scored[] {
  const stems = newStems()
  const sources = profiles(source, stems)
  const targets = profiles(target, stems)
  const postings = post(sources, stems, skip.source)
  const pair: Pair = { sources, targets, postings, stems, shared: new Float64Array(sources.length) }
  return targets.flatMap((profile, at) => (skip.target.has(at) ? [] : scoreOne(at, profile, pair, vectors)))
}

interface Pair {
  readonly sources: readonly Profile[]
  readonly targets: readonly Profile[]
  readonly postings: readonly (readonly number[])[]
  readonly stems: Stems
  /** For each source sentence, the weight it shares with the target sentence at hand; zero between sentences. */
  readonly shared: Float64Array
}

function scoreOne(target: number, { keys, weight }: Profile, pair: Pair, vectors?: Vectors): Scored[] {
  const { sources, targets, postings, stems, shared } = pair
  const met: number[] = []
  for (const key of keys)
    for (const source of postings[key] ?? []) {
      if (shared[source] === 0) met.push(source)
      shared[source]! += stems.weights[key]! + Number.MIN_VALUE
    }
  return met.map((source) => {
    const common = shared[source]!
    shared[source] = 0
    const cosine = vectors ? Math.max(0, dot(vectors.source[source]!, vectors.target[target]!)) : undefined
    const blend = (share: number): number => (cosine === undefined ? share : 0.5 * share + 0.5 * cosine)
    const similarity = blend(common / (sources[source]!.weight + weight - common))
    const gap = Math.abs(place(source, sources.length) - place(target, targets.length))
    const rank = similarity - LINKING.distance * gap
    return {
      source,
      target,
      similarity,
      rank,
      ofSource: blend(common / sources[source]!.weight),
      ofTarget: blend(common / weight)
    }
  })
}

/** stem -> the source sentences that hold it; empty for stems too common to tell. */
function post(sources: readonly Profile[], stems: Stems, skip: ReadonlySet<number>): number[][] {
  const postings: number[][] = stems.weights.map(() => [])
  sources.forEach(({ keys }, source) => {
    if (!skip.has(source)) for (const key of keys) postings[key]!.push(source)
  })
  return postings.map((list) => (list.length > LINKING.commonest ? [] : list))
}

function choose(scored: readonly Scored[], sources: number, targets: number, vectors?: Vectors): Link[] {
  const threshold = vectors ? LINKING.threshold : LINKING.thresholdWithoutVectors
  const forTarget = new Array<Scored | undefined>(targets)
  const forSource = new Array<Scored | undefined>(sources)
  for (const pair of scored) {
    if (pair.rank > (forTarget[pair.target]?.rank ?? threshold)) forTarget[pair.target] = pair
    if (pair.rank > (forSource[pair.source]?.rank ?? threshold)) forSource[pair.source] = pair
  }
  const back = forSource.filter(
    (pair) => pair && pair !== forTarget[pair.target] && pair.rank >= LINKING.back * (forTarget[pair.target]?.rank ?? 0)
  )
  return [...forTarget, ...back]
    .filter((pair) => pair !== undefined)
    .map(({ source, target, similarity }) => ({
      source,
      target,
      similarity: Math.min(1, similarity),
      identical: false
    }))
}

function place(at: number, length: number): number {
  return length < 2 ? 0 : at / (length - 1)
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!
  return sum
}
