/**
 * The order in which two aligned texts are set side by side: a row a bead, in the target's order.
 *
 * A dropped bead stands where it stood in the source, below the row of the sentence before it. A moved bead stands at its
 * place in the target and leaves an empty row, `moved-away`, at its place in the source, so that both columns can be
 * read through. Held by test/report/rows.test.ts.
 */
import type { Bead, Document, Match } from '../types.js'

export interface Row {
  /** Index into `match.beads`. */
  readonly bead: number
  readonly kind: 'bead' | 'moved-away'
  /** Whether a paragraph of the target begins here (of the source, in a row without target). */
  readonly paragraph: boolean
}

/** Every bead once as `bead`; every moved one with a source once more as `moved-away`. */
export function rowsOf(match: Match): readonly Row[] {
  const inTarget = match.beads
    .map((_, bead) => bead)
    .filter((bead) => match.beads[bead]!.target.length > 0)
    .sort((a, b) => first(match.beads[a]!.target) - first(match.beads[b]!.target))
  const below = sourceRows(match.beads)
  const row = ({ bead, kind }: Place): Row => ({ bead, kind, paragraph: startsParagraph(match, bead, kind) })
  return [
    ...(below.get(TOP) ?? []).map(row),
    ...inTarget.flatMap((bead) => [row({ bead, kind: 'bead' }), ...(below.get(bead) ?? []).map(row)])
  ]
}

type Place = Pick<Row, 'bead' | 'kind'>
const TOP = -1

/** The rows that only the source has, under the bead of the nearest sentence before them that stands in the source's order. */
function sourceRows(beads: readonly Bead[]): ReadonlyMap<number, readonly Place[]> {
  const below = new Map<number, Place[]>()
  let anchor = TOP
  for (const bead of inSourceOrder(beads)) {
    const { target, moved } = beads[bead]!
    if (target.length > 0 && !moved) {
      anchor = bead
      continue
    }
    const places = below.get(anchor) ?? []
    places.push({ bead, kind: target.length > 0 ? 'moved-away' : 'bead' })
    below.set(anchor, places)
  }
  return below
}

function inSourceOrder(beads: readonly Bead[]): readonly number[] {
  return beads
    .map((_, bead) => bead)
    .filter((bead) => beads[bead]!.source.length > 0)
    .sort((a, b) => first(beads[a]!.source) - first(beads[b]!.source))
}

function first(sentences: readonly number[]): number {
  return sentences[0] ?? 0
}

function startsParagraph(match: Match, index: number, kind: Row['kind']): boolean {
  const bead = match.beads[index]!
  const side = kind === 'bead' && bead.target.length > 0 ? 'target' : 'source'
  return startsLine(match[side], first(bead[side]))
}

/** Whether a line break, or nothing, stands between a sentence and the one before it. */
export function startsLine({ article, sentences }: Document, sentence: number): boolean {
  const before = sentences[sentence - 1]
  const here = sentences[sentence]
  if (!before || !here) return true
  return /[\n\r\u2028\u2029]/.test(article.text.slice(before.end, here.start))
}
