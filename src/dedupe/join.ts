/**
 * Candidate pairs: texts that share a band and whose registers come within three standard errors of the threshold.
 *
 * Band by band, a sort by key instead of an index that is asked text by text: 28 bytes a text while it lasts, and every band
 * is read once. A bucket of more than `BUCKET` texts gives no square of pairs: each of its texts is paired with the
 * first `BUCKET` signatures in order of priority and with the first of its own signature. Held by
 * `test/dedupe/join.test.ts` against all pairs.
 */
import { jaccardError } from '../sketch/jaccard.js'
import { type Banding, bandingFor } from '../sketch/lsh/banding.js'
import { comparePriority } from '../sketch/lsh/priority.js'
import { bandKey } from '../sketch/lsh/signature.js'
import { agreements, agreementsFor } from '../sketch/lsh/similarity.js'
import { buckets, eachBucket } from './buckets.js'
import { type Columns, priorityOf, WORDS, wordsAt, wordsOf } from './columns.js'
import { addPair, hasPair, type PairSet, pairOf, pairSet, sortedPairs } from './pair-set.js'
import { REGISTERS } from './registers.js'

/** Texts of one bucket that are paired each with each. */
export const BUCKET = 64
/** The share of pairs at exactly the threshold that share a band. */
export const RECALL = 0.995
const STANDARD_ERRORS = 3
/** Bands whose keys are made in one pass over the signatures. */
const TOGETHER = 4

export interface Candidates {
  /** As in `pair-set`, sorted. */
  readonly pairs: Float64Array
  /** Buckets that held more than `BUCKET` texts. */
  readonly crowded: number
}

interface Join {
  readonly of: Columns
  readonly least: number
  readonly found: PairSet
  crowded: number
}

/** `step` is called after each band. */
export function candidatePairs(of: Columns, threshold: number, step: (done: number, of: number) => void): Candidates {
  const banding = bandingFor(Math.min(threshold, 0.999), REGISTERS, RECALL)
  const margin = STANDARD_ERRORS * jaccardError(threshold, REGISTERS)
  const join: Join = { of, least: agreementsFor(threshold - margin, REGISTERS), found: pairSet(), crowded: 0 }
  const sorted = buckets(wordedTexts(of))
  const keys = Array.from({ length: Math.min(TOGETHER, banding.bands) }, () => new Uint32Array(sorted.texts.length))
  for (let first = 0; first < banding.bands; first += TOGETHER) {
    const bands = Math.min(TOGETHER, banding.bands - first)
    readKeys(of, sorted.texts, banding, first, keys.slice(0, bands))
    for (let i = 0; i < bands; i++) {
      eachBucket({ ...sorted, keys: keys[i]! }, (texts, from, to) => pairBucket(join, texts, from, to))
      step(first + i + 1, banding.bands)
    }
  }
  return { pairs: sortedPairs(join.found), crowded: join.crowded }
}

function wordedTexts({ count, empty }: Columns): Uint32Array {
  const texts = new Uint32Array(count)
  let worded = 0
  for (let text = 0; text < count; text++) if (!empty[text]) texts[worded++] = text
  return texts.subarray(0, worded)
}

function readKeys(
  of: Columns,
  texts: Uint32Array,
  { rows }: Banding,
  first: number,
  keys: readonly Uint32Array[]
): void {
  for (let i = 0; i < texts.length; i++) {
    const words = wordsOf(of, texts[i]!)
    const at = wordsAt(texts[i]!)
    for (let band = 0; band < keys.length; band++) keys[band]![i] = bandKey(words, at, first + band, rows)
  }
}

function pairBucket(join: Join, texts: Uint32Array, from: number, to: number): void {
  if (to - from > BUCKET) {
    join.crowded++
    pairCrowd(join, texts.slice(from, to))
    return
  }
  for (let i = from; i < to; i++) for (let j = i + 1; j < to; j++) consider(join, texts[i]!, texts[j]!)
}

function pairCrowd(join: Join, bucket: Uint32Array): void {
  const { of } = join
  const ranked = Array.from(bucket, (text) => ({ text, ...priorityOf(of, text) })).sort(comparePriority)
  const firsts = new Map<string, number>()
  const hubs: number[] = []
  for (const { text } of ranked) {
    const signature = wordsOf(of, text)
      .subarray(wordsAt(text), wordsAt(text) + WORDS)
      .join()
    const own = firsts.get(signature)
    if (own !== undefined) consider(join, text, own)
    else {
      firsts.set(signature, text)
      if (hubs.length < BUCKET) hubs.push(text)
    }
    for (const hub of hubs) if (hub !== own && hub !== text) consider(join, text, hub)
  }
}

/** Keeps a pair whose registers are near enough. */
function consider({ of, least, found }: Join, one: number, other: number): void {
  const pair = pairOf(one, other)
  if (hasPair(found, pair)) return
  const a = wordsOf(of, one)
  const b = wordsOf(of, other)
  if (agreements(a, wordsAt(one), b, wordsAt(other), WORDS, REGISTERS) >= least) addPair(found, pair)
}
