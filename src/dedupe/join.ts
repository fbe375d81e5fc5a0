/**
 * Candidate pairs: texts that share a band and whose registers come within three standard errors of the threshold.
 *
 * Band by band, a counting sort by key instead of an index that is asked text by text: 8 bytes a text while it lasts, and
 * every band is read once. A bucket of more than `BUCKET` texts gives no square of pairs: each of its texts is paired with the
 * first `BUCKET` signatures in order of priority and with the first of its own signature. Held by
 * `test/dedupe/join.test.ts` against all pairs.
 */

import { jaccardError } from '../sketch/jaccard.js'
import { type Banding, bandingFor } from '../sketch/lsh/banding.js'
import { comparePriority } from '../sketch/lsh/priority.js'
import { bandKey, sameBand } from '../sketch/lsh/signature.js'
import { agreements, agreementsFor } from '../sketch/lsh/similarity.js'
import { type Columns, priorityOf, WORDS, wordsAt, wordsOf } from './columns.js'
import { distinctPairs, type PairList, pairList, pushPair } from './pair-list.js'
import { REGISTERS } from './registers.js'

/** Texts of one bucket that are paired each with each. */
export const BUCKET = 64
/** The share of pairs at exactly the threshold that share a band. */
export const RECALL = 0.995
const STANDARD_ERRORS = 3

export interface Candidates {
  /** As in `pair-list`, sorted. */
  readonly pairs: Float64Array
  /** Buckets that held more than `BUCKET` texts. */
  readonly crowded: number
}

interface Join {
  readonly of: Columns
  readonly banding: Banding
  readonly least: number
  readonly found: PairList
  /** Band and key of the crowded buckets. */
  readonly crowded: Set<number>
}

/** `step` is called after each band. */
export function candidatePairs(of: Columns, threshold: number, step: (done: number, of: number) => void): Candidates {
  const banding = bandingFor(Math.min(threshold, 0.999), REGISTERS, RECALL)
  const margin = STANDARD_ERRORS * jaccardError(threshold, REGISTERS)
  const least = agreementsFor(threshold - margin, REGISTERS)
  const join: Join = { of, banding, least, found: pairList(), crowded: new Set() }
  const texts = wordedTexts(of)
  const keys = new Uint32Array(texts.length)
  for (let band = 0; band < banding.bands; band++) {
    for (let i = 0; i < texts.length; i++)
      keys[i] = bandKey(wordsOf(of, texts[i]!), wordsAt(texts[i]!), band, banding.rows)
    eachBucket(texts, keys, (bucket, key) => pairBucket(join, bucket, band, key))
    step(band + 1, banding.bands)
  }
  return { pairs: distinctPairs(join.found), crowded: join.crowded.size }
}

function wordedTexts({ count, empty }: Columns): Uint32Array {
  const texts = new Uint32Array(count)
  let worded = 0
  for (let text = 0; text < count; text++) if (!empty[text]) texts[worded++] = text
  return texts.subarray(0, worded)
}

/** Visits the texts of each key that has more than one, in order of their numbers. */
function eachBucket(texts: Uint32Array, keys: Uint32Array, visit: (bucket: Uint32Array, key: number) => void): void {
  const bits = Math.max(1, Math.ceil(Math.log2(texts.length + 1)))
  const shift = 32 - bits
  const ends = new Uint32Array(2 ** bits)
  for (let i = 0; i < keys.length; i++) ends[keys[i]! >>> shift]!++
  for (let slot = 1; slot < ends.length; slot++) ends[slot]! += ends[slot - 1]!
  const order = new Uint32Array(texts.length)
  for (let i = keys.length - 1; i >= 0; i--) order[--ends[keys[i]! >>> shift]!] = i
  for (let slot = 0; slot < ends.length; slot++) {
    const to = slot + 1 < ends.length ? ends[slot + 1]! : order.length
    if (to - ends[slot]! > 1) splitByKey(order.subarray(ends[slot], to), texts, keys, visit)
  }
}

function splitByKey(
  slot: Uint32Array,
  texts: Uint32Array,
  keys: Uint32Array,
  visit: (bucket: Uint32Array, key: number) => void
): void {
  sortByKey(slot, keys)
  for (let from = 0; from < slot.length; ) {
    const key = keys[slot[from]!]!
    let to = from + 1
    while (to < slot.length && keys[slot[to]!] === key) to++
    if (to - from > 1)
      visit(
        slot.subarray(from, to).map((i) => texts[i]!),
        key
      )
    from = to
  }
}

/** Stable. Nearly every slot has two or three entries, for which a sort with a comparison costs more than the rest of the join. */
function sortByKey(slot: Uint32Array, keys: Uint32Array): void {
  if (slot.length > 16) {
    slot.sort((a, b) => keys[a]! - keys[b]! || a - b)
    return
  }
  for (let i = 1; i < slot.length; i++) {
    const entry = slot[i]!
    let at = i
    for (; at > 0 && keys[slot[at - 1]!]! > keys[entry]!; at--) slot[at] = slot[at - 1]!
    slot[at] = entry
  }
}

function pairBucket(join: Join, bucket: Uint32Array, band: number, key: number): void {
  if (bucket.length > BUCKET) {
    join.crowded.add(band * 2 ** 32 + key)
    pairCrowd(join, bucket, band)
  } else {
    for (let i = 0; i < bucket.length; i++)
      for (let j = i + 1; j < bucket.length; j++) consider(join, bucket[i]!, bucket[j]!, band)
  }
}

function pairCrowd(join: Join, bucket: Uint32Array, band: number): void {
  const { of } = join
  const ranked = Array.from(bucket, (text) => ({ text, ...priorityOf(of, text) })).sort(comparePriority)
  const firsts = new Map<string, number>()
  const hubs: number[] = []
  for (const { text } of ranked) {
    const signature = wordsOf(of, text)
      .subarray(wordsAt(text), wordsAt(text) + WORDS)
      .join()
    const own = firsts.get(signature)
    if (own !== undefined) consider(join, text, own, band)
    else {
      firsts.set(signature, text)
      if (hubs.length < BUCKET) hubs.push(text)
    }
    for (const hub of hubs) if (hub !== own && hub !== text) consider(join, text, hub, band)
  }
}

/** Keeps a pair whose registers are near enough, unless an earlier band has given it already. */
function consider({ of, least, banding, crowded, found }: Join, one: number, other: number, band: number): void {
  const a = wordsOf(of, one)
  const b = wordsOf(of, other)
  const atA = wordsAt(one)
  const atB = wordsAt(other)
  if (agreements(a, atA, b, atB, WORDS, REGISTERS) < least) return
  for (let earlier = 0; earlier < band; earlier++)
    if (sameBand(a, atA, b, atB, earlier, banding.rows)) {
      const key = bandKey(a, atA, earlier, banding.rows)
      if (!crowded.has(earlier * 2 ** 32 + key)) return
    }
  pushPair(found, Math.min(one, other), Math.max(one, other))
}
