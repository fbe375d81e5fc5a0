/**
 * From what a look-up found to candidates in order: a score of its own, which is not the verdict's.
 *
 * Story: the words shared, each by its inverse document frequency in the index to the power of 2.5, over those asked for. Copy: the Jaccard similarity at which
 * so many bands of the sketch would agree. Together as two independent witnesses: 1 - (1 - story)(1 - copy).
 * The verdict's score was refused for ranking: it asks whether, not which, and loses the original among look-alikes.
 * Source of the weights: S. Robertson & H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", FnTIR 3(4), 2009.
 *
 * Weights are added up twice: for every text in whole units, each weight rounded up, which leaves the few that may be among the best; then exactly, for
 * those few. Sums of two bytes stay in the processor's cache where those of eight do not. To read no more for new texts once the words left cannot lift
 * one among the best (MaxScore) was measured and refused: at the median two thirds of the hits come before that point. Held
 * against scoring and sorting all of them by `test/text-index/rank.test.ts`.
 */
import type { LookUp } from '../types.js'
import { barOf, type Contest, enter, finalists, newContest } from './contest.js'
import { type Asked, askedOf, type Word } from './weights.js'

export interface Ranked {
  readonly place: number
  readonly score: number
  readonly channel: 'copy' | 'story' | 'both'
}

/** Room for one look-up's sums, used again by the next: 3 bytes a place, all 0 between look-ups. */
export interface Sums {
  /** Units of the words shared, by place. */
  readonly words: Uint16Array
  /** Bands shared, by place. */
  readonly bands: Uint8Array
}

export interface Question {
  readonly found: LookUp
  /** How many of the keys asked for are of the copy channel; they come first. At most 255. */
  readonly bands: number
  /** Living texts of the index. */
  readonly texts: number
  /** Hits that are read, of the keys of the fewest texts first: the words beyond are in thousands of texts and tell little. */
  readonly enough: number
  readonly limit: number
  /** Places that may be candidates; all where it is not given. */
  readonly allowed?: (place: number) => boolean
}

/** More than rounding may do to a score. */
const SLACK = 1e-9

export function newSums(places = 0): Sums {
  return { words: new Uint16Array(places), bands: new Uint8Array(places) }
}

/** Linear in the hits and the places. Ties go by the order of texts. */
export function rank(question: Question, room: { sums: Sums }): Ranked[] {
  const { found, bands, texts, enough, limit } = question
  if (room.sums.words.length < found.places) room.sums = newSums(found.places + (found.places >>> 2))
  const { sums } = room
  const asked = askedOf(found, bands, texts, enough)
  const copies = addUp(asked, sums)
  const rivals = rivalsOf(question, asked, sums, copies)
  const shared = Uint8Array.from(rivals, (place) => sums.bands[place]!)
  sums.words.fill(0, 0, found.places)
  for (const place of copies) sums.bands[place] = 0
  const weights = weightsOf(asked.words, rivals, sums.words)
  return rivals
    .map((place, at): Ranked => {
      const score = scoreOf(weights[at]! / asked.weight, shared[at]! / bands)
      return { place, score, channel: weights[at] === 0 ? 'copy' : shared[at] === 0 ? 'story' : 'both' }
    })
    .sort((a, b) => b.score - a.score || found.compare(a.place, b.place))
    .slice(0, limit)
}

/** Returns the places with a band. */
function addUp(asked: Asked, sums: Sums): number[] {
  const copies: number[] = []
  for (const hits of asked.bands) addBand(hits, sums.bands, copies)
  for (const { hits, units } of asked.words) addWord(hits, units, sums.words)
  return copies
}

function addBand(hits: ArrayLike<number>, bands: Uint8Array, copies: number[]): void {
  for (let at = 0; at < hits.length; at++) if (bands[hits[at]!]!++ === 0) copies.push(hits[at]!)
}

function addWord(hits: ArrayLike<number>, units: number, words: Uint16Array): void {
  for (let at = 0; at < hits.length; at++) words[hits[at]!]! += units
}

/** All that may be among the best. Those with a band come first, for they raise the bar. */
function rivalsOf({ found, bands, limit, allowed }: Question, asked: Asked, sums: Sums, copies: readonly number[]) {
  const contest = newContest(Math.min(limit, found.places))
  for (const place of copies) {
    if (allowed && !allowed(place)) continue
    meet(contest, asked, place, sums.words[place]!, sums.bands[place]! / bands)
  }
  for (let place = 0; place < found.places; ) {
    place = nextOf(sums.words, place, found.places, leastUnits(contest, asked))
    if (place === found.places) break
    if (sums.bands[place] === 0 && (!allowed || allowed(place))) meet(contest, asked, place, sums.words[place]!, 0)
    place++
  }
  return finalists(contest)
}

function meet(contest: Contest, asked: Asked, place: number, units: number, copy: number): void {
  const least = Math.max(0, units - asked.words.length) / asked.units
  enter(contest, place, scoreOf(least, copy) - SLACK, scoreOf(units / asked.units, copy) + SLACK)
}

/** Texts of fewer units, without a band, are surely not among the best. */
function leastUnits(contest: Contest, { units }: Asked): number {
  return Math.max(1, Math.floor((barOf(contest) - 2 * SLACK) * units))
}

/** The next place with so many units; `end` where there is none. */
function nextOf(words: Uint16Array, from: number, end: number, least: number): number {
  let place = from
  while (place < end && words[place]! < least) place++
  return place
}

/** Of each of some places the exact weight of its words. `marks` is all 0, before and after. */
function weightsOf(words: readonly Word[], places: readonly number[], marks: Uint16Array): Float64Array {
  const weights = new Float64Array(places.length)
  for (let from = 0; from < places.length; from += MOST_MARKS) {
    const some = places.slice(from, from + MOST_MARKS)
    for (const [at, place] of some.entries()) marks[place] = at + 1
    for (const { hits, weight } of words) addExactly(hits, weight, marks, weights, from - 1)
    for (const place of some) marks[place] = 0
  }
  return weights
}

const MOST_MARKS = 2 ** 16 - 1

function addExactly(hits: ArrayLike<number>, weight: number, marks: Uint16Array, weights: Float64Array, base: number) {
  for (let at = 0; at < hits.length; at++) {
    const mark = marks[hits[at]!]!
    if (mark !== 0) weights[base + mark]! += weight
  }
}

/** Of a share of the words' weight and a share of the bands; either is not a number where nothing of it was asked. */
function scoreOf(words: number, bands: number): number {
  const story = Number.isNaN(words) ? 0 : words
  const copy = bands > 0 ? Math.sqrt(Math.sqrt(bands)) : 0
  return Math.min(1, 1 - (1 - story) * (1 - copy))
}
