/**
 * Which agency a text credits, against 200 articles labelled by reading them (test/text/furniture/credit-labels.json: ids and hashes,
 * no text). They were drawn among the articles of the set that name an agency (by a plain list of 35 names and short forms), by the smallest SHA-256 of 'credit-2026 ' + id, and
 * labelled before the detector was run on them. A mention in prose, a photo credit and an embedded post are no credit.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { agencyNames } from '../../../src/text/furniture/agency-names.js'
import { creditOf } from '../../../src/text/furniture/credit-of.js'
import { scan } from '../../../src/text/scan.js'
import { lines, text } from '../data.js'
import type { Figure } from '../figure.js'
import { bootstrap } from '../metrics/bootstrap.js'
import type { QualitySet } from './set.js'

const SET = 'allsides-37k'
const LABELS = new URL('../../../test/text/furniture/credit-labels.json', import.meta.url)
interface Label {
  readonly id: string
  readonly sha256: string
  readonly agency: string | null
}

interface Row {
  readonly group: string
  readonly gold: string | null
  readonly found: string | null
  /** The first agency the text names anywhere. */
  readonly first: string | undefined
}

export const credit: QualitySet = {
  name: 'credit',
  needs: [`${SET}/docs`],
  metric: 'the agency a text credits, on a hand-labelled sample: precision and recall',
  trained: 'nothing: the rules were written on other articles of the set',
  async run(context) {
    const labels = new Map((JSON.parse(readFileSync(LABELS, 'utf8')) as Label[]).map((label) => [label.id, label]))
    const rows: Row[] = []
    for await (const { row } of lines(context.dir, SET, 'docs')) {
      const label = labels.get(String(row.id))
      if (label === undefined) continue
      const body = text(row, 'text')
      if (createHash('sha256').update(body).digest('hex') !== label.sha256)
        context.note(`credit: ${label.id} is not the text that was labelled`)
      else
        rows.push({
          group: label.id,
          gold: label.agency,
          found: found(body),
          first: agencyNames(body, false)[0]?.agency
        })
    }
    return rows.length === 0 ? [] : figures(rows, context.seed)
  }
}

/** The agency a text credits around its story; one that is only named there is none. */
function found(body: string): string | null {
  const { agency, how } = creditOf(scan(body))
  return how === 'named' || agency === undefined ? null : agency
}

function figures(rows: readonly Row[], seed: number): Figure[] {
  const ask = (measure: string, at: number, of: (rows: readonly Row[]) => number): Figure => {
    const base = { set: 'credit', system: 'wirecopy', measure, value: of(rows), rows: rows.length }
    return { ...base, interval: bootstrap(rows, of, { seed }), target: { at, side: 'at least' } }
  }
  const right = (some: readonly Row[]): number =>
    some.filter(({ gold, found }) => found !== null && found === gold).length
  return [
    ask('precision', 0.97, (some) => right(some) / some.filter(({ found }) => found !== null).length),
    ask('recall', 0.95, (some) => right(some) / some.filter(({ gold }) => gold !== null).length),
    {
      ...{ set: 'credit', system: 'the first agency named', measure: 'precision', rows: rows.length },
      value: rows.filter(({ gold, first }) => first === gold).length / rows.length
    }
  ]
}
