/**
 * From what a look-up found to candidates in order: a score of its own, which is not the verdict's.
 *
 * Story: the words shared, each by the cube of its inverse document frequency in the index, over those asked for. Copy: the Jaccard similarity at which
 * so many bands of the sketch would agree. Together as two independent witnesses: 1 - (1 - story)(1 - copy).
 * The verdict's score was refused for ranking: it asks whether, not which, and loses the original among look-alikes.
 * Source of the weights: S. Robertson & H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", FnTIR 3(4), 2009.
 */
import type { LookUp } from '../types.js'

export interface Ranked {
  readonly place: number
  readonly score: number
  readonly channel: 'copy' | 'story' | 'both'
}

/** Room for one look-up's sums, used again by the next. */
export interface Scratch {
  story: Float64Array
  bands: Uint8Array
}

export interface Question {
  readonly found: LookUp
  /** How many of the keys asked for are of the copy channel; they come first. */
  readonly bands: number
  /** Living texts of the index. */
  readonly texts: number
  readonly limit: number
  /** Places that may be candidates; all where it is not given. */
  readonly allowed?: (place: number) => boolean
}

export function newScratch(): Scratch {
  return { story: new Float64Array(0), bands: new Uint8Array(0) }
}

/** Linear in the hits. Ties go by the order of texts. */
export function rank({ found, bands, texts, limit, allowed }: Question, scratch: Scratch): Ranked[] {
  reserve(scratch, found.places)
  const touched = countBands(found, bands, scratch)
  const asked = addWords(found, bands, texts, scratch, touched)
  const best: Ranked[] = []
  for (const place of touched) {
    const entry = scored(place, scratch, bands, asked)
    scratch.story[place] = 0
    scratch.bands[place] = 0
    if (!allowed || allowed(place)) insert(best, entry, limit, found)
  }
  return best
}

function reserve(scratch: Scratch, places: number): void {
  if (scratch.story.length >= places) return
  scratch.story = new Float64Array(places * 2)
  scratch.bands = new Uint8Array(places * 2)
}

function countBands(found: LookUp, bands: number, scratch: Scratch): number[] {
  const touched: number[] = []
  for (let key = 0; key < bands; key++) {
    const hits = found.hits[key]!
    for (let at = 0; at < hits.length; at++) if (scratch.bands[hits[at]!]!++ === 0) touched.push(hits[at]!)
  }
  return touched
}

/** Returns the weight of all words asked for, found or not. */
function addWords(found: LookUp, bands: number, texts: number, scratch: Scratch, touched: number[]): number {
  let asked = 0
  for (let key = bands; key < found.hits.length; key++) {
    const weight = weightOf(found.sizes[key]!, texts)
    asked += weight
    const hits = found.hits[key]!
    for (let at = 0; at < hits.length; at++) {
      const place = hits[at]!
      if (scratch.story[place] === 0 && scratch.bands[place] === 0) touched.push(place)
      scratch.story[place]! += weight
    }
  }
  return asked
}

/**
 * The cube of the inverse document frequency, so that one rare word outweighs several common ones. The plain idf finds the original
 * less often than BM25 over the whole text does, its cube more often. Never 0, for every shared key makes a candidate.
 */
function weightOf(size: number, texts: number): number {
  return Math.log(1 + (texts - size + 0.5) / (size + 0.5)) ** 3
}

function scored(place: number, scratch: Scratch, bands: number, asked: number): Ranked {
  const shared = scratch.bands[place]!
  const words = scratch.story[place]!
  const copy = shared === 0 ? 0 : (shared / bands) ** 0.25
  const story = words === 0 ? 0 : words / asked
  const channel = words === 0 ? 'copy' : shared === 0 ? 'story' : 'both'
  return { place, score: Math.min(1, 1 - (1 - story) * (1 - copy)), channel }
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
