/**
 * How alike are two sentences? Half their likeness of meaning, half the words they share.
 *
 * Sentences on one subject are all somewhat alike. So the cosine is taken against the background: what the two sentences have
 * on average with the other text (as in the CSLS of Conneau et al., ICLR 2018, section 2.3, but with the mean over all for the
 * mean over neighbours). A pair must stand out from its own two articles.
 * Pairs are found through shared words, never by trying all: cost grows with the words two sentences share.
 */
import type { Document } from '../types.js'
import type { Scored, Skip } from './link.js'
import { newStems, type Profile, profiles, type Stems } from './profile.js'

/** Unit vectors, one a sentence; absent where no encoder knows the language. */
export interface Vectors {
  readonly source: readonly Float32Array[]
  readonly target: readonly Float32Array[]
}

/** A stem that stands in more source sentences than this links nothing. */
const COMMONEST = 400

/** All pairs of sentences that share a word, but for those that take no part; by target. */
export function score(source: Document, target: Document, skip: Skip, vectors?: Vectors): Scored[] {
  const stems = newStems()
  const sources = profiles(source, stems)
  const targets = profiles(target, stems)
  const postings = post(sources, stems, skip.source)
  const pair: Pair = {
    sources,
    postings,
    stems,
    shared: new Float64Array(sources.length),
    ...(vectors && { meaning: meaningOf(vectors) })
  }
  return targets.flatMap((profile, at) => (skip.target.has(at) ? [] : scoreOne(at, profile, pair)))
}

interface Pair {
  readonly sources: readonly Profile[]
  readonly postings: readonly (readonly number[])[]
  readonly stems: Stems
  /** For each source sentence, the weight it shares with the target sentence at hand; zero between sentences. */
  readonly shared: Float64Array
  readonly meaning?: Meaning
}

function scoreOne(target: number, { keys, weight }: Profile, pair: Pair): Scored[] {
  const { sources, postings, stems, shared, meaning } = pair
  const met: number[] = []
  for (const key of keys)
    for (const source of postings[key] ?? []) {
      if (shared[source] === 0) met.push(source)
      shared[source]! += stems.weights[key]! + Number.MIN_VALUE
    }
  return met.map((source) => {
    const common = shared[source]!
    shared[source] = 0
    const other = sources[source]!.weight
    const close = meaning ? standsOut(meaning, source, target) : undefined
    const blend = (share: number): number => Math.min(1, close === undefined ? share : 0.5 * share + 0.5 * close)
    return {
      source,
      target,
      similarity: blend(common / (other + weight - common)),
      ofSource: blend(common / other),
      ofTarget: blend(common / weight)
    }
  })
}

/** Vectors with the sum of their cosines with all sentences of the other side. */
interface Meaning extends Vectors {
  readonly sums: { readonly source: Float64Array; readonly target: Float64Array }
}

function meaningOf({ source, target }: Vectors): Meaning {
  const [all, others] = [sumOf(source), sumOf(target)]
  return {
    source,
    target,
    sums: {
      source: Float64Array.from(source, (vector) => dot(vector, others)),
      target: Float64Array.from(target, (vector) => dot(vector, all))
    }
  }
}

/** In a short text the background is taken for less: it has this many sentences more, unlike anything. */
const UNLIKE = 3

/** How far a cosine stands out from its background, 0 to 1. */
function standsOut({ source, target, sums }: Meaning, one: number, other: number): number {
  const cosine = dot(source[one]!, target[other]!)
  const ofTarget = (sums.target[other]! - cosine) / (source.length - 1 + UNLIKE)
  const ofSource = (sums.source[one]! - cosine) / (target.length - 1 + UNLIKE)
  const background = Math.max(0, (ofTarget + ofSource) / 2)
  return Math.max(0, (cosine - background) / (1 - background))
}

function sumOf(vectors: readonly Float32Array[]): Float64Array {
  const sum = new Float64Array(vectors[0]?.length ?? 0)
  for (const vector of vectors) for (let at = 0; at < sum.length; at++) sum[at]! += vector[at]!
  return sum
}

/** stem -> the source sentences that hold it; empty for stems too common to tell. */
function post(sources: readonly Profile[], stems: Stems, skip: ReadonlySet<number>): number[][] {
  const postings: number[][] = stems.weights.map(() => [])
  sources.forEach(({ keys }, source) => {
    if (!skip.has(source)) for (const key of keys) postings[key]!.push(source)
  })
  return postings.map((list) => (list.length > COMMONEST ? [] : list))
}

function dot(a: Float32Array, b: Float32Array | Float64Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!
  return sum
}
