/** News stories with the similarity seven readers gave them: 1 very similar, 4 very dissimilar (SemEval 2022 task 8). */
import { number } from '../data.js'
import { type Pair, pairsOf, texts } from './pair.js'

export interface Story extends Pair {
  /** `overall` of the set, 1 to 4. */
  readonly dissimilarity: number
}

/** Every pair. Similarity is not reuse: `y` says nothing here. */
export async function stories(dir: string): Promise<Story[]> {
  const pairs = await pairsOf(dir, 'semeval22-task8-en', 'pairs', (row) => ({ ...texts(row), y: false, kind: 'story' }))
  return pairs.map((pair) => ({ ...pair, dissimilarity: number(pair.row, 'overall') }))
}
