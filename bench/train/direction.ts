/**
 * Fits the weights by which the manner of two texts tells who rewrote whom (src/judge/manner.ts), and says what they are worth.
 *
 *     npx tsx bench/train/direction.ts --data DIR [--limit N]
 *
 * Logistic regression without a bias, weights held non-negative by projected gradient descent, each set with equal weight; rows of the
 * `fit` half only, and only pairs the judge takes for reused. Every row stands for itself and its mirror image, so the source side has no
 * advantage. The table below it is of the `check` half: of the pairs answered at a threshold, the share that is right.
 */
import { parseArgs } from 'node:util'
import { align } from '../../src/align/align.js'
import { judge } from '../../src/judge/judge.js'
import { type Feature, mannerFeatures, WEIGHTS } from '../../src/judge/manner.js'
import { shingleFeatures } from '../../src/judge/shingles.js'
import { traitsOf } from '../../src/judge/traits.js'
import { analyze } from '../../src/text/analyze.js'
import { createContext } from '../quality/context.js'
import { rewriteFamilies } from '../quality/families/index.js'
import type { Pair } from '../quality/families/pair.js'
import { l2rOther } from '../quality/families/rewrites.js'
import { part } from '../split.js'

interface Example {
  readonly set: string
  readonly fit: boolean
  readonly values: readonly number[]
}

const NAMES = Object.keys(WEIGHTS) as Feature[]
const STEPS = 4000
const RATE = 0.5
/** Ridge, per unit of a feature's standard deviation. */
const RIDGE = 0.02

function exampleOf(set: string, pair: Pair): Example | undefined {
  const [source, target] = [analyze(pair.source), analyze(pair.target)]
  const alignment = align(source, target)
  if (judge(source, target, alignment, shingleFeatures(source, target)).derived < 0.5) return undefined
  const linked = alignment.beads.filter((bead) => bead.source.length > 0 && bead.target.length > 0)
  const features = mannerFeatures(
    traitsOf(
      source,
      linked.flatMap((bead) => bead.source)
    ),
    traitsOf(
      target,
      linked.flatMap((bead) => bead.target)
    )
  )
  return { set, fit: part(pair.group) === 'fit', values: NAMES.map((name) => features[name]) }
}

/** Weights a unit of each feature. */
function weightsOf(examples: readonly Example[]): number[] {
  const sizes = new Map<string, number>()
  for (const { set } of examples) sizes.set(set, (sizes.get(set) ?? 0) + 1)
  const shares = examples.map(({ set }) => 1 / (sizes.get(set)! * sizes.size))
  const spread = NAMES.map((_, at) => Math.sqrt(mean(examples.map(({ values }) => values[at]! ** 2))) || 1)
  const rows = examples.map(({ values }) => values.map((value, at) => value / spread[at]!))
  let weights = NAMES.map(() => 0)
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight) => RIDGE * weight)
    rows.forEach((row, index) => {
      const miss = shares[index]! * (1 - logistic(dot(row, weights)))
      row.forEach((value, at) => {
        slope[at]! -= miss * value
      })
    })
    weights = weights.map((weight, at) => Math.max(0, weight - RATE * slope[at]!))
  }
  return weights.map((weight, at) => weight / spread[at]!)
}

function table(examples: readonly Example[], weights: readonly number[]): void {
  for (const set of [...new Set(examples.map((example) => example.set)), 'all']) {
    const scores = examples.filter((one) => set === 'all' || one.set === set).map(({ values }) => dot(values, weights))
    const cells = [0.5, 0.8, 1.1, 1.4, 1.8].map((threshold) => {
      const answered = scores.filter((score) => Math.abs(score) >= threshold)
      const right = answered.filter((score) => score > 0).length / answered.length
      return `at ${threshold}: ${(answered.length / scores.length).toFixed(2)} answered, ${right.toFixed(3)} right`
    })
    console.log(`${set} (${scores.length}): ${cells.join('; ')}`)
  }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const dot = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, at) => sum + value * other[at]!, 0)
const logistic = (value: number): number => 1 / (1 + Math.exp(-value))

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { data: { type: 'string' }, limit: { type: 'string', default: '1200' } } })
  if (values.data === undefined) throw new Error('give the data folder: --data DIR')
  const context = createContext({ dir: values.data, seed: 1, part: 'all', limit: Number(values.limit) })
  const families = { ...(await rewriteFamilies(context)), 'l2r other': context.choose(await l2rOther(context.dir)) }
  await context.close()
  const examples = Object.entries(families).flatMap(([set, pairs]) =>
    pairs.map((pair) => exampleOf(set, pair)).filter((example) => example !== undefined)
  )
  const weights = weightsOf(examples.filter((example) => example.fit))
  console.log(Object.fromEntries(NAMES.map((name, at) => [name, Number(weights[at]!.toFixed(2))])))
  table(
    examples.filter((example) => !example.fit),
    weights
  )
}

await main()
