/** Short answers by students, who were told how much to take from an article (Clough & Stevenson 2011). */
import type { Label } from '../../../src/types.js'
import { text } from '../data.js'
import { type Pair, pairsOf, texts } from './pair.js'

/** The label of each level of reuse; `non` answers were written without the article, on its topic. */
const LABELS: Readonly<Record<string, Label | undefined>> = {
  heavy: 'rewrite',
  light: 'near-duplicate',
  cut: 'duplicate'
}

/** `kind` is the level: non, heavy, light or cut. */
export function cloughStevenson(dir: string): Promise<Pair[]> {
  return pairsOf(dir, 'clough-stevenson', 'pairs', (row) => {
    const kind = text(row, 'label')
    const label = LABELS[kind]
    return { ...texts(row), y: kind !== 'non', kind, ...(label === undefined ? {} : { label }) }
  })
}
