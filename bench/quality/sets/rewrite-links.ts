/**
 * Which sentences of a whole-article rewrite say what which sentences of its original say, on rewrites whose links were labelled by
 * reading them (test/align/clauses/rewrite-links.json: ids, hashes, offsets and links, no text). Only those that nothing was chosen or
 * fitted with count. A link the labeller left open counts neither way.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Compared } from '../context.js'
import type { Pair } from '../families/pair.js'
import { f3, l2rNews, llmfake, sheepdog } from '../families/rewrites.js'
import type { Figure } from '../figure.js'
import { addCounts, type Counts, f1Of } from '../metrics/accuracy.js'
import { type Group, linkCounts, onGold, standsFor } from '../metrics/bead-links.js'
import { bootstrap } from '../metrics/bootstrap.js'
import type { QualitySet } from './set.js'

const SET = 'rewrite-links'
const LABELS = new URL('../../../test/align/clauses/rewrite-links.json', import.meta.url)

type Offsets = readonly [start: number, end: number]
type Link = readonly [source: number, target: number]

interface Label {
  readonly set: string
  readonly id: string
  readonly sha256: { readonly source: string; readonly target: string }
  readonly fitted: boolean
  readonly sentences: { readonly source: readonly Offsets[]; readonly target: readonly Offsets[] }
  readonly links: readonly Link[]
  /** Links that may stand or not. */
  readonly either: readonly Link[]
}

interface Row extends Counts {
  readonly group: string
}

export const rewriteLinks: QualitySet = {
  name: SET,
  needs: [],
  metric: 'F1, precision and recall of sentence links on rewrites labelled by hand, micro average',
  trained: 'nothing: rewrites that were used to fit or choose are left out',
  async run(context) {
    const labels = (JSON.parse(readFileSync(LABELS, 'utf8')) as Label[]).filter(({ fitted }) => !fitted)
    const pairs = (await Promise.all([l2rNews, sheepdog, f3, llmfake].map((read) => read(context.dir)))).flat()
    const labelled = pairs.flatMap((pair) => {
      const label = labels.find(({ set, id }) => set === pair.set && id === pair.id)
      if (label === undefined) return []
      if (isSame(pair, label)) return [{ pair, label }]
      context.note(`${SET}: ${pair.set}/${pair.id} is not the pair that was labelled`)
      return []
    })
    const compared = new Map(
      (await context.compare(labelled.map(({ pair }) => pair))).map((pair) => [keyOf(pair), pair])
    )
    const rows = labelled.flatMap(({ pair, label }) => {
      const found = compared.get(keyOf(pair))
      return found === undefined ? [] : [row(label, found)]
    })
    return rows.length === 0 ? [] : figures(rows, context.seed)
  }
}

function keyOf({ set, id }: Pair): string {
  return `${set}/${id}`
}

function isSame({ source, target }: Pair, { sha256 }: Label): boolean {
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
  return hash(source.text) === sha256.source && hash(target.text) === sha256.target
}

/** An open link is dropped from what was found, and is no gold. */
function row({ sentences, links, either }: Label, { group, outcome }: Compared): Row {
  const spans = (side: readonly Offsets[]) => side.map(([start, end]) => ({ start, end }))
  const source = standsFor(outcome.sentences.source, spans(sentences.source))
  const target = standsFor(outcome.sentences.target, spans(sentences.target))
  const open = new Set(either.map(([from, to]) => `${from} ${to}`))
  const found = outcome.beads
    .map((bead) => onGold(bead, source, target))
    .flatMap((bead) => bead.source.flatMap((from) => bead.target.map((to) => [from, to] as const)))
    .filter(([from, to]) => !open.has(`${from} ${to}`))
  return { group, ...linkCounts(links.map(groupOf), found.map(groupOf)) }
}

function groupOf([source, target]: Link): Group {
  return { source: [source], target: [target] }
}

function figures(rows: readonly Row[], seed: number): Figure[] {
  const ask = (measure: string, of: (sum: Counts) => number): Figure => {
    const value = (some: readonly Row[]): number => of(addCounts(some))
    const base = { set: SET, system: 'wirecopy', measure, value: value(rows), rows: rows.length }
    return { ...base, interval: bootstrap(rows, value, { seed }) }
  }
  return [
    ask('F1 of links', f1Of),
    ask('precision', ({ hits, marked }) => hits / marked),
    ask('recall', ({ hits, wanted }) => hits / wanted)
  ]
}
