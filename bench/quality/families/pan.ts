/** PAN's text alignment corpus: a suspicious document against a source, with the character spans of every reused passage. */
import { allLines, text } from '../data.js'
import type { Region } from '../metrics/plagdet.js'
import { utf16 } from '../offsets.js'
import { type Pair, pairsOf } from './pair.js'

export interface PanPair extends Pair {
  readonly category: string
  /** The annotated cases, in UTF-16 units. */
  readonly cases: readonly Region[]
}

/** Every pair. Document ids are unique within a split's file only. */
export async function pan(dir: string): Promise<PanPair[]> {
  const documents = new Map<string, string>()
  for (const { row, part } of await allLines(dir, 'pan13-text-alignment', 'docs'))
    documents.set(`${part}/${row.id}`, text(row, 'text'))
  const pairs = await pairsOf(dir, 'pan13-text-alignment', 'pairs', (row, part) => {
    const article = (side: 'a' | 'b') => {
      const id = `${part}/${row[side]}`
      const found = documents.get(id)
      if (found === undefined) throw new Error(`pan13: no document ${id}`)
      return { id, text: found }
    }
    const reused = Array.isArray(row.alignments) && row.alignments.length > 0
    return { source: article('b'), target: article('a'), y: reused, kind: text(row, 'category') }
  })
  return pairs.map((pair) => ({ ...pair, category: pair.kind, cases: casesOf(pair) }))
}

/** `[aStart, aEnd, bStart, bEnd, type]` in code points. */
function casesOf({ row, source, target }: Pair): Region[] {
  const all = row.alignments as readonly (readonly [number, number, number, number, string])[]
  const [a, b] = [utf16(target.text), utf16(source.text)]
  return all.map(([aStart, aEnd, bStart, bEnd]) => ({ target: a(aStart, aEnd), source: b(bStart, bEnd) }))
}
