/**
 * Sentence pairs through `wirecopy/meaning`: paraphrase or not (accuracy and F1 of the rule "a score of .5 and above"), and
 * graded similarity (Pearson). Each set is asked for in the sense its labels have (`paraphrase` has three): MRPC's are of
 * reports of the same, PAN's of rewording, PAWS' of meaning, facts and all.
 */

import { groupsOf } from '../../split.js'
import type { Context } from '../context.js'
import { allLines, number, text } from '../data.js'
import type { Figure, Known, Target } from '../figure.js'
import { jaccard } from '../floors/shingles.js'
import { accuracy, f1 } from '../metrics/accuracy.js'
import { auc } from '../metrics/auc.js'
import { bootstrap } from '../metrics/bootstrap.js'
import { pearson } from '../metrics/pearson.js'
import { meaning } from '../systems.js'
import type { QualitySet } from './set.js'

interface Row {
  readonly group: string
  readonly id: string
  readonly set: string
  readonly gold: number
  readonly a: string
  readonly b: string
}

interface Scores extends Row {
  readonly score: number
}

type Asked = Pick<QualitySet, 'name' | 'trained'> & {
  readonly known: Readonly<Record<string, readonly Known[]>>
  readonly aims: Readonly<Record<string, number>>
}

type Sense = 'probability' | 'sameReport' | 'reworded'

const TRAINED_PAIRS = 'fit half: the coefficients of paraphrase'

/** Paraphrase or not. */
function binary({ name, trained, known, aims, sense }: Asked & { readonly sense: Sense }): QualitySet {
  return {
    name,
    needs: [`${name}/pairs`],
    metric: `accuracy and F1 of \`paraphrase\`'s ${sense} at .5, and AUC`,
    trained,
    async run(context) {
      const rows = await rowsOf(name, trained, context)
      const { paraphrase } = await meaning()
      const ours = rows.map((row) => ({ ...row, score: paraphrase(row.a, row.b)[sense] }))
      const words = rows.map((row) => ({ ...row, score: jaccard(row.a, row.b) }))
      return [
        figure(name, 'wirecopy', 'accuracy', ours, (some) => accuracy(judged(some)), context, known, aims),
        figure(name, 'wirecopy', 'F1', ours, (some) => f1(judged(some)), context, known, aims),
        figure(name, 'wirecopy', 'AUC', ours, ranked, context, known, aims),
        figure(name, 'unigram Jaccard', 'AUC', words, ranked, context)
      ]
    }
  }
}

/** Graded similarity; every named part of the set apart, then all. */
function graded({ name, trained, known, aims }: Asked): QualitySet {
  return {
    name,
    needs: [`${name}/pairs`],
    metric: "Pearson of `paraphrase`'s grade, and of `similarity`, with the readers' grades",
    trained,
    async run(context) {
      const rows = await rowsOf(name, trained, context)
      const { paraphrase, similarity } = await meaning()
      const systems: readonly (readonly [string, (row: Row) => number])[] = [
        ['wirecopy', ({ a, b }) => paraphrase(a, b).grade],
        ['wirecopy similarity', ({ a, b }) => similarity(a, b)],
        ['unigram Jaccard', ({ a, b }) => jaccard(a, b)]
      ]
      const parts = [...new Set(rows.map(({ set }) => set))]
      return systems.flatMap(([system, score]) => {
        const scored = rows.map((row) => ({ ...row, score: score(row) }))
        const ask = (part: string, some: readonly Scores[]): Figure =>
          figure(name, system, `Pearson${part}`, some, correlation, context, known, aims)
        return [
          ask('', scored),
          ...(parts.length > 1
            ? parts.map((part) =>
                ask(
                  `, ${part}`,
                  scored.filter(({ set }) => set === part)
                )
              )
            : [])
        ]
      })
    }
  }
}

async function rowsOf(name: string, trained: string, context: Context): Promise<Row[]> {
  const lines = await allLines(context.dir, name, 'pairs')
  const groups = groupsOf(
    name,
    lines.map(({ row }) => row)
  )
  const rows = lines.map(({ row }, n): Row => {
    const set = row.year === undefined ? '' : `${row.set} ${row.year}`
    return {
      group: groups[n] ?? '',
      id: String(row.id),
      set,
      gold: number(row, 'label'),
      a: text(row, 'a'),
      b: text(row, 'b')
    }
  })
  return context.choose(rows, trained === 'nothing' ? 'all' : context.part)
}

function figure(
  set: string,
  system: string,
  measure: string,
  rows: readonly Scores[],
  statistic: (rows: readonly Scores[]) => number,
  { seed }: Context,
  known: Asked['known'] = {},
  aims: Asked['aims'] = {}
): Figure {
  const aim = aims[measure]
  const target: Target | undefined = aim === undefined ? undefined : { at: aim, side: 'at least' }
  const ours = system === 'wirecopy'
  return {
    ...{ set, system, measure, rows: rows.length, value: statistic(rows) },
    interval: bootstrap(rows, statistic, { seed, rounds: 300 }),
    ...(known[measure] !== undefined && ours ? { known: known[measure] } : {}),
    ...(target !== undefined && ours ? { target } : {})
  }
}

function judged(rows: readonly Scores[]): { gold: boolean; said: boolean }[] {
  return rows.map(({ gold, score }) => ({ gold: gold === 1, said: score >= 0.5 }))
}

function ranked(rows: readonly Scores[]): number {
  return auc(rows.map(({ gold, score }) => ({ y: gold === 1, score })))
}

function correlation(rows: readonly Scores[]): number {
  return pearson(
    rows.map(({ score }) => score),
    rows.map(({ gold }) => gold)
  )
}

export const mrpc = binary({
  name: 'mrpc',
  sense: 'sameReport',
  trained: TRAINED_PAIRS,
  known: {
    accuracy: [
      { system: 'TF-KLD, Ji & Eisenstein 2013', value: 0.804, on: 'test' },
      { system: 'prototype', value: 0.776, on: 'test' }
    ],
    F1: [
      { system: 'TF-KLD, Ji & Eisenstein 2013', value: 0.859, on: 'test' },
      { system: 'prototype', value: 0.839, on: 'test' }
    ]
  },
  aims: { accuracy: 0.8, F1: 0.86 }
})

export const panSentences = binary({
  name: 'pan-sentences',
  sense: 'reworded',
  trained: TRAINED_PAIRS,
  known: {
    accuracy: [
      { system: 'Madnani et al. 2012', value: 0.923, on: 'test' },
      { system: 'prototype', value: 0.9, on: 'test' }
    ],
    F1: [{ system: 'Madnani et al. 2012', value: 0.921, on: 'test' }]
  },
  aims: { accuracy: 0.94 }
})

export const paws = binary({
  name: 'paws-wiki',
  sense: 'probability',
  trained: TRAINED_PAIRS,
  known: {
    accuracy: [
      { system: 'prototype', value: 0.79, on: 'dev' },
      { system: 'bag of words, Zhang et al. 2019', value: 0.558, on: 'test' },
      { system: 'BERT, Zhang et al. 2019', value: 0.904, on: 'test' }
    ],
    AUC: [{ system: 'prototype', value: 0.862, on: 'dev' }]
  },
  aims: { accuracy: 0.85 }
})

export const stsb = graded({
  name: 'stsb-en',
  trained: `${TRAINED_PAIRS}; captions of the fit half: the table`,
  known: {
    Pearson: [
      { system: 'prototype, pair scorer', value: 0.82, on: 'test' },
      { system: 'InferSent', value: 0.758, on: 'test' }
    ]
  },
  aims: { Pearson: 0.84 }
})

export const sts = graded({
  name: 'sts-2012-2016',
  trained: `${TRAINED_PAIRS} (OnWN, FNWN, SMT, tweets); rows it shares with stsb-en and MRPC may lie in their fit halves`,
  known: {
    'Pearson, headlines 2013': [
      { system: 'best of SemEval 2013', value: 0.784, on: 'all' },
      { system: 'token cosine', value: 0.54, on: 'all' }
    ],
    'Pearson, headlines 2014': [{ system: 'best of SemEval 2014', value: 0.784, on: 'all' }]
  },
  aims: {}
})

export const sick = graded({
  name: 'sick',
  trained: TRAINED_PAIRS,
  known: { Pearson: [{ system: 'ECNU, SemEval 2014', value: 0.828, on: 'test' }] },
  aims: {}
})
