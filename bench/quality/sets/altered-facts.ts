/**
 * Rewrites that altered facts against faithful rewrites of the same kind: the amount of altered fact must tell them apart, and go
 * on telling them apart among rewrites that share as many words, since careless rewriting alone gives much away.
 */
import type { Compared, Context } from '../context.js'
import { knownRewrites, type Pair } from '../families/pair.js'
import { f3News, llmfakeManipulated } from '../families/rewrites.js'
import type { Figure, Known } from '../figure.js'
import { jaccard } from '../floors/shingles.js'
import { auc, binnedAuc } from '../metrics/auc.js'
import { bootstrap } from '../metrics/bootstrap.js'
import type { QualitySet } from './set.js'

const SET = 'altered-facts'
const KNOWN: readonly Known[] = [{ system: 'unigram Jaccard alone', value: 0.86, on: 'f3' }]
const WEIGHT = { minor: 0, material: 1, grave: 2 } as const

interface Row {
  readonly group: string
  readonly score: number
  readonly by: number
  readonly y: boolean
}

type Measure = readonly [name: string, score: (pair: Compared) => number]

/** Amounts of altered fact, by what they count. */
const MEASURES: readonly Measure[] = [
  ['changes a source sentence', ({ outcome }) => perSentence(outcome, outcome.changes.length)],
  [
    'changes by severity a source sentence',
    ({ outcome }) => perSentence(outcome, sum(outcome.changes.map(({ severity }) => WEIGHT[severity])))
  ],
  [
    'changes but content, by severity, a source sentence',
    ({ outcome }) =>
      perSentence(
        outcome,
        sum(outcome.changes.map(({ topic, severity }) => (topic === 'content' ? 0 : WEIGHT[severity])))
      )
  ]
]

export const alteredFacts: QualitySet = {
  name: SET,
  needs: [],
  metric:
    'AUC of the amount of altered fact, over all rows and within ten bins of unigram Jaccard; of f3 the news articles over 300 characters; `compare` is told that they are rewrites',
  trained: 'nothing',
  async run(context) {
    const three = context.choose(knownRewrites(await f3News(context.dir)))
    const fake = context.choose(knownRewrites(await llmfakeManipulated(context.dir)))
    return [
      ...(await ask('f3', three, ({ kind }) => kind === 'perturbed-fake', context)),
      ...(await ask('llmfake by ChatGPT', fake, ({ kind }) => kind.startsWith('information_manipulation'), context))
    ]
  }
}

async function ask(
  name: string,
  pairs: readonly Pair[],
  isAltered: (pair: Pair) => boolean,
  context: Context
): Promise<Figure[]> {
  const compared = await context.compare(pairs)
  if (new Set(compared.map(isAltered)).size < 2) return []
  const worded = compared.map((pair) => jaccard(pair.source.text, pair.target.text))
  const rows = (score: (pair: Compared, n: number) => number): Row[] =>
    compared.map((pair, n) => ({ group: pair.group, score: score(pair, n), by: worded[n] ?? 0, y: isAltered(pair) }))
  const floor = rows((_, n) => -(worded[n] ?? 0))
  return [
    ...MEASURES.flatMap(([measure, score]) => both(`${name}: ${measure}`, 'wirecopy', rows(score), context, KNOWN)),
    ...both(`${name}: 1 - unigram Jaccard`, 'unigram Jaccard', floor, context)
  ]
}

function both(
  measure: string,
  system: string,
  rows: readonly Row[],
  { seed }: Context,
  known?: readonly Known[]
): Figure[] {
  const figure = (name: string, of: (rows: readonly Row[]) => number): Figure => ({
    ...{ set: SET, system, measure: `${name}, ${measure}`, value: of(rows), rows: rows.length },
    interval: bootstrap(rows, of, { seed, rounds: 300 }),
    ...(known === undefined ? {} : { known })
  })
  return [figure('AUC', auc), figure('AUC within bins', (some) => binnedAuc(some, 10))]
}

function perSentence({ sentences }: Compared['outcome'], amount: number): number {
  return amount / Math.max(1, sentences.source.length)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
