/** Beads on documents made of split, dropped, added and moved sentences. */
import type { Compared, Context } from '../context.js'
import { type Assembled, wikisplit as documents } from '../families/wikisplit.js'
import type { Figure } from '../figure.js'
import { jaccard } from '../floors/shingles.js'
import { addCounts, type Counts, f1Of } from '../metrics/accuracy.js'
import { type Group, groupCounts, linkCounts, onGold, standsFor } from '../metrics/bead-links.js'
import { bootstrap } from '../metrics/bootstrap.js'
import type { QualitySet } from './set.js'

const SET = 'wikisplit'

interface Row {
  readonly group: string
  readonly links: Counts
  readonly beads: Counts
}

export const wikisplit: QualitySet = {
  name: SET,
  needs: [`${SET}/pairs`],
  metric: 'F1 of sentence links, and of whole beads, on documents of twenty sentences, micro average',
  trained: 'fit half: the table',
  async run(context) {
    const chosen = context.choose(await documents(context.dir, context.seed))
    const compared = new Map((await context.compare(chosen)).map((pair) => [pair.id, pair]))
    const ours = chosen.flatMap((made) => {
      const pair = compared.get(made.id)
      return pair === undefined ? [] : [row(made, found(made, pair))]
    })
    return [
      figure('wirecopy', 'F1 of links', ours, ({ links }) => links, context, 0.97),
      figure('wirecopy', 'F1 of whole beads', ours, ({ beads }) => beads, context),
      figure(
        'best unigram Jaccard, sentences given',
        'F1 of links',
        chosen.map((made) => row(made, nearest(made))),
        ({ links }) => links,
        context
      )
    ]
  }
}

function figure(
  system: string,
  measure: string,
  rows: readonly Row[],
  pick: (row: Row) => Counts,
  { seed }: Context,
  aim?: number
): Figure {
  const f1 = (some: readonly Row[]): number => f1Of(addCounts(some.map(pick)))
  return {
    ...{ set: SET, system, measure, value: f1(rows), rows: rows.length },
    interval: bootstrap(rows, f1, { seed, rounds: 300 }),
    ...(aim === undefined ? {} : { target: { at: aim, side: 'at least' } })
  }
}

function row({ group, gold }: Assembled, beads: readonly Group[]): Row {
  const wanted = gold.beads.map(({ source, target }) => ({ source, target }))
  return { group, links: linkCounts(wanted, beads), beads: groupCounts(wanted, beads) }
}

/** The beads of the match, over the gold sentences. */
function found({ gold }: Assembled, { outcome }: Compared): Group[] {
  const source = standsFor(outcome.sentences.source, gold.source)
  const target = standsFor(outcome.sentences.target, gold.target)
  return outcome.beads.map((bead) => onGold(bead, source, target))
}

/** For each target sentence the source sentence with the most words in common, if a third of them are. */
function nearest({ gold, source, target }: Assembled): Group[] {
  const from = gold.source.map(({ start, end }) => source.text.slice(start, end))
  return gold.target.flatMap(({ start, end }, index): Group[] => {
    const scores = from.map((other) => jaccard(target.text.slice(start, end), other))
    const best = Math.max(...scores)
    return best < 1 / 3 ? [] : [{ source: [scores.indexOf(best)], target: [index] }]
  })
}
