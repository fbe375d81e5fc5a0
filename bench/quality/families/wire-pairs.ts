/** Agency copy as outlets ran it, and pairs that only look like it: the set nearest to the product. */
import type { Row } from '../../split.js'
import { type Pair, pairsOf, texts } from './pair.js'

/** Pairs of allsides-wire-pairs whose `derived` is 1 or 0; the uncertain ones say nothing. */
export function wirePairs(dir: string): Promise<Pair[]> {
  return pairsOf(dir, 'allsides-wire-pairs', 'labelled', (row) =>
    row.derived === 0 || row.derived === 1
      ? { ...texts(row), y: row.derived === 1, kind: String(row.label), ...label(row) }
      : undefined
  )
}

/** Which side is the agency's, where the set knows. */
export function originalOf({ row }: Pair): 'source' | 'target' | undefined {
  return row.original === 'b' ? 'source' : row.original === 'a' ? 'target' : undefined
}

function label(row: Row): Partial<Pair> {
  const none = row.label === 'quotes-only' || row.label === 'same-event-independent'
  return none ? { label: 'same-event' } : {}
}
