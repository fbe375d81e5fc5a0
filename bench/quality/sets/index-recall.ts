/**
 * The index at full size, against BM25 over the whole texts and against another way to build the story channel: a banded sketch of the
 * same words. Originals lie among every article of the folder; a text whose 5-word shingles have a Jaccard similarity of .5 or more
 * with the original counts as right.
 */
import { keysOf } from '../../../src/text-index/keys.js'
import { TERMS_KEPT } from '../../../src/text-index/story-terms.js'
import type { Context } from '../context.js'
import { lines } from '../data.js'
import { rewriteFamilies } from '../families/index.js'
import type { Pair } from '../families/pair.js'
import { wirePairs } from '../families/wire-pairs.js'
import type { Figure } from '../figure.js'
import { type Bm25, bm25, highest } from '../floors/bm25.js'
import { shingles } from '../floors/shingles.js'
import { meanReciprocalRank, rankOf, recallAt } from '../metrics/retrieval.js'
import { rankOf as hashRank } from '../random.js'
import { wirecopy } from '../systems.js'
import type { QualitySet } from './set.js'

const SET = 'index-recall'
const SETS = ['allsides-37k', 'reuters-21578', 'reuters-c50', '20newsgroups', 'ag-news-test', 'bbc-2225']
const QUERIES_PER_SET = 250
const LIMIT = 20
const RUN = 5
const RIGHT = 0.5

interface Query {
  readonly set: string
  readonly text: string
  /** Whether a text is right. */
  readonly right: (place: number) => boolean
}

export const indexRecall: QualitySet = {
  name: SET,
  needs: SETS.map((set) => `${set}/docs`),
  metric: `recall@10, recall@20 and mean reciprocal rank of the original, or of a text with 5-shingle Jaccard >= ${RIGHT} to it`,
  trained:
    'the number of words and their weights were chosen on the half `fit`; the shipped idf counts words of news articles',
  async run(context) {
    const texts = await textsOf(context)
    const places = new Map<string, number>()
    texts.forEach((text, place) => {
      if (!places.has(text)) places.set(text, place)
    })
    const queries = await queriesOf(context, texts, places)
    const figures: Figure[] = []
    for (const [system, find] of await systems(context, texts)) {
      const asked = []
      for (const query of queries) {
        const found = await find(query.text)
        asked.push({ set: query.set, rank: firstRight(found, query) })
      }
      figures.push(...figuresOf(system, asked, texts.length))
    }
    return figures
  }
}

type Find = (text: string) => Promise<readonly number[]>

async function textsOf({ dir }: Context): Promise<string[]> {
  const texts: string[] = []
  for (const set of SETS) for await (const { row } of lines(dir, set, 'docs')) texts.push(String(row.text))
  return texts
}

/** Appends the originals to the texts. */
async function queriesOf(context: Context, texts: string[], places: Map<string, number>): Promise<Query[]> {
  const families = Object.entries(await rewriteFamilies(context))
  const wire = (await wirePairs(context.dir)).filter(({ y }) => y)
  const all: [string, readonly Pair[]][] = [...families, ['allsides-wire-pairs', wire]]
  return all.flatMap(([set, pairs]) =>
    some(pairs, context.seed).map(({ source, target }) => {
      const known = places.get(source.text)
      const original = known ?? texts.push(source.text) - 1
      places.set(source.text, original)
      return { set, text: target.text, right: isRight(texts, original) }
    })
  )
}

/** The original, or a text that says the same. (A text equal to the query is passed over: wire pairs lie among the articles on both sides.) */
function isRight(texts: readonly string[], original: number): (place: number) => boolean {
  const own = shingles(texts[original]!, RUN)
  return (place) => {
    if (place === original) return true
    const other = shingles(texts[place]!, RUN)
    let shared = 0
    for (const shingle of own) if (other.has(shingle)) shared++
    return own.size > 0 && shared >= RIGHT * (own.size + other.size - shared)
  }
}

function some(pairs: readonly Pair[], seed: number): Pair[] {
  return [...pairs].sort((a, b) => hashRank(a.id, seed) - hashRank(b.id, seed)).slice(0, QUERIES_PER_SET)
}

function firstRight(found: readonly number[], { right }: Query): number {
  const at = found.findIndex(right)
  return rankOf(found.map(String), new Set(at < 0 ? [] : [String(found[at])]))
}

async function systems(context: Context, texts: readonly string[]): Promise<[string, Find][]> {
  const { openIndex } = await wirecopy()
  const index = await openIndex()
  await index.add(texts.map((text, place) => ({ id: String(place), text })))
  const words: Bm25 = bm25(texts)
  const banded = bandedTerms(texts)
  const { bytes } = await index.stats()
  context.note(
    `index: ${(bytes.index / texts.length).toFixed(0)} bytes a text; BM25: ${(words.postings / texts.length).toFixed(0)} postings a text`
  )
  const others = (text: string, found: readonly number[]) =>
    found.filter((place) => texts[place] !== text).slice(0, LIMIT)
  return [
    [
      'wirecopy',
      async (text) => {
        const { candidates } = await index.candidates(text, { limit: LIMIT + 5 })
        return others(
          text,
          candidates.map(({ id }) => Number(id))
        )
      }
    ],
    ['BM25', async (text) => others(text, words.find(text, LIMIT + 5))],
    ['banded sketch of the same words', async (text) => others(text, banded(text))]
  ]
}

const BANDS = 64
const ROWS = 2

/** MinHash of the words kept, 64 bands of 2 rows, ranked by the bands shared. */
function bandedTerms(texts: readonly string[]): (text: string) => number[] {
  const buckets = new Map<number, number[]>()
  texts.forEach((text, place) => {
    for (const key of bandsOf(text)) {
      const bucket = buckets.get(key) ?? []
      buckets.set(key, bucket)
      bucket.push(place)
    }
  })
  const scores = new Float64Array(texts.length)
  return (text) => {
    scores.fill(0)
    for (const key of bandsOf(text)) for (const place of buckets.get(key) ?? []) scores[place]!++
    return highest(scores, LIMIT + 5)
  }
}

function bandsOf(text: string): number[] {
  const { story } = keysOf({ text }, TERMS_KEPT)
  return Array.from({ length: BANDS }, (_, band) => {
    let key = band
    for (let row = 0; row < ROWS; row++) {
      const seed = Math.imul(band * ROWS + row + 1, 0x9e3779b1)
      let least = 0xffffffff
      for (const word of story) least = Math.min(least, scramble(word ^ seed))
      key = scramble(Math.imul(key, 0x85ebca6b) ^ least)
    }
    return key
  })
}

function scramble(value: number): number {
  let h = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

function figuresOf(system: string, asked: readonly { set: string; rank: number }[], size: number): Figure[] {
  const sets = ['all rewrites', ...new Set(asked.map(({ set }) => set))]
  return sets.flatMap((set) => {
    const own = asked.filter((one) => (set === 'all rewrites' ? one.set !== 'allsides-wire-pairs' : one.set === set))
    const ranks = own.map(({ rank }) => rank)
    const figure = (measure: string, value: number): Figure => ({
      ...{ set: SET, system, rows: own.length, value },
      measure: `${measure}, ${set}, among ${size} texts`
    })
    return [
      figure('MRR', meanReciprocalRank(ranks)),
      figure('recall at 10', recallAt(ranks, 10)),
      {
        ...figure('recall at 20', recallAt(ranks, LIMIT)),
        ...(system === 'wirecopy' && set === 'all rewrites' ? { target: { at: 0.99, side: 'at least' as const } } : {})
      }
    ]
  })
}
