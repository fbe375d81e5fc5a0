/**
 * Near-duplicate pairs of wire stories by sketches and bands: how many of the pairs whose exact 5-word-shingle Jaccard is known share a
 * band, how many are reported, and how many texts a query looks at. Nothing is fitted here: all rows count.
 */
import { groupsOf, type Row } from '../../split.js'
import type { Context } from '../context.js'
import { allLines, number, text } from '../data.js'
import type { Figure, Known } from '../figure.js'
import { bootstrap } from '../metrics/bootstrap.js'
import { sketches } from '../systems.js'
import type { QualitySet } from './set.js'

const KNOWN: readonly Known[] = [{ system: 'datasketch, threshold .5', value: 0.94, on: 'these sets' }]
const LEVELS = [0.5, 0.8]

interface Gold {
  readonly group: string
  readonly id: string
  readonly a: string
  readonly b: string
  readonly jaccard: number
}

/** For each text, the texts of the answer. */
type Answers = ReadonlyMap<string, ReadonlySet<string>>

export const reuters21578 = nearDuplicates('reuters-21578')
export const reutersC50 = nearDuplicates('reuters-c50')

function nearDuplicates(set: string): QualitySet {
  return {
    name: set,
    needs: [`${set}/docs`, `${set}/near_pairs`],
    metric:
      'recall of near-duplicate pairs at exact 5-shingle Jaccard .5 and .8, by sketches of 128 registers in bands for .5',
    trained: 'nothing; all rows',
    async run(context) {
      const texts = new Map<string, string>()
      for (const { row, part } of await allLines(context.dir, set, 'docs'))
        texts.set(`${part}/${row.id}`, text(row, 'text'))
      const gold = context.choose(await goldOf(context, set), 'all').filter(({ a, b }) => texts.has(a) && texts.has(b))
      const shared = await answers(texts, 0)
      const reported = await answers(texts, 0.5)
      return [
        ...recall(set, 'pairs that share a band', gold, shared, context, KNOWN),
        ...recall(set, 'pairs reported at .5', gold, reported, context),
        looked(set, 'texts that share a band, a query', shared),
        looked(set, 'texts reported, a query', reported)
      ]
    }
  }
}

async function goldOf({ dir }: Context, set: string): Promise<Gold[]> {
  const lines = await allLines(dir, set, 'near_pairs')
  const groups = groupsOf(
    set,
    lines.map(({ row }): Row => row)
  )
  return lines.map(({ row, part }, n) => ({
    group: groups[n] ?? '',
    id: `${row.a}|${row.b}`,
    a: `${part}/${row.a}`,
    b: `${part}/${row.b}`,
    jaccard: number(row, 'jaccard5')
  }))
}

/** Every text asked for in an index of all. A threshold of 0 gives whatever shares a band. */
async function answers(texts: ReadonlyMap<string, string>, threshold: number): Promise<Answers> {
  const { LshIndex, sketch } = await sketches()
  const entries = [...texts].map(([id, body]) => ({ id, sketch: sketch(body, { width: 5 }) }))
  const index = new LshIndex({ threshold: 0.5 })
  for (const { id, sketch: seen } of entries) index.add(id, seen)
  return new Map(
    entries.map(({ id, sketch: seen }) => {
      const { matches } = index.query(seen, { threshold, limit: 10_000 })
      return [id, new Set(matches.map((match) => match.id).filter((other) => other !== id))]
    })
  )
}

function recall(
  set: string,
  what: string,
  gold: readonly Gold[],
  found: Answers,
  { seed }: Context,
  known?: readonly Known[]
): Figure[] {
  return LEVELS.map((level) => {
    const wanted = gold.filter(({ jaccard }) => jaccard >= level)
    const share = (pairs: readonly Gold[]): number =>
      pairs.filter(({ a, b }) => found.get(a)?.has(b) || found.get(b)?.has(a)).length / pairs.length
    return {
      ...{ set, system: 'wirecopy', measure: `recall at ${level}, ${what}`, value: share(wanted), rows: wanted.length },
      interval: bootstrap(wanted, share, { seed, rounds: 500 }),
      ...(known !== undefined && level === 0.5 ? { known } : {})
    }
  })
}

function looked(set: string, measure: string, found: Answers): Figure {
  const all = [...found.values()].reduce((sum, { size }) => sum + size, 0)
  return { set, system: 'wirecopy', measure, value: all / found.size, rows: found.size }
}
