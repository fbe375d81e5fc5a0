/**
 * The original of a rewrite among all articles of the folder: rank of it, or of a text that says the same, among the candidates of an
 * index. The index holds the originals of every set of rewrites and the other articles as distractors; queries are the rewrites.
 */
import type { Article } from '../../../src/types.js'
import type { Context } from '../context.js'
import { NEWS, someArticles } from '../families/articles.js'
import { rewriteFamilies } from '../families/index.js'
import type { Pair } from '../families/pair.js'
import type { Figure, Known } from '../figure.js'
import { shingles } from '../floors/shingles.js'
import { bootstrap } from '../metrics/bootstrap.js'
import { meanReciprocalRank, rankOf, recallAt } from '../metrics/retrieval.js'
import { rankOf as hashRank } from '../random.js'
import { wirecopy } from '../systems.js'
import type { QualitySet } from './set.js'

const SET = 'retrieval'
const PER_SET = 4000
const QUERIES_PER_SET = 300
const LIMIT = 20
const RUN = 3
const TWIN = 0.9
const KNOWN: readonly Known[] = [
  { system: 'TF-IDF or BM25', value: 0.937, on: '11,814 articles; .975 with near-duplicates of the answer left out' }
]

interface Asked {
  readonly group: string
  readonly set: string
  readonly rank: number
}

export const retrieval: QualitySet = {
  name: SET,
  needs: [],
  metric:
    'recall and mean reciprocal rank of the original, or of a text with nine tenths of its words in runs of three, among candidates',
  trained: 'nothing; the shipped idf counts words of news articles, of rewrites none',
  async run(context) {
    const { openIndex } = await wirecopy()
    const families = Object.entries(await rewriteFamilies(context))
    const originals = originalsOf(families.flatMap(([, pairs]) => pairs))
    const index = await openIndex()
    const all = [...originals.values(), ...(await distractors(context))]
    await index.add(all)
    const twins = twinsOf(originals.values(), all)
    const asked: Asked[] = []
    for (const [set, pairs] of families)
      for (const pair of someOf(pairs, context.seed)) {
        const { candidates } = await index.candidates(pair.target.text, { limit: LIMIT })
        const right = twins.get(originals.get(pair.source.text)?.id ?? '') ?? new Set<string>()
        const found = candidates.map(({ id }) => id)
        asked.push({ group: pair.group, set, rank: rankOf(found, right) })
      }
    await index.close()
    return [
      ...figures('all', asked, all.length, context),
      ...families.flatMap(([set]) =>
        figures(
          set,
          asked.filter((one) => one.set === set),
          all.length,
          context
        )
      )
    ]
  }
}

/** Each original once, by its text: several rewrites share one. */
function originalsOf(pairs: readonly Pair[]): Map<string, Article> {
  return new Map(pairs.map(({ source, set }) => [source.text, { ...source, id: `${set}/${source.id}` }]))
}

function someOf(pairs: readonly Pair[], seed: number): Pair[] {
  return [...pairs].sort((one, other) => hashRank(one.id, seed) - hashRank(other.id, seed)).slice(0, QUERIES_PER_SET)
}

async function distractors({ dir, seed }: Context): Promise<Article[]> {
  const found: Article[] = []
  for (const set of NEWS) found.push(...(await someArticles(dir, set, PER_SET, seed)))
  return found
}

/** For each original the ids of texts that hold nearly the same words, itself among them: other cuts of one original. */
function twinsOf(originals: Iterable<Article>, articles: readonly Article[]): Map<string, Set<string>> {
  const holders = new Map<string, string[]>()
  const sizes = new Map<string, number>()
  for (const { id, text } of originals) {
    const runs = shingles(text, RUN)
    sizes.set(id, runs.size)
    for (const run of runs) holders.set(run, [...(holders.get(run) ?? []), id])
  }
  const twins = new Map([...sizes.keys()].map((id) => [id, new Set([id])]))
  for (const { id, text } of articles) {
    const runs = shingles(text, RUN)
    const counts = new Map<string, number>()
    for (const run of runs)
      for (const original of holders.get(run) ?? []) counts.set(original, (counts.get(original) ?? 0) + 1)
    for (const [original, count] of counts)
      if (count >= TWIN * Math.min(runs.size, sizes.get(original) ?? 0)) twins.get(original)?.add(id)
  }
  return twins
}

function figures(set: string, asked: readonly Asked[], size: number, { seed }: Context): Figure[] {
  if (asked.length === 0) return []
  const ranks = (some: readonly Asked[]): number[] => some.map(({ rank }) => rank)
  const ask = (measure: string, of: (ranks: readonly number[]) => number): Figure => ({
    ...{ set: SET, system: 'wirecopy', rows: asked.length, value: of(ranks(asked)) },
    measure: `${measure}, ${set}, among ${size} texts`,
    interval: bootstrap(asked, (some) => of(ranks(some)), { seed, rounds: 500 })
  })
  return [
    { ...ask('MRR', meanReciprocalRank), ...(set === 'all' ? { known: KNOWN } : {}) },
    ask('recall at 1', (some) => recallAt(some, 1)),
    ask('recall at 5', (some) => recallAt(some, 5)),
    ask(`recall at ${LIMIT}`, (some) => recallAt(some, LIMIT))
  ]
}
