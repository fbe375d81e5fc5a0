/** Copies made by the bench, against the negatives of the rewrites; and whether each gets the label its making demands. */
import { copyFamily } from '../families/index.js'
import type { Figure } from '../figure.js'
import { bootstrap } from '../metrics/bootstrap.js'
import { detection } from './detection.js'
import { negatives } from './llm-rewrites.js'
import type { QualitySet } from './set.js'

const SET = 'copies'

export const copies: QualitySet = {
  name: SET,
  needs: [],
  metric: 'verbatim and lightly edited copies: TPR at 1 % FPR by `derived`, and the share of each kind with its label',
  trained: 'fit half: the weights of judge',
  async run(context) {
    const compared = await context.compare(await copyFamily(context))
    const against = Object.values(await negatives(context)).flat()
    if (compared.length === 0 || against.length === 0) return []
    const kinds = [...new Set(compared.map(({ kind }) => kind))]
    const row = (pair: (typeof compared)[number]) => ({ ...pair, score: pair.outcome.verdict.derived })
    const found = detection({
      ...{ set: SET, system: 'wirecopy', threshold: { fpr: 0.01 }, seed: context.seed },
      views: kinds.map((kind) => ({
        name: kind,
        averaged: kind !== 'mosaic',
        rows: compared.filter((pair) => pair.kind === kind).map(row)
      })),
      negatives: against.map(row),
      target: { at: 0.99, side: 'at least' }
    })
    const labels = kinds.map((kind): Figure => {
      const own = compared.filter((pair) => pair.kind === kind)
      const right = (rows: readonly (typeof own)[number][]): number =>
        rows.filter(({ label, outcome }) => outcome.verdict.label === label).length / rows.length
      return {
        ...{ set: SET, system: 'wirecopy', measure: `${kind}: called ${own[0]?.label}`, rows: own.length },
        value: right(own),
        interval: bootstrap(own, right, { seed: context.seed })
      }
    })
    return [...found, ...labels]
  }
}
