/** Agency copy as outlets ran it: average precision of `derived`, and who took from whom where the set knows. */
import type { Compared } from '../context.js'
import { wireFamily } from '../families/index.js'
import { originalOf } from '../families/wire-pairs.js'
import type { Figure } from '../figure.js'
import { containment, jaccard } from '../floors/shingles.js'
import { averagePrecision } from '../metrics/average-precision.js'
import { bootstrap } from '../metrics/bootstrap.js'
import { tprAtFpr } from '../metrics/tpr-at-fpr.js'
import type { QualitySet } from './set.js'

const SET = 'allsides-wire-pairs'

export const wirePairs: QualitySet = {
  name: SET,
  needs: ['allsides-wire-pairs/labelled'],
  metric: 'derived or not: average precision; direction from the texts alone, without outlets, titles or dates',
  trained: 'fit half: the weights of judge',
  async run(context) {
    const compared = await context.compare(await wireFamily(context))
    const ask = (
      system: string,
      measure: string,
      score: (pair: Compared) => number,
      of: (rows: readonly { score: number; y: boolean; group: string }[]) => number
    ): Figure => {
      const rows = compared.map((pair) => ({ group: pair.group, y: pair.y, score: score(pair) }))
      const interval = bootstrap(rows, of, { seed: context.seed })
      return { set: SET, system, measure, value: of(rows), interval, rows: rows.length }
    }
    const derived = ({ outcome }: Compared): number => outcome.verdict.derived
    return [
      { ...ask('wirecopy', 'average precision', derived, averagePrecision), target: { at: 0.95, side: 'at least' } },
      ask('wirecopy', 'TPR at 1 % FPR', derived, (rows) => tprAtFpr(rows)),
      ask('5-shingle containment', 'average precision', shingled, averagePrecision),
      ask('unigram Jaccard', 'average precision', worded, averagePrecision),
      ...directions(compared, context.seed)
    ]
  }
}

const shingled = ({ source, target }: Compared): number => containment(source.text, target.text)
const worded = ({ source, target }: Compared): number => jaccard(source.text, target.text)

function directions(compared: readonly Compared[], seed: number): Figure[] {
  // Where nothing was taken there is no direction: the set names an agency there too, as one side's outlet.
  const known = compared.filter((pair) => pair.y && originalOf(pair) !== undefined)
  const said = ({ outcome }: Compared): string => outcome.verdict.direction
  const gold = (pair: Compared): string => `${originalOf(pair)}-first`
  const share = (measure: string, holds: (pair: Compared) => boolean): Figure => {
    const of = (rows: readonly Compared[]): number => rows.filter(holds).length / rows.length
    const interval = bootstrap(known, of, { seed })
    return { set: SET, system: 'wirecopy', measure, value: of(known), interval, rows: known.length }
  }
  const wrong = (pair: Compared): boolean => /-first$/.test(said(pair)) && said(pair) !== gold(pair)
  if (known.length === 0) return []
  const answered = known.filter((pair) => /-first$/.test(said(pair)))
  const rightOf = (some: readonly Compared[]): number =>
    some.filter((pair) => said(pair) === gold(pair)).length / some.length
  return [
    { ...share('direction answered', (pair) => /-first$/.test(said(pair))), target: { at: 0.6, side: 'at least' } },
    {
      ...{ set: SET, system: 'wirecopy', measure: 'direction right, of those answered', rows: answered.length },
      ...{ value: rightOf(answered), interval: bootstrap(answered, rightOf, { seed }) },
      target: { at: 0.9, side: 'at least' }
    },
    share('direction right', (pair) => said(pair) === gold(pair)),
    share('direction wrong', wrong),
    share('direction left open', (pair) => !/-first$/.test(said(pair)))
  ]
}
