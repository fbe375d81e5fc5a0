/**
 * Word alignment inside sentence pairs, F1 of sure links. The package gives no word alignment of its own, only spans that were kept or
 * altered: what is scored is the links between kept words that its edits imply, beside the floor of equal tokens.
 */
import type { Compared, Context } from '../context.js'
import { pairsOf, texts } from '../families/pair.js'
import type { Figure, Known } from '../figure.js'
import { equalTokens } from '../floors/differing-words.js'
import { keptTokens } from '../kept-tokens.js'
import { addCounts, type Counts, f1Of } from '../metrics/accuracy.js'
import { bootstrap } from '../metrics/bootstrap.js'
import type { QualitySet } from './set.js'

const SET = 'multimwa'
const KNOWN: readonly Known[] = [{ system: 'neural semi-CRF, Lan, Jiang & Xu 2021', value: 0.924, on: 'MTRef test' }]

interface Row extends Counts {
  readonly group: string
}

export const multimwa: QualitySet = {
  name: SET,
  needs: [`${SET}/pairs`],
  metric: 'F1 of sure links between words, micro average; only words kept as they are can be linked by edits',
  trained: 'nothing',
  async run(context) {
    const pairs = context.choose(
      await pairsOf(context.dir, SET, 'pairs', (row) => ({ ...texts(row), y: true, kind: String(row.set) }))
    )
    const compared = await context.compare(pairs)
    const parts = [...new Set(compared.map(({ kind }) => kind))]
    return parts.flatMap((part) => {
      const own = compared.filter(({ kind }) => kind === part)
      return [score('wirecopy, kept words', part, own, kept, context), score('equal tokens', part, own, equal, context)]
    })
  }
}

type Link = (pair: Compared) => readonly (readonly [number, number])[]

const kept: Link = ({ source, target, outcome }) => keptTokens(source.text, target.text, outcome.edits)
const equal: Link = ({ source, target }) => equalTokens(target.text.split(' '), source.text.split(' '))

function score(system: string, part: string, pairs: readonly Compared[], link: Link, { seed }: Context): Figure {
  const rows = pairs.map((pair): Row => {
    const sure = new Set((pair.row.sure as readonly (readonly [number, number])[]).map(([a, b]) => `${a} ${b}`))
    const said = link(pair).map(([a, b]) => `${a} ${b}`)
    return {
      group: pair.group,
      hits: said.filter((one) => sure.has(one)).length,
      marked: said.length,
      wanted: sure.size
    }
  })
  const f1 = (some: readonly Row[]): number => f1Of(addCounts(some))
  return {
    ...{ set: SET, system, measure: `F1 of sure links, ${part}`, value: f1(rows), rows: rows.length },
    interval: bootstrap(rows, f1, { seed, rounds: 300 }),
    ...(part === 'MTRef' ? { known: KNOWN } : {})
  }
}
