/**
 * Seeds: pairs of sentences that share enough words to begin a passage.
 *
 * After Sanchez-Perez, Sidorov & Gelbukh (CLEF 2014, its seeding): cosine of words weighed by an idf counted in the pair's own
 * sentences, and Dice coefficient of their stems, function words kept, both above a threshold. Pairs are found through
 * shared stems. Cost: the sentences two stems share, of which a target sentence keeps the best few, so that a text
 * of repeated sentences does not grow as a square.
 */
import type { Columns } from './columns.js'
import type { Pair } from './pair.js'

/** Sentence numbers, in `Columns.sentences`. */
export interface Seed {
  readonly source: number
  readonly target: number
}

const COSINE = 0.3
const DICE = 0.3

/** A stem that stands in more source sentences than this finds nothing. */
const COMMONEST = 400

/** Source sentences that one target sentence may be paired with. */
const BEST = 8

/** Seeds in the order of the target. */
export function findSeeds(pair: Pair): Seed[] {
  const { source, target } = pair
  const sources = norms(source, pair.weights.source)
  const targets = norms(target, pair.weights.target)
  const postings = post(source)
  const dots = new Float64Array(source.sentences.length)
  const shared = new Int32Array(source.sentences.length)
  const seeds: Seed[] = []
  for (let at = 0; at + 1 < target.sentences.length; at++) {
    const met = meet(pair, at, postings, dots, shared)
    const size = sizeOf(target, at)
    const own: { source: number; cosine: number }[] = []
    for (const one of met) {
      const cosine = dots[one]! / (sources[one]! * targets[at]!)
      if (cosine > COSINE && (2 * shared[one]!) / (sizeOf(source, one) + size) > DICE) own.push({ source: one, cosine })
      dots[one] = 0
      shared[one] = 0
    }
    if (own.length > BEST) own.sort((a, b) => b.cosine - a.cosine || a.source - b.source).length = BEST
    for (const { source: one } of own) seeds.push({ source: one, target: at })
  }
  return seeds
}

/** Source sentences that share a stem with the target sentence; what they share is summed in `dots` and `shared`. */
function meet(pair: Pair, sentence: number, postings: Postings, dots: Float64Array, shared: Int32Array): number[] {
  const { bags } = pair.target
  const met: number[] = []
  for (let at = bags.from[sentence]!; at < bags.from[sentence + 1]!; at++) {
    const key = pair.toSource[bags.keys[at]!]!
    if (key < 0) continue
    const end = postings.from[key + 1]!
    if (end - postings.from[key]! > COMMONEST) continue
    const square = bags.counts[at]! * pair.weights.source[key]! ** 2
    for (let place = postings.from[key]!; place < end; place++) {
      const one = postings.sentences[place]!
      if (shared[one] === 0) met.push(one)
      shared[one]!++
      dots[one]! += square * postings.counts[place]!
    }
  }
  return met
}

/** Different stems of a sentence. */
function sizeOf({ bags }: Columns, sentence: number): number {
  return bags.from[sentence + 1]! - bags.from[sentence]!
}

function norms({ bags, sentences }: Columns, weights: Float64Array): Float64Array {
  const found = new Float64Array(sentences.length)
  for (let sentence = 0; sentence + 1 < sentences.length; sentence++) {
    let squares = 0
    for (let at = bags.from[sentence]!; at < bags.from[sentence + 1]!; at++)
      squares += (bags.counts[at]! * weights[bags.keys[at]!]!) ** 2
    found[sentence] = Math.sqrt(squares)
  }
  return found
}

interface Postings {
  readonly from: Int32Array
  readonly sentences: Int32Array
  readonly counts: Int32Array
}

/** stem -> the sentences that hold it, and how often. */
function post({ bags, stems }: Columns): Postings {
  const from = new Int32Array(stems.sentences.length + 1)
  for (let key = 0; key < stems.sentences.length; key++) from[key + 1] = from[key]! + stems.sentences[key]!
  const next = from.slice()
  const [sentences, counts] = [new Int32Array(bags.keys.length), new Int32Array(bags.keys.length)]
  for (let sentence = 0; sentence + 1 < bags.from.length; sentence++)
    for (let at = bags.from[sentence]!; at < bags.from[sentence + 1]!; at++) {
      const place = next[bags.keys[at]!]!++
      sentences[place] = sentence
      counts[place] = bags.counts[at]!
    }
  return { from, sentences, counts }
}
