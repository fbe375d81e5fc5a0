/**
 * Pairs that look alike and share no narration: the same event told by different outlets, texts that quote the same words.
 *
 * basil and semeval22 hold a few pairs that are real reuse (an agency's copy in two outlets, exact duplicates): those that
 * share more than a quarter of the shorter text's 5-word shingles are left out, by that rule alone. Pairs labelled 'quotes-only' share
 * more than that, but not outside quotation marks.
 */
import type { Article } from '../../../src/types.js'
import { allLines, number, text } from '../data.js'
import { containment } from '../floors/shingles.js'
import { type Pair, pairsOf, texts } from './pair.js'

const MAY_BE_REUSE = 0.25

/** The same event in the New York Times, Fox News and HuffPost, two by two. */
export async function basil(dir: string): Promise<Pair[]> {
  const articles = new Map<string, Article>()
  for (const { row } of await allLines(dir, 'basil', 'docs'))
    articles.set(text(row, 'id'), { id: text(row, 'id'), text: text(row, 'text') })
  return pairsOf(dir, 'basil', 'pairs', (row) => {
    const [target, source] = [articles.get(text(row, 'a')), articles.get(text(row, 'b'))]
    if (source === undefined || target === undefined || number(row, 'containment5') > MAY_BE_REUSE) return undefined
    return { source, target, y: false, kind: 'same-event', label: 'same-event' }
  })
}

/** Stories rated rather or very dissimilar by seven readers (`overall` above 2 of 4). */
export function semeval(dir: string): Promise<Pair[]> {
  return pairsOf(dir, 'semeval22-task8-en', 'pairs', (row) => {
    const overall = number(row, 'overall')
    if (overall <= 2 || containment(text(row, 'a'), text(row, 'b')) > MAY_BE_REUSE) return undefined
    return { ...texts(row), y: false, kind: 'dissimilar', ...(overall > 3 ? { label: 'unrelated' } : {}) }
  })
}

/** The two kinds of allsides-wire-pairs that are negative by rule. */
export function wireNegatives(dir: string): Promise<Pair[]> {
  return pairsOf(dir, 'allsides-wire-pairs', 'labelled', (row) => {
    const kind = text(row, 'label')
    if (kind !== 'same-event-independent' && kind !== 'quotes-only') return undefined
    return { ...texts(row), y: false, kind, label: 'same-event' }
  })
}
