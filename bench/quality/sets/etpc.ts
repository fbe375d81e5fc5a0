/**
 * Altered facts by span: sentence pairs of the news that do *not* say the same, with every change annotated. Wanted are the spans
 * of the changes that do not keep the sense; characters are counted on both sides and over all pairs (micro average).
 */
import type { Span } from '../../../src/types.js'
import type { Compared, Context } from '../context.js'
import { knownRewrites, type Pair, pairsOf, texts } from '../families/pair.js'
import type { Figure } from '../figure.js'
import { differingWords } from '../floors/differing-words.js'
import { addCounts, type Counts, f1Of } from '../metrics/accuracy.js'
import { bootstrap } from '../metrics/bootstrap.js'
import { spanOverlap } from '../metrics/span-overlap.js'
import { utf16 } from '../offsets.js'
import type { QualitySet } from './set.js'

const SET = 'etpc-spans'

interface Sides {
  readonly source: readonly Span[]
  readonly target: readonly Span[]
}

interface Row extends Counts {
  readonly group: string
}

export const etpc: QualitySet = {
  name: SET,
  needs: [`${SET}/pairs`],
  metric:
    'character F1 of the spans of changes that do not keep the sense, both sides, micro average; `compare` is told that one is made from the other',
  trained: 'nothing',
  async run(context) {
    const pairs = context.choose(
      knownRewrites(await pairsOf(context.dir, SET, 'pairs', (row) => ({ ...texts(row), y: true, kind: 'altered' })))
    )
    const compared = await context.compare(pairs)
    return [
      ...score('wirecopy, edits of facts and content', compared, told, context),
      ...score('wirecopy, changes', compared, changed(), context),
      ...score('wirecopy, material and grave changes', compared, changed('minor'), context),
      ...score('wirecopy, every edit', compared, edited, context),
      ...score('every differing word', compared, differing, context)
    ]
  }
}

function score(
  system: string,
  pairs: readonly Compared[],
  mark: (pair: Compared) => Sides,
  context: Context
): Figure[] {
  const rows = pairs.map((pair): Row => {
    const [gold, said] = [wanted(pair), mark(pair)]
    const sides = [spanOverlap(gold.source, said.source), spanOverlap(gold.target, said.target)]
    return { group: pair.group, ...addCounts(sides) }
  })
  const { hits, marked, wanted: all } = addCounts(rows)
  const base = { set: SET, system, rows: rows.length }
  const f1 = (some: readonly Row[]): number => f1Of(addCounts(some))
  return [
    {
      ...base,
      measure: 'character F1',
      value: f1(rows),
      interval: bootstrap(rows, f1, { seed: context.seed, rounds: 300 })
    },
    { ...base, measure: 'precision', value: hits / marked },
    { ...base, measure: 'recall', value: hits / all }
  ]
}

/** Gold spans, from code points. */
function wanted({ row, source, target }: Pair): Sides {
  const changes = row.changes as readonly {
    readonly sensePreserving: boolean
    readonly aSpans: readonly (readonly [number, number])[]
    readonly bSpans: readonly (readonly [number, number])[]
  }[]
  const [a, b] = [utf16(target.text), utf16(source.text)]
  const grave = changes.filter(({ sensePreserving }) => !sensePreserving)
  return {
    source: grave.flatMap(({ bSpans }) => bSpans.map(([start, end]) => b(start, end))),
    target: grave.flatMap(({ aSpans }) => aSpans.map(([start, end]) => a(start, end)))
  }
}

/** The spans of the changes of facts, but for those of one severity. */
function changed(except?: string): (pair: Compared) => Sides {
  return ({ outcome }) => {
    const kept = outcome.changes.filter(({ severity }) => severity !== except)
    return { source: kept.flatMap(({ source }) => source ?? []), target: kept.flatMap(({ target }) => target ?? []) }
  }
}

function edited({ outcome: { edits } }: Compared): Sides {
  return { source: edits.map(({ source }) => source), target: edits.map(({ target }) => target) }
}

/** The edits whose topic is neither wording nor punctuation: what a reader is told changed the sense. */
function told({ outcome: { edits } }: Compared): Sides {
  const grave = edits.filter(({ topic }) => topic !== 'wording' && topic !== 'punctuation')
  return { source: grave.map(({ source }) => source), target: grave.map(({ target }) => target) }
}

function differing({ source, target }: Compared): Sides {
  return { source: differingWords(source.text, target.text), target: differingWords(target.text, source.text) }
}
