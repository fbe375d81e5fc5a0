/**
 * Whether `derived` and `confidence` mean what they say, over rewrites, copies, wire pairs and negatives together: reuse and
 * none weigh the same, and so do the families within each. Of `confidence` only rows whose label is sure are asked.
 */
import type { Compared, Context } from '../context.js'
import { copyFamily, negativeFamilies, rewriteFamilies, wireFamily } from '../families/index.js'
import { labelOf } from '../families/label.js'
import type { Figure } from '../figure.js'
import { bootstrap } from '../metrics/bootstrap.js'
import { brier, calibrationError, reliability } from '../metrics/calibration.js'
import type { Scored } from '../metrics/scored.js'
import type { QualitySet } from './set.js'

const SET = 'calibration'

type Row = Scored & { readonly group: string; readonly weight: number }
type Family = { readonly y: boolean; readonly pairs: readonly Compared[] }

export const calibration: QualitySet = {
  name: SET,
  needs: [],
  metric: 'expected calibration error (ten bins), Brier score; reuse and none weigh the same, families within each too',
  trained: 'fit half: the weights and the calibration of judge',
  async run(context) {
    const families = await pooled(context)
    const derived = weighed(families, ({ outcome, y }) => ({ score: outcome.verdict.derived, y }))
    const confidence = weighed(families, (pair) => {
      const label = labelOf(pair)
      const { verdict } = pair.outcome
      return label === undefined ? undefined : { score: verdict.confidence, y: verdict.label === label }
    })
    if (derived.length === 0) return []
    const ask = (measure: string, rows: readonly Row[], of: (rows: readonly Row[]) => number): Figure => ({
      ...{ set: SET, system: 'wirecopy', measure, value: of(rows), rows: rows.length },
      interval: bootstrap(rows, of, { seed: context.seed, rounds: 300 })
    })
    return [
      { ...ask('ECE of confidence', confidence, calibrationError), target: { at: 0.03, side: 'at most' } },
      ask('label right, where it is sure', confidence, (rows) => mean(rows, ({ y }) => (y ? 1 : 0))),
      ask('ECE of derived', derived, calibrationError),
      ask('Brier score of derived', derived, brier),
      ...bins('derived', derived),
      ...bins('confidence', confidence)
    ]
  }
}

async function pooled(context: Context): Promise<Family[]> {
  const wire = await wireFamily(context)
  const positive = [
    ...Object.values(await rewriteFamilies(context)),
    await copyFamily(context),
    wire.filter(({ y }) => y)
  ]
  const negative = Object.values(await negativeFamilies(context))
  const all = [...positive.map((pairs) => ({ y: true, pairs })), ...negative.map((pairs) => ({ y: false, pairs }))]
  const compared: Family[] = []
  for (const { y, pairs } of all) if (pairs.length > 0) compared.push({ y, pairs: await context.compare(pairs) })
  return compared
}

/** Rows that weigh 1/2 a side, shared equally by the families that have any. */
function weighed(families: readonly Family[], read: (pair: Compared) => Scored | undefined): Row[] {
  const sides = families.map(({ y, pairs }) => ({
    y,
    rows: pairs.flatMap((pair) => {
      const row = read(pair)
      return row === undefined ? [] : [{ ...row, group: pair.group }]
    })
  }))
  const full = sides.filter(({ rows }) => rows.length > 0)
  return full.flatMap(({ y, rows }) => {
    const weight = 0.5 / full.filter((other) => other.y === y).length / rows.length
    return rows.map((row) => ({ ...row, weight }))
  })
}

/** The reliability table as figures: said against came true. */
function bins(name: string, rows: readonly Row[]): Figure[] {
  return reliability(rows).map(({ from, to, said, true: share, rows: count }) => ({
    ...{ set: SET, system: 'wirecopy', rows: count, value: share },
    measure: `${name} ${from.toFixed(1)} to ${to.toFixed(1)}: said ${said.toFixed(2)}, came true`
  }))
}

function mean(rows: readonly Row[], value: (row: Row) => number): number {
  const weight = rows.reduce((sum, row) => sum + row.weight, 0)
  return rows.reduce((sum, row) => sum + value(row) * row.weight, 0) / weight
}
