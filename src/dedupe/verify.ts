/**
 * Candidate pairs in batches, so that each batch reads few texts and no batch holds many.
 *
 * Pairs of one connected group of candidates follow each other, so a text is read about once; a batch ends at `TEXTS` texts
 * or `PAIRS` pairs, so a group of any size stays within the bound.
 */
import type { Reading } from './block.js'
import type { Places } from './columns.js'
import { firstOf, secondOf } from './pair-set.js'
import { disjointSets, rootOf, unite } from './union-find.js'
import type { VerifyJob } from './verify-pairs.js'

const TEXTS = 512
const PAIRS = 32_768

/**
 * The same pairs, those of one group together; in a group those of one text together, of the two the one with fewer pairs. So
 * the pairs of a crowd, all of its texts with the same few dozen, need these few dozen once a batch and the others once.
 */
export function byGroup(pairs: Float64Array, texts: number): Float64Array {
  const sets = disjointSets(texts)
  const degrees = new Uint32Array(texts)
  for (const pair of pairs) {
    unite(sets, firstOf(pair), secondOf(pair))
    degrees[firstOf(pair)]!++
    degrees[secondOf(pair)]!++
  }
  const leaf = (pair: number) => {
    const [a, b] = [firstOf(pair), secondOf(pair)]
    return degrees[a]! < degrees[b]! ? a : b
  }
  return sortedBy(sortedBy(pairs, leaf, texts), (pair) => rootOf(sets, firstOf(pair)), texts)
}

/** A stable counting sort. */
function sortedBy(pairs: Float64Array, keyOf: (pair: number) => number, keys: number): Float64Array {
  const starts = new Uint32Array(keys + 1)
  for (const pair of pairs) starts[keyOf(pair) + 1]!++
  for (let key = 1; key <= keys; key++) starts[key]! += starts[key - 1]!
  const sorted = new Float64Array(pairs.length)
  for (const pair of pairs) sorted[starts[keyOf(pair)]!++] = pair
  return sorted
}

export function* verifyJobs(pairs: Float64Array, of: Places, reading: Reading): Generator<VerifyJob> {
  let places = new Map<number, number>()
  let from = 0
  for (let at = 0; at < pairs.length; at++) {
    for (const text of [firstOf(pairs[at]!), secondOf(pairs[at]!)]) if (!places.has(text)) places.set(text, places.size)
    if (places.size < TEXTS && at + 1 - from < PAIRS && at + 1 < pairs.length) continue
    yield job(pairs.subarray(from, at + 1), places, of, reading)
    places = new Map()
    from = at + 1
  }
}

function job(pairs: Float64Array, places: ReadonlyMap<number, number>, of: Places, reading: Reading): VerifyJob {
  const texts = [...places.keys()]
  return {
    kind: 'verify',
    paths: of.paths,
    files: Uint32Array.from(texts, (text) => of.files[text]!),
    offsets: Float64Array.from(texts, (text) => of.offsets[text]!),
    sizes: Uint32Array.from(texts, (text) => of.sizes[text]!),
    firsts: Uint32Array.from(pairs, (pair) => places.get(firstOf(pair))!),
    seconds: Uint32Array.from(pairs, (pair) => places.get(secondOf(pair))!),
    reading
  }
}
