/**
 * Fits the curves of the judgement and writes them with where they come from.
 *
 *     npm run build && npx tsx bench/train/features.ts --data DIR --out FILE
 *     npx tsx bench/train/judge.ts --features FILE --out src/judge/weights.ts
 *
 * Logistic regression on the stretches of each item of evidence between knots, with weights that are never negative, every set of equal
 * weight, reuse and none of equal weight. Fitted on the rows of part `fit` alone. Prints what each set of rewrites would
 * get, on rows of part `check`, from a fit that has not seen the set at all. The same rows give the same curves.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Curves, KNOTS, logOdds } from '../../src/judge/curve.js'
import type { Evidence } from '../../src/judge/evidence.js'
import { rateAt, thresholdAt } from '../quality/metrics/tpr-at-fpr.js'
import { fitLogistic, type Sample } from './logistic.js'

interface Row {
  readonly set: string
  readonly id: string
  readonly part: 'fit' | 'check'
  readonly y: boolean
  readonly kind: string
  readonly features: Evidence
}

const REWRITES = ['l2r news', 'sheepdog', 'f3', 'llmfake']
const REUSED = [...REWRITES, 'copies', 'allsides wire']
const LOOK_ALIKE = ['basil', 'semeval22', 'allsides negatives']
const SAME_DAY = ['same day, independent', 'same day, quoting']
const INDEPENDENT = [...LOOK_ALIKE, ...SAME_DAY, 'strangers']

type Name = keyof Evidence
const DERIVED: readonly Name[] = [
  ...(['chain', 'covered', 'inOrder', 'closeness', 'used', 'sequence', 'retold'] as const),
  ...(['names', 'namesBack', 'figures', 'vocabulary', 'likeness', 'likenessBack'] as const)
]
const SAME_EVENT: readonly Name[] = ['names', 'namesBack', 'vocabulary', 'likeness', 'likenessBack']

/** Of the squared weights: what a stretch few rows tell about is drawn to. */
const L2 = 2e-4

const { values } = parseArgs({ options: { features: { type: 'string' }, out: { type: 'string' } } })
if (values.features === undefined) throw new Error('give the rows of features.ts: --features FILE')
const rows = readFileSync(values.features, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row)
const fitRows = rows.filter((row) => row.part === 'fit' && isTrusted(row))

for (const set of REWRITES) leaveOut(set)
const derived = fitCurves(choose(REUSED, INDEPENDENT), DERIVED)
const sameEvent = fitCurves(choose(['basil', 'allsides negatives'], ['strangers']), SAME_EVENT)
const written = source(derived, sameEvent)
if (values.out === undefined) process.stdout.write(written)
else writeFileSync(values.out, written)

/**
 * Rows whose label is beyond doubt. Articles asked to be false keep little but the subject of their original, and smaller models
 * often wrote on where they should have rewritten: as positives they would teach that little evidence is enough.
 */
function isTrusted({ set, id, kind }: Row): boolean {
  if (kind === 'perturbed-fake') return false
  return set !== 'llmfake' || id.startsWith('chatgpt')
}

interface Labelled {
  readonly row: Row
  readonly y: boolean
}

/** Rows of the `yes` sets against rows of the `no` sets that are no reuse. */
function choose(yes: readonly string[], no: readonly string[]): Labelled[] {
  const reuse = yes.some((set) => REUSED.includes(set))
  return fitRows.flatMap((row): Labelled[] => {
    if (yes.includes(row.set) && row.y === reuse) return [{ row, y: true }]
    return no.includes(row.set) && !row.y ? [{ row, y: false }] : []
  })
}

/** Each set of equal weight within its side. */
function fitCurves(chosen: readonly Labelled[], names: readonly Name[]): Curves {
  const sizes = new Map<string, number>()
  for (const { row, y } of chosen) sizes.set(`${y} ${row.set}`, (sizes.get(`${y} ${row.set}`) ?? 0) + 1)
  const sets = (y: boolean): number => [...sizes.keys()].filter((key) => key.startsWith(`${y} `)).length
  const samples = chosen.map(
    ({ row, y }): Sample => ({
      y,
      x: names.flatMap((name) => stretches(row.features[name])),
      weight: 0.5 / sets(y) / sizes.get(`${y} ${row.set}`)!
    })
  )
  return toCurves(fitLogistic(samples, L2), names)
}

/** How much of each stretch between knots lies below the value: 0 to 1 each. */
function stretches(value: number): number[] {
  return KNOTS.slice(1).map((to, at) => Math.min(1, Math.max(0, (value - KNOTS[at]!) / (to - KNOTS[at]!))))
}

function toCurves({ bias, weights }: { bias: number; weights: readonly number[] }, names: readonly Name[]): Curves {
  const wide = KNOTS.length - 1
  const curves = names.flatMap((name, n) => {
    let height = 0
    const curve = weights.slice(n * wide, (n + 1) * wide).map((step) => (height += step))
    return height < 0.01 ? [] : [[name, [0, ...curve].map(round)] as const]
  })
  return { bias: round(bias), curves: Object.fromEntries(curves) }
}

/** What a set gets from a fit on the others. */
function leaveOut(set: string): void {
  const others = REUSED.filter((other) => other !== set)
  const model = fitCurves(choose(others, INDEPENDENT), DERIVED)
  const scored = rows.flatMap((row) => {
    const belongs = row.part === 'check' && (row.y ? row.set === set : LOOK_ALIKE.includes(row.set))
    return belongs ? [{ score: logOdds(row.features, model), y: row.y, group: '' }] : []
  })
  const [tpr, tprAtHalf, fprAtHalf] = [
    rateAt(scored, thresholdAt(scored, 0.01)),
    rateAt(scored, 0),
    rateAt(scored, 0, false)
  ].map((value) => value.toFixed(3))
  process.stdout.write(`${set}, left out: TPR at 1 % FPR ${tpr}; at .5: TPR ${tprAtHalf}, FPR ${fprAtHalf}\n`)
}

function source(derivedCurves: Curves, sameEventCurves: Curves): string {
  const counts = [...REUSED, ...INDEPENDENT].map((set) => `${set} ${fitRows.filter((row) => row.set === set).length}`)
  return `/**
 * Curves of the judgement: written by \`bench/train/judge.ts\`, not by hand. Fitted on the half \`fit\` (\`bench/split.ts\`) of
 * ${counts.join(', ')}
 * (rows). Heights are log-odds at \`KNOTS\`.
 */
import type { Curves } from './curve.js'

/** Derived against not. */
export const DERIVED: Curves = ${literal(derivedCurves)}

/** "Same event" against "unrelated", where nothing was taken. */
export const SAME_EVENT: Curves = ${literal(sameEventCurves)}
`
}

function literal({ bias, curves }: Curves): string {
  const lines = Object.entries(curves).map(([name, curve]) => `    ${name}: [${curve.join(', ')}]`)
  return `{\n  bias: ${bias},\n  curves: {\n${lines.join(',\n')}\n  }\n}`
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
