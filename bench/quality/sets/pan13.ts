/** Passages of PAN's text alignment task by plagdet, in each category and over all, as the task reports them. */
import type { Context } from '../context.js'
import { type PanPair, pan } from '../families/pan.js'
import type { Figure, Known } from '../figure.js'
import { exactRuns } from '../floors/exact-runs.js'
import { bootstrap } from '../metrics/bootstrap.js'
import { fromTallies, type Plagdet, type Region, type Tally, tally } from '../metrics/plagdet.js'
import type { QualitySet } from './set.js'

const SET = 'pan13-text-alignment'

/** Category, the target, and published plagdet: Sanchez-Perez et al. 2014 on training and test corpus, Torrejón 2013 and the baseline on test. */
const CATEGORIES: Readonly<Record<string, { aim: number; train: number; test: number; other: number; floor: number }>> =
  {
    all: { aim: 0.9, train: 0.877, test: 0.878, other: 0.822, floor: 0.422 },
    '02-no-obfuscation': { aim: 0.96, train: 0.894, test: 0.9, other: 0.926, floor: 0.934 },
    '03-random-obfuscation': { aim: 0.89, train: 0.889, test: 0.884, other: 0.747, floor: 0.071 },
    '04-translation-obfuscation': { aim: 0.89, train: 0.884, test: 0.887, other: 0.851, floor: 0.106 },
    '05-summary-obfuscation': { aim: 0.62, train: 0.577, test: 0.561, other: 0.341, floor: 0.045 }
  }

interface Row extends Tally {
  readonly group: string
  readonly category: string
}

export const pan13: QualitySet = {
  name: SET,
  needs: [`${SET}/pairs`, `${SET}/docs`],
  metric: 'plagdet by character over `passages`, macro average over cases and detections (PAN)',
  trained: 'fit half: how passages are cut and joined',
  async run(context) {
    const pairs = context.choose(await pan(context.dir))
    const rows = (found: (pair: PanPair) => readonly Region[]): Row[] =>
      pairs.map((pair) => ({
        ...tally({ cases: pair.cases, detections: found(pair) }),
        group: pair.group,
        category: pair.category
      }))
    const compared = await context.compare(pairs)
    const passages = new Map(compared.map(({ id, outcome }) => [id, outcome.passages]))
    return [
      ...figures(
        'wirecopy',
        rows(({ id }) => passages.get(id) ?? []),
        context
      ),
      ...figures(
        '50-character exact match',
        rows(({ source, target }) => exactRuns(source.text, target.text)),
        context
      )
    ]
  }
}

function figures(system: string, rows: readonly Row[], { seed }: Context): Figure[] {
  const ours = system === 'wirecopy'
  return Object.entries(CATEGORIES).flatMap(([category, { aim, ...published }]): Figure[] => {
    const own = category === 'all' ? rows : rows.filter((row) => row.category === category)
    if (own.length === 0) return []
    const score = fromTallies(own)
    const value = (sample: readonly Row[]): number => fromTallies(sample).plagdet
    const base = { set: SET, system, rows: own.length }
    const plagdet: Figure = {
      ...base,
      measure: `plagdet, ${category}`,
      value: score.plagdet,
      interval: bootstrap(own, value, { seed, rounds: 500 }),
      known: ours ? systems(published) : [{ system: "PAN's baseline", value: published.floor, on: 'test' }],
      ...(ours ? { target: { at: aim, side: 'at least' } } : {})
    }
    return [plagdet, ...(ours ? parts(base, category, score) : [])]
  })
}

function systems({ train, test, other }: { train: number; test: number; other: number }): Known[] {
  return [
    { system: 'Sanchez-Perez 2014', value: train, on: 'train' },
    { system: 'Sanchez-Perez 2014', value: test, on: 'test' },
    { system: 'Torrejon 2013', value: other, on: 'test' }
  ]
}

function parts(base: Omit<Figure, 'measure' | 'value'>, category: string, score: Plagdet): Figure[] {
  return (['recall', 'precision', 'granularity'] as const).map((name) => ({
    ...base,
    measure: `${name}, ${category}`,
    value: score[name]
  }))
}
