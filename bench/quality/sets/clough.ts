/**
 * Graded reuse: reused or not, and which of four levels. As it comes, by the verdict alone (non: not derived, heavy: rewrite, light:
 * near-duplicate, cut: duplicate; partial is none of them), and with the borders of heavy, light and cut, on the share of the aligned words
 * that stand unchanged, learnt from the other tasks: the set's own papers fit on it too, by cross-validation.
 */
import type { Compared } from '../context.js'
import { cloughStevenson } from '../families/clough.js'
import { commonLength } from '../families/label.js'
import type { Figure, Known } from '../figure.js'
import { cutPoints } from '../floors/cut-points.js'
import { naiveBayes } from '../floors/naive-bayes.js'
import { shingles, wordsOf } from '../floors/shingles.js'
import { accuracy, type Judged } from '../metrics/accuracy.js'
import { bootstrap } from '../metrics/bootstrap.js'
import { spanOverlap } from '../metrics/span-overlap.js'
import type { QualitySet } from './set.js'

const SET = 'clough-stevenson'
const BINARY: readonly Known[] = [
  { system: 'Clough & Stevenson 2011', value: 0.947, on: '95 answers, cross-validated' }
]
const FOUR: readonly Known[] = [
  { system: 'Clough & Stevenson 2011', value: 0.8, on: '95 answers, cross-validated' },
  { system: 'Bär, Zesch & Gurevych 2012', value: 0.842, on: '95 answers, cross-validated' }
]
const LEVELS: Readonly<Record<string, string>> = {
  duplicate: 'cut',
  'near-duplicate': 'light',
  rewrite: 'heavy',
  'same-event': 'non',
  unrelated: 'non'
}

interface Row extends Judged<string> {
  readonly group: string
}

export const clough: QualitySet = {
  name: SET,
  needs: [`${SET}/pairs`],
  metric: 'accuracy, reused or not and four levels; all rows, since each task is judged by what the others taught',
  trained: 'the task in the fit half: the weights of judge',
  async run(context) {
    const compared = await context.compare(await cloughStevenson(context.dir))
    const four = (said: (pair: Compared) => string): Row[] =>
      compared.map((pair) => ({ group: pair.id, gold: pair.kind, said: said(pair) }))
    const ask = (
      system: string,
      measure: string,
      rows: readonly Row[],
      known?: readonly Known[],
      aim?: number
    ): Figure => ({
      ...{ set: SET, system, measure, value: accuracy(rows), rows: rows.length },
      interval: bootstrap(rows, accuracy, { seed: context.seed }),
      ...(known === undefined ? {} : { known }),
      ...(aim === undefined ? {} : { target: { at: aim, side: 'at least' } })
    })
    const two = (rows: readonly Row[]): Row[] =>
      rows.map(({ group, gold, said }) => ({ group, gold: reused(gold), said: reused(said) }))
    const asItComes = four(({ outcome }) => LEVELS[outcome.verdict.label] ?? 'partial')
    const fitted = four(leftOut(compared, bordersFrom))
    const overlap = four(leftOut(compared, bayesFrom))
    return [
      ask('wirecopy', 'binary accuracy, as it comes', two(asItComes), BINARY, 0.947),
      ask('wirecopy', '4-class accuracy, as it comes', asItComes, FOUR),
      ask('wirecopy, borders learnt', 'binary accuracy, left-one-task-out', two(fitted), BINARY),
      ask('wirecopy, borders learnt', '4-class accuracy, left-one-task-out', fitted, FOUR, 0.84),
      ask('n-gram containment and LCS, naive Bayes', 'binary accuracy, left-one-task-out', two(overlap)),
      ask('n-gram containment and LCS, naive Bayes', '4-class accuracy, left-one-task-out', overlap)
    ]
  }
}

function reused(level: string): string {
  return level === 'non' ? 'no' : 'yes'
}

type Say = (pair: Compared) => string

/** For each task a classifier that saw the others only. */
function leftOut(compared: readonly Compared[], learn: (pairs: readonly Compared[]) => Say): Say {
  const tasks = [...new Set(compared.map(({ row }) => row.task))]
  const models = new Map(tasks.map((task) => [task, learn(compared.filter(({ row }) => row.task !== task))]))
  return (pair) => models.get(pair.row.task)?.(pair) ?? ''
}

/** Reused or not by the verdict; the three levels of reuse by cut points. */
function bordersFrom(pairs: readonly Compared[]): Say {
  const isReused = ({ outcome }: Compared): boolean => outcome.verdict.derived >= 0.5
  const examples = pairs
    .filter((pair) => pair.kind !== 'non' && isReused(pair))
    .map((pair) => ({ value: unchanged(pair), label: pair.kind }))
  const level = cutPoints(examples, ['heavy', 'light', 'cut'])
  return (pair) => (isReused(pair) ? level(unchanged(pair)) : 'non')
}

/** The share of the aligned sentences of the target that no edit touches, by characters. */
function unchanged({ outcome }: Compared): number {
  const aligned = outcome.beads
    .filter(({ kind }) => kind !== 'added')
    .flatMap((bead) => bead.target.flatMap((index) => outcome.sentences.target[index] ?? []))
  const edited = outcome.edits.filter(({ kind }) => kind !== 'move').map((edit) => edit.target)
  const { hits, wanted } = spanOverlap(aligned, edited)
  return wanted === 0 ? 0 : 1 - hits / wanted
}

function bayesFrom(pairs: readonly Compared[]): Say {
  const classify = naiveBayes(pairs.map((pair) => ({ label: pair.kind, features: overlapFeatures(pair) })))
  return (pair) => classify(overlapFeatures(pair))
}

/** The features of Clough & Stevenson: containment of the answer's n-grams, and LCS over the answer's length. */
function overlapFeatures({ source, target }: Compared): number[] {
  const contained = [1, 3, 5].map((size) => {
    const [own, all] = [shingles(target.text, size), shingles(source.text, size)]
    return [...own].filter((item) => all.has(item)).length / Math.max(1, own.size)
  })
  const words = wordsOf(target.text)
  return [...contained, commonLength(wordsOf(source.text), words) / words.length]
}
