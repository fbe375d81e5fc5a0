/** A pair of texts with what is known about it: what every family of pairs is made of. */
import type { Article, Label } from '../../../src/types.js'
import { groupsOf, type Part, part, type Row } from '../../split.js'
import { allLines } from '../data.js'

export interface Pair {
  /** The folder of the set it comes from. */
  readonly set: string
  /** Unique within the set. */
  readonly id: string
  /** All rows that share a document with it carry the same group. */
  readonly group: string
  readonly part: Part
  /** Whether text of one was reused in the other. */
  readonly y: boolean
  /** What sort of pair it is, in the words of the set: 'llm-rewrite', 'same-event', 'quotes-only', ... */
  readonly kind: string
  /** The label, where the set or the making of the pair leaves no doubt. */
  readonly label?: Label
  readonly source: Article
  readonly target: Article
  readonly row: Row
  /** What is told to `compare` beforehand; nothing where whether anything was reused is the question. */
  readonly prior?: number
}

/** What a family says of one row; nothing where the row does not belong to it. */
export type Reading = Pick<Pair, 'y' | 'kind' | 'source' | 'target'> & { readonly label?: Label }

/** Every pair of a set that `read` takes. Groups are of *all* rows of the set, so that they do not depend on the choice. */
export async function pairsOf(
  dir: string,
  set: string,
  kind: string,
  read: (row: Row, part: string) => Reading | undefined
): Promise<Pair[]> {
  const all = await allLines(dir, set, kind)
  const groups = groupsOf(
    set,
    all.map(({ row }) => row)
  )
  return all.flatMap(({ row, part: file }, n) => {
    const reading = read(row, file)
    const group = groups[n] ?? ''
    return reading === undefined ? [] : [{ set, id: String(row.id), group, part: part(group), row, ...reading }]
  })
}

/** Where the question is what a rewrite altered, it is known to be one. */
const KNOWN = 0.999

export function knownRewrites(pairs: readonly Pair[]): Pair[] {
  return pairs.map((pair) => ({ ...pair, prior: KNOWN }))
}

/** The two texts of a row in the corpora's convention: `b` the original, `a` what was made of it. */
export function texts(row: Row): Pick<Pair, 'source' | 'target'> {
  return {
    source: { id: `${row.id}/b`, text: String(row.b) },
    target: { id: `${row.id}/a`, text: String(row.a) }
  }
}
