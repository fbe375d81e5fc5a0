/**
 * The verbs that bind where a hedge leaves open: "must" and "shall" oblige, "will" and "would" foretell. Held by
 * `test/align/changes/findChanges.test.ts`.
 */
import type { Span } from '../../types.js'
import { type Side, spanOf } from './ground.js'

const OBLIGING: ReadonlySet<string> = new Set(['must', 'shall'])
const OBLIGING_WITH_TO: ReadonlySet<string> = new Set('has have had needs need required obliged'.split(' '))
const FORETELLING: ReadonlySet<string> = new Set(['will', 'would', 'wo', "'ll", '’ll'])

/** The first obligation among tokens `from` to `to` (half-open): "must", "has to". */
export function obligationIn(side: Side, { from, to }: { from: number; to: number }): Span | undefined {
  for (let at = from; at < to; at++) {
    const word = wordAt(side, at)
    if (OBLIGING.has(word)) return spanOf(side, at, at + 1)
    if (OBLIGING_WITH_TO.has(word) && wordAt(side, at + 1) === 'to') return spanOf(side, at, at + 2)
  }
  return undefined
}

/** Whether something is foretold among tokens `from` to `to` (half-open): "will", "would". */
export function foretells(side: Side, { from, to }: { from: number; to: number }): boolean {
  for (let at = from; at < to; at++) if (FORETELLING.has(wordAt(side, at))) return true
  return false
}

function wordAt({ text, document: { tokens } }: Side, at: number): string {
  return text.slice(tokens[at]?.start, tokens[at]?.end ?? 0).toLowerCase()
}
