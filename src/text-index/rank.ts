/**
 * From what a look-up found to candidates in order: a score of its own, which is not the verdict's.
 *
 * Story: the words shared, each by its inverse document frequency in the index to the power of 2.5, over those asked for. Copy: the Jaccard similarity at which
 * so many bands of the sketch would agree. Together as two independent witnesses: 1 - (1 - story)(1 - copy).
 * The verdict's score was refused for ranking: it asks whether, not which, and loses the original among look-alikes.
 * Source of the weights: S. Robertson & H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", FnTIR 3(4), 2009.
 */
import { fewestFirst } from '../stores/postings/fewest-first.js'
import type { LookUp } from '../types.js'

export interface Ranked {
  readonly place: number
  readonly score: number
  readonly channel: 'copy' | 'story' | 'both'
}

/** Places looked at together: a line of a processor's cache. Two lines take a third longer among a million texts. */
const BLOCK_BITS = 3

/**
 * Room for one look-up's sums, used again by the next: 9 bytes a place, all 0 between look-ups. A list of the places met was refused: asking at each hit
 * whether its place is new takes as long as adding.
 */
export interface Sums {
  /** Weight of the words shared, by place. */
  readonly story: Float64Array
  /** Bands shared, by place. */
  readonly bands: Uint8Array
  /** 1 for blocks of places with a hit. */
  readonly blocks: Uint8Array
}

export interface Question {
  readonly found: LookUp
  /** How many of the keys asked for are of the copy channel; they come first. */
  readonly bands: number
  /** Living texts of the index. */
  readonly texts: number
  /** Hits that are read, of the keys of the fewest texts first: the words beyond are in thousands of texts and tell little. */
  readonly enough: number
  readonly limit: number
  /** Places that may be candidates; all where it is not given. */
  readonly allowed?: (place: number) => boolean
}

export function newSums(places = 0): Sums {
  const blocks = (places >>> BLOCK_BITS) + 1
  const room = blocks << BLOCK_BITS
  return { story: new Float64Array(room), bands: new Uint8Array(room), blocks: new Uint8Array(blocks) }
}

/** Of the type hits have: reading two types in one loop takes twice as long. */
const NOTHING = new Uint32Array(0)

/** Linear in the hits. Ties go by the order of texts. */
export function rank(question: Question, room: { sums: Sums }): Ranked[] {
  const { places } = question.found
  if (room.sums.story.length < places) room.sums = newSums(places + (places >>> 2))
  return bestOf(question, room.sums, addUp(question, room.sums))
}

/** Returns the weight of all words asked for. */
function addUp({ found, bands, texts, enough }: Question, sums: Sums): number {
  let asked = 0
  let left = enough
  const order = fewestFirst(found.sizes)
  for (let nth = 0; nth < order.length; nth++) {
    const key = order[nth]!
    const hits = left > 0 ? found.hits[key]! : NOTHING
    left -= hits.length
    if (key < bands) addBand(hits, sums)
    else {
      const weight = weightOf(found.sizes[key]!, texts)
      addWord(hits, weight, sums)
      asked += weight
    }
  }
  return asked
}

function addBand(hits: ArrayLike<number>, { bands, blocks }: Sums): void {
  for (let at = 0; at < hits.length; at++) {
    const place = hits[at]!
    bands[place]!++
    blocks[place >>> BLOCK_BITS] = 1
  }
}

function addWord(hits: ArrayLike<number>, weight: number, { story, blocks }: Sums): void {
  for (let at = 0; at < hits.length; at++) {
    const place = hits[at]!
    story[place]! += weight
    blocks[place >>> BLOCK_BITS] = 1
  }
}

/** Leaves the sums at 0. */
function bestOf(question: Question, sums: Sums, asked: number): Ranked[] {
  const best: Ranked[] = []
  const { blocks } = sums
  for (let block = 0; block < blocks.length; block++) {
    if (blocks[block] === 0) continue
    blocks[block] = 0
    bestOfBlock(question, sums, asked, block, best)
  }
  return best
}

function bestOfBlock(
  { found, bands, limit, allowed }: Question,
  sums: Sums,
  asked: number,
  block: number,
  best: Ranked[]
) {
  const end = (block + 1) << BLOCK_BITS
  let least = leastWeight(best, limit, asked)
  for (let place = block << BLOCK_BITS; place < end; place++) {
    const words = sums.story[place]!
    const shared = sums.bands[place]!
    sums.story[place] = 0
    if (shared === 0 && words < least) continue
    sums.bands[place] = 0
    const score = scoreOf(words / asked, shared / bands)
    if (best.length === limit && score < best[limit - 1]!.score) continue
    if (allowed && !allowed(place)) continue
    insert(best, { place, score, channel: words === 0 ? 'copy' : shared === 0 ? 'story' : 'both' }, limit, found)
    least = leastWeight(best, limit, asked)
  }
}

/** Words of less weight alone surely make no place among the best: above 0, and below what rounding may do to the last score. */
function leastWeight(best: readonly Ranked[], limit: number, asked: number): number {
  return best.length < limit ? Number.MIN_VALUE : Math.max(Number.MIN_VALUE, (best[limit - 1]!.score - 1e-12) * asked)
}

/**
 * The inverse document frequency to the power of 2.5, so that one rare word outweighs several common ones. The plain idf finds the original
 * less often than BM25 over the whole text does, this more often. Never 0, for every shared key makes a candidate. Written as a root, for
 * engines need not agree on the last bit of a power.
 */
function weightOf(size: number, texts: number): number {
  const idf = Math.log(1 + (texts - size + 0.5) / (size + 0.5))
  return idf * idf * Math.sqrt(idf)
}

/** Of a share of the words' weight and a share of the bands; either is not a number where nothing of it was asked. */
function scoreOf(words: number, bands: number): number {
  const story = Number.isNaN(words) ? 0 : words
  const copy = bands > 0 ? Math.sqrt(Math.sqrt(bands)) : 0
  return Math.min(1, 1 - (1 - story) * (1 - copy))
}

/** Keeps `best` in order and no longer than `limit`. */
function insert(best: Ranked[], entry: Ranked, limit: number, found: LookUp): void {
  const last = best.at(-1)
  if (best.length === limit && last && !isBefore(entry, last, found)) return
  let at = best.length
  while (at > 0 && isBefore(entry, best[at - 1]!, found)) at--
  best.splice(at, 0, entry)
  if (best.length > limit) best.pop()
}

function isBefore(a: Ranked, b: Ranked, found: LookUp): boolean {
  return a.score !== b.score ? a.score > b.score : found.compare(a.place, b.place) < 0
}
