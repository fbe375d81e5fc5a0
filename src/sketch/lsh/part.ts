/** A segment or the delta, read the same way: the signature of a row, its living texts, their priority. */
import type { Delta } from './delta.js'
import { idOf } from './id-table.js'
import { idHash } from './ids.js'
import type { Priority } from './priority.js'
import { comparePriority } from './priority.js'
import { isDead, type Segment, textsFrom, textsTo, timeOf } from './segment.js'

export type Part = { readonly segment: Segment } | { readonly delta: Delta }

export function rowsOf(part: Part): number {
  return 'segment' in part ? part.segment.rows : part.delta.batch.rows
}

export function wordsOf(part: Part): Uint32Array {
  return 'segment' in part ? part.segment.words : part.delta.batch.words
}

/** The first `limit` living texts of a row, in order of priority. */
export function livingTexts(part: Part, row: number, limit: number): Priority[] {
  return 'segment' in part ? segmentTexts(part.segment, row, limit) : deltaTexts(part.delta, row).slice(0, limit)
}

function segmentTexts(of: Segment, row: number, limit: number): Priority[] {
  const texts: Priority[] = []
  for (let text = textsFrom(of, row), to = textsTo(of, row); text < to && texts.length < limit; text++) {
    if (isDead(of, text)) continue
    const id = idOf(of.ids, text)
    texts.push({ id, hash: idHash(id), published: timeOf(of, text) })
  }
  return texts
}

function deltaTexts(of: Delta, row: number): Priority[] {
  const texts: Priority[] = []
  for (let text = of.lastText[row]!; text !== -1; text = of.olderText[text]!) {
    if (of.dead.has(text)) continue
    texts.push({ id: of.names[text]!, hash: of.batch.hashes[text]!, published: of.batch.published[text]! })
  }
  return texts.sort(comparePriority)
}
