/** A BBC article and what a model wrote on from its first two dozen words: the lead is shared and nothing else. */
import { number } from '../data.js'
import { type Pair, pairsOf, texts } from './pair.js'

/** The shared lead is reused text, so the truth of `derived` is yes; what it must never be called is a rewrite. */
export function sharedLeads(dir: string): Promise<Pair[]> {
  return pairsOf(dir, 'xsum-shared-lead-negatives', 'pairs', (row) =>
    number(row, 'sharedLeadWords') > 0 ? { ...texts(row), y: true, kind: 'shared-lead', label: 'partial' } : undefined
  )
}
