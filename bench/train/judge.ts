/**
 * Fits the weights of the judgement and prints them: `src/judge/weights.ts` is set by hand near them.
 *
 *     npx tsx bench/train/features.ts --data DIR --out FILE
 *     npx tsx bench/train/judge.ts --features FILE
 *
 * Logistic regression with weights that are never negative, every set of equal weight, reuse and none of equal weight. Fitted on
 * the rows of part `fit` alone. Prints what each set of rewrites would get, on rows of part `check`, from a fit that
 * has not seen the set at all. The same rows give the same weights.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { rateAt, thresholdAt } from '../quality/metrics/tpr-at-fpr.js'
import { fitLogistic, type Model, type Sample, scoreOf } from './logistic.js'

interface Row {
  readonly set: string
  readonly id: string
  readonly part: 'fit' | 'check'
  readonly y: boolean
  readonly kind: string
  readonly features: Readonly<Record<string, number>>
}

const REWRITES = ['l2r news', 'sheepdog', 'f3', 'llmfake']
const REUSED = [...REWRITES, 'copies', 'allsides wire']
const INDEPENDENT = ['basil', 'semeval22', 'allsides negatives']

const DERIVED = ['chain', 'inOrder', 'closeness', 'used', 'names', 'figures', 'vocabulary', 'verbatim'] as const
const SAME_EVENT = ['names', 'namesBack', 'vocabulary', 'likeness', 'likenessBack'] as const

const { values } = parseArgs({ options: { features: { type: 'string' } } })
if (values.features === undefined) throw new Error('give the rows of features.ts: --features FILE')
const rows = readFileSync(values.features, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row)
const fitRows = rows.filter((row) => row.part === 'fit' && isTrusted(row))

const derived = fitLogistic(samples(fitRows, REUSED, INDEPENDENT, DERIVED), DERIVED)
const sameEvent = fitLogistic(samples(fitRows, ['basil', 'allsides negatives'], ['strangers'], SAME_EVENT), SAME_EVENT)
for (const set of REWRITES) leaveOut(set)
process.stdout.write(`${JSON.stringify({ derived, sameEvent }, null, 2)}\n`)

/**
 * Rows whose label is beyond doubt. Articles asked to be false keep little but the subject of their original, and smaller models
 * often wrote on where they should have rewritten: as positives they would teach that little evidence is enough.
 */
function isTrusted({ set, id, kind }: Row): boolean {
  if (kind === 'perturbed-fake') return false
  return set !== 'llmfake' || id.startsWith('chatgpt')
}

/** Rows of `yes` sets that are reuse against rows of `no` sets that are none, each set of equal weight within its side. */
function samples(
  from: readonly Row[],
  yes: readonly string[],
  no: readonly string[],
  names: readonly string[]
): Sample[] {
  const chosen = from.flatMap((row) => {
    const isYes = yes.includes(row.set) && (row.y || yes.includes('basil'))
    const isNo = no.includes(row.set) && !row.y
    return isYes || isNo ? [{ row, y: isYes }] : []
  })
  const sizes = new Map<string, number>()
  for (const { row, y } of chosen) sizes.set(`${y} ${row.set}`, (sizes.get(`${y} ${row.set}`) ?? 0) + 1)
  const sets = (y: boolean): number => [...sizes.keys()].filter((key) => key.startsWith(`${y} `)).length
  return chosen.map(({ row, y }) => ({
    y,
    x: names.map((name) => row.features[name]!),
    weight: 0.5 / sets(y) / sizes.get(`${y} ${row.set}`)!
  }))
}

/** What a set gets from a fit on the others. */
function leaveOut(set: string): void {
  const model = fitLogistic(
    samples(
      fitRows,
      REUSED.filter((other) => other !== set),
      INDEPENDENT,
      DERIVED
    ),
    DERIVED
  )
  const scored = rows.flatMap((row) => {
    const belongs = row.part === 'check' && (row.y ? row.set === set : INDEPENDENT.includes(row.set))
    return belongs ? [{ score: logit(model, row), y: row.y, group: '' }] : []
  })
  const [tpr, tprAtHalf, fprAtHalf] = [
    rateAt(scored, thresholdAt(scored, 0.01)),
    rateAt(scored, 0),
    rateAt(scored, 0, false)
  ].map((value) => value.toFixed(3))
  process.stdout.write(`${set}, left out: TPR at 1 % FPR ${tpr}; at .5: TPR ${tprAtHalf}, FPR ${fprAtHalf}\n`)
}

function logit(model: Model, { features }: Row): number {
  return scoreOf(
    model,
    Object.keys(model.weights).map((name) => features[name]!)
  )
}
