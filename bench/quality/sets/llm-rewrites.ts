/**
 * Whole articles rewritten by language models, against the same event told by others and texts that quote the same words: how
 * many are found at one false alarm in a hundred. One threshold for all sets, set by the negatives of all together.
 */
import type { Compared, Context } from '../context.js'
import { negativeFamilies, rewriteFamilies } from '../families/index.js'
import type { Figure, Known } from '../figure.js'
import { containment, jaccard } from '../floors/shingles.js'
import { tfidf } from '../floors/tfidf.js'
import { alarms, detection, type Question, type Row, type View } from './detection.js'
import type { QualitySet } from './set.js'

const SET = 'llm-rewrites'
const KNOWN: readonly Known[] = [
  { system: 'prototype, several features', value: 0.875, on: 'positives pooled, shared leads among the negatives' },
  { system: 'document cosines', value: 0.27, on: 'the same' }
]

type Score = (pair: Compared) => number
type Group = { readonly name: string; readonly averaged: boolean; readonly pairs: readonly Compared[] }

export const llmRewrites: QualitySet = {
  name: SET,
  needs: [],
  metric: 'found among same-event and quote-sharing negatives by `derived`; one threshold over all negatives',
  trained: 'fit half of all: the weights of judge',
  async run(context) {
    const groups = await positives(context)
    const against = await negatives(context)
    const all = [...groups.flatMap(({ pairs }) => pairs), ...Object.values(against).flat()]
    if (groups.length === 0 || Object.keys(against).length === 0) return []
    const pool = Object.values(against).flat()
    const question = (system: string, score: Score, threshold: { fpr: number } | { score: number }) => ({
      ...{ set: SET, system, threshold, seed: context.seed },
      views: groups.map(({ pairs, ...view }): View => ({ ...view, rows: rows(pairs, score) })),
      negatives: rows(pool, score)
    })
    const ask = (system: string, score: Score, threshold: { fpr: number } | { score: number }): Figure[] =>
      detection({
        ...question(system, score, threshold),
        ...(system === 'wirecopy' ? { target: { at: 0.95, side: 'at least' } } : {})
      })
    const derived: Score = ({ outcome }) => outcome.verdict.derived
    const [macro, ...each] = ask('wirecopy', derived, { fpr: 0.01 })
    return [
      ...(macro === undefined ? [] : [{ ...macro, known: KNOWN }]),
      ...each,
      ...byChatGpt(question('wirecopy', derived, { fpr: 0.01 })),
      ...floors(all).flatMap(([name, score]) => ask(name, score, { fpr: 0.01 }).slice(0, 1)),
      ...ask('wirecopy', derived, { score: 0.5 }),
      ...alarms(
        SET,
        0.5,
        Object.fromEntries(Object.entries(against).map(([name, pairs]) => [name, rows(pairs, derived)])),
        { at: 0.02, side: 'at most' },
        context.seed
      )
    ]
  }
}

/**
 * The headline with ChatGPT's rows alone for llmfake, shown beside it and never in its place: the smaller models mostly wrote on from where
 * their article was cut, and a rule that reads no likeness into it does not see all of that (`families/bogus.ts`).
 */
function byChatGpt(question: Question): Figure[] {
  const averaged: Readonly<Record<string, boolean>> = { llmfake: false, 'llmfake by ChatGPT': true }
  const views = question.views
    .map((view) => ({ ...view, averaged: averaged[view.name] ?? view.averaged }))
    .filter((view) => view.averaged)
  return detection({ ...question, views })
    .slice(0, 1)
    .map((figure) => ({ ...figure, measure: `${figure.measure}, of llmfake only ChatGPT` }))
}

/** The four sets, and parts of them that say why a set is hard. */
async function positives(context: Context): Promise<Group[]> {
  const families = await rewriteFamilies(context)
  const groups: Group[] = []
  for (const [name, pairs] of Object.entries(families))
    if (pairs.length > 0) groups.push({ name, averaged: true, pairs: await context.compare(pairs) })
  const part = (name: string, set: string, keep: (pair: Compared) => boolean): Group => ({
    name,
    averaged: false,
    pairs: groups.find((group) => group.name === set)?.pairs.filter(keep) ?? []
  })
  return [
    ...groups,
    part('f3 faithful', 'f3', ({ kind }) => kind === 'paraphrase-faithful'),
    part('f3 altered', 'f3', ({ kind }) => kind === 'perturbed-fake'),
    part('f3 news only', 'f3', ({ row }) => row.article_type === 'news article'),
    part('llmfake by ChatGPT', 'llmfake', ({ row }) => row.model === 'chatgpt_3.5')
  ].filter(({ pairs }) => pairs.length > 0)
}

/** The negatives that are there, compared. */
export async function negatives(context: Context): Promise<Record<string, readonly Compared[]>> {
  const found: Record<string, readonly Compared[]> = {}
  for (const [name, pairs] of Object.entries(await negativeFamilies(context)))
    if (pairs.length > 0) found[name] = await context.compare(pairs)
  return found
}

function rows(pairs: readonly Compared[], score: Score): Row[] {
  return pairs.map((pair) => ({ group: pair.group, y: pair.y, score: score(pair) }))
}

function floors(all: readonly Compared[]): [string, Score][] {
  const cosine = tfidf(all.flatMap(({ source, target }) => [source.text, target.text]))
  return [
    ['unigram Jaccard', ({ source, target }) => jaccard(source.text, target.text)],
    ['5-shingle containment', ({ source, target }) => containment(source.text, target.text)],
    ['TF-IDF cosine', ({ source, target }) => cosine(source.text, target.text)]
  ]
}
