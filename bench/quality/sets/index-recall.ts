/**
 * The index at full size, against BM25 over the whole texts and against another way to build the story channel: a banded sketch of the
 * same words. Originals lie among every article of the folder; a text whose 5-word shingles have a Jaccard similarity of .5 or more
 * with the original counts as right.
 */
import type { TextIndex } from '../../../src/text-index.js'
import type { Context } from '../context.js'
import { lines } from '../data.js'
import { rewriteFamilies } from '../families/index.js'
import type { Pair } from '../families/pair.js'
import { wirePairs } from '../families/wire-pairs.js'
import type { Figure } from '../figure.js'
import { bandedWords } from '../floors/banded-words.js'
import { bm25 } from '../floors/bm25.js'
import { jaccard } from '../floors/shingles.js'
import { meanReciprocalRank, rankOf, recallAt } from '../metrics/retrieval.js'
import { rankOf as hashRank } from '../random.js'
import { wirecopy } from '../systems.js'
import type { QualitySet } from './set.js'

const SET = 'index-recall'
const SETS = ['allsides-37k', 'reuters-21578', 'reuters-c50', '20newsgroups', 'ag-news-test', 'bbc-2225']
const QUERIES_PER_SET = 250
const LIMIT = 20
/** Asked for beyond, for texts that are passed over. */
const SPARE = 5
const BANDINGS = [
  { bands: 64, rows: 1 },
  { bands: 64, rows: 2 },
  { bands: 128, rows: 2 }
]
const RUN = 5
const RIGHT = 0.5

interface Query {
  readonly set: string
  readonly text: string
  readonly original: number
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
      const start = performance.now()
      for (const query of queries) asked.push({ set: query.set, found: await find(query.text) })
      context.note(`${system}: ${((performance.now() - start) / queries.length).toFixed(1)} ms a query`)
      const ranked = asked.map(({ set, found }, at) => ({ set, rank: firstRight(found, queries[at]!, texts) }))
      figures.push(...figuresOf(system, ranked, texts.length))
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
      return { set, text: target.text, original, right: isRight(texts, original) }
    })
  )
}

/** The original, or a text that says the same. */
function isRight(texts: readonly string[], original: number): (place: number) => boolean {
  const known = new Map<number, boolean>([[original, true]])
  return (place) => {
    const right = known.get(place) ?? jaccard(texts[original]!, texts[place]!, RUN) >= RIGHT
    known.set(place, right)
    return right
  }
}

function some(pairs: readonly Pair[], seed: number): Pair[] {
  return [...pairs].sort((a, b) => hashRank(a.id, seed) - hashRank(b.id, seed)).slice(0, QUERIES_PER_SET)
}

/**
 * A text equal to the query is passed over, for wire pairs lie among the articles on both sides; not so the original, where both sides of a
 * pair are one text.
 */
function firstRight(found: readonly number[], { text, original, right }: Query, texts: readonly string[]): number {
  const others = found.filter((place) => place === original || texts[place] !== text).slice(0, LIMIT)
  const at = others.findIndex(right)
  return rankOf(others.map(String), new Set(at < 0 ? [] : [String(others[at])]))
}

async function systems(context: Context, texts: readonly string[]): Promise<[string, Find][]> {
  const { openIndex } = await wirecopy()
  const index = await openIndex()
  await index.add(texts.map((text, place) => ({ id: String(place), text })))
  const { bytes } = await index.stats()
  context.note(`index: ${(bytes.index / texts.length).toFixed(0)} bytes a text, of which 256 are the copy channel`)
  const words = bm25(texts)
  context.note(`BM25: ${(words.postings / texts.length).toFixed(0)} postings a text`)
  return [
    ['wirecopy', (text) => found(index, text, false)],
    ['wirecopy, texts read', (text) => found(index, text, true)],
    ['BM25', async (text) => words.find(text, LIMIT + SPARE)],
    ...BANDINGS.map(({ bands, rows }): [string, Find] => {
      const find = bandedWords(texts, { bands, rows, limit: LIMIT + SPARE })
      return [`banded sketch of the same words, ${bands} x ${rows} (${bands * 8} bytes)`, async (text) => find(text)]
    })
  ]
}

async function found(index: TextIndex, text: string, reread: boolean): Promise<number[]> {
  const { candidates } = await index.candidates(text, { limit: LIMIT + SPARE, reread })
  return candidates.map(({ id }) => Number(id))
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
