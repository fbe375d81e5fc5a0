/**
 * How alike are two sentences? Half their likeness of meaning, half the words they share.
 *
 * Sentences on one subject are all somewhat alike. So the cosine is taken against the background: what the two sentences have
 * on average with the other text (as in the CSLS of Conneau et al., ICLR 2018, section 2.3, but with the mean over all for the
 * mean over neighbours). A pair must stand out from its own two articles.
 * Pairs are found through shared words, never by trying all: cost grows with the words two sentences share.
 */
import { dots } from '../meaning/dots.js'
import { translate } from '../text/numbering.js'
import type { Document } from '../types.js'
import type { Scored, Skip } from './link.js'
import { type Profiles, profilesOf } from './profile.js'

/** Unit vectors, one a sentence; absent where no encoder knows the language. */
export interface Vectors {
  readonly source: readonly Float32Array[]
  readonly target: readonly Float32Array[]
}

/** A stem that stands in more source sentences than this links nothing. */
const COMMONEST = 400

/** Meetings of two sentences in one stem that are followed up: a story has some thousands, two texts of 300 kB a million. Of more, those in the rarer stems. */
const MOST_MEETINGS = 2_000_000

/** All pairs of sentences that share a word, but for those that take no part; by target. */
export function score(source: Document, target: Document, skip: Skip, vectors?: Vectors): Scored[] {
  const [one, other] = [profilesOf(source), profilesOf(target)]
  const pair: Pair = {
    source: one,
    target: other,
    stemOf: translate(one.stems, other.stems),
    isSkipped: marked(skip.source, source.sentences.length),
    common: new Int8Array(one.postings.length),
    shared: new Float64Array(source.sentences.length),
    ...(vectors && { meaning: meaningOf(vectors) })
  }
  markCrowded(pair, skip.target)
  const scored: Scored[] = []
  for (let at = 0; at < target.sentences.length; at++) if (!skip.target.has(at)) scoreOne(at, pair, scored)
  return scored
}

function marked(places: ReadonlySet<number>, size: number): Uint8Array {
  const marks = new Uint8Array(size)
  for (const at of places) marks[at] = 1
  return marks
}

interface Pair {
  readonly source: Profiles
  readonly target: Profiles
  /** For each stem of the target its number in the source, past the last one where the source lacks it. */
  readonly stemOf: Int32Array
  /** 1 for a source sentence that takes no part. */
  readonly isSkipped: Uint8Array
  /** For each stem of the source whether it is common: 1 or -1, 0 where nobody has asked or it is rare. To count anew for each target sentence grows as a square. */
  readonly common: Int8Array
  /** For each source sentence, the weight it shares with the target sentence at hand; zero between sentences. */
  readonly shared: Float64Array
  readonly meaning?: Meaning
}

function scoreOne(target: number, pair: Pair, scored: Scored[]): void {
  const { shared, meaning } = pair
  const weight = pair.target.sums[target]!
  const met = meet(target, pair)
  if (meaning) cosinesOf(meaning, met, target)
  for (let at = 0; at < met.length; at++) {
    const source = met[at]!
    const common = shared[source]!
    shared[source] = 0
    const other = pair.source.sums[source]!
    const close = meaning ? standsOut(meaning, meaning.cosines[at]!, source, target) : undefined
    scored.push({
      source,
      target,
      similarity: blend(common / (other + weight - common), close),
      ofSource: blend(common / other, close),
      ofTarget: blend(common / weight, close),
      shared: common
    })
  }
}

function blend(share: number, close: number | undefined): number {
  return Math.min(1, close === undefined ? share : 0.5 * share + 0.5 * close)
}

/** The source sentences that share a word with a target sentence; what they share is left in `shared`. */
function meet(target: number, pair: Pair): number[] {
  const { keys, weights } = pair.target
  const { source, stemOf, isSkipped, shared } = pair
  const met: number[] = []
  for (const key of keys[target]!) {
    const postings = source.postings[stemOf[key]!]
    if (postings === undefined || isCommon(stemOf[key]!, postings, pair)) continue
    const weight = weights[key]! + Number.MIN_VALUE
    for (const at of postings) {
      if (isSkipped[at] === 1) continue
      if (shared[at] === 0) met.push(at)
      shared[at]! += weight
    }
  }
  return met
}

/** Whether a stem stands in too many of the sentences that take part to tell anything. */
function isCommon(stem: number, postings: readonly number[], { common, isSkipped }: Pair): boolean {
  if (postings.length <= COMMONEST) return common[stem] === 1
  if (common[stem] === 0) common[stem] = postings.filter((at) => isSkipped[at] === 0).length > COMMONEST ? 1 : -1
  return common[stem] === 1
}

/** Marks stems as common, the commonest first, until sentences meet no more often than is followed up: 400 sentences to a stem alone would be 30 million pairs in a megabyte. */
function markCrowded(pair: Pair, skipped: ReadonlySet<number>): void {
  const { source, target, stemOf, common } = pair
  const words = target.keys.reduce((sum, keys) => sum + keys.length, 0)
  if (words * Math.min(COMMONEST, source.keys.length) <= MOST_MEETINGS) return
  const wanted = new Int32Array(source.postings.length)
  for (const [at, keys] of target.keys.entries())
    if (!skipped.has(at)) for (const key of keys) if (stemOf[key]! < wanted.length) wanted[stemOf[key]!]!++
  const rarestFirst = source.postings
    .map((postings, stem) => ({ stem, holding: postings.length }))
    .filter(({ stem }) => wanted[stem]! > 0 && !isCommon(stem, source.postings[stem]!, pair))
    .sort((a, b) => a.holding - b.holding || a.stem - b.stem)
  let meetings = 0
  for (const { stem, holding } of rarestFirst) {
    meetings += holding * wanted[stem]!
    if (meetings > MOST_MEETINGS) common[stem] = 1
  }
}

/** Vectors with the sum of their cosines with all sentences of the other side. */
interface Meaning extends Vectors {
  readonly sums: { readonly source: Float64Array; readonly target: Float64Array }
  /** Of the target sentence at hand with the source sentences it met, in their order. */
  readonly cosines: Float64Array
}

function meaningOf({ source, target }: Vectors): Meaning {
  const [all, others] = [sumOf(source), sumOf(target)]
  return {
    source,
    target,
    sums: { source: projections(source, others), target: projections(target, all) },
    cosines: new Float64Array(source.length)
  }
}

function cosinesOf({ source, target, cosines }: Meaning, sources: readonly number[], one: number): void {
  const vectors = sources.map((at) => source[at]!)
  dots(target[one]!, vectors, cosines)
}

/** In a short text the background is taken for less: it has this many sentences more, unlike anything. */
const UNLIKE = 3

/** How far a cosine stands out from its background, 0 to 1. */
function standsOut({ source, target, sums }: Meaning, cosine: number, one: number, other: number): number {
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

/** The dot product of each vector with `onto`. */
function projections(vectors: readonly Float32Array[], onto: Float64Array): Float64Array {
  const found = new Float64Array(vectors.length)
  for (let one = 0; one < vectors.length; one++) {
    const vector = vectors[one]!
    let sum = 0
    for (let at = 0; at < vector.length; at++) sum += vector[at]! * onto[at]!
    found[one] = sum
  }
  return found
}
