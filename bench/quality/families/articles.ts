/** Articles of the data folder, drawn by their ids. */
import type { Article } from '../../../src/types.js'
import { lines } from '../data.js'
import { rankOf } from '../random.js'

/** Where whole articles of news lie, as `docs`. */
export const NEWS = ['allsides-37k', 'basil', 'bbc-2225', 'reuters-c50']

/** The `count` articles of a set whose ids hash lowest, of those that fit: whatever the order of the file. Streams; an absent set gives none. */
export async function someArticles(
  dir: string,
  set: string,
  count: number,
  seed: number,
  fits: (text: string) => boolean = () => true
): Promise<Article[]> {
  let kept: { rank: number; article: Article }[] = []
  const trim = (): void => {
    kept = kept.sort((a, b) => a.rank - b.rank).slice(0, count)
  }
  for await (const { row } of lines(dir, set, 'docs')) {
    const article = { id: `${set}/${row.id}`, text: String(row.text) }
    if (!fits(article.text)) continue
    kept.push({ rank: rankOf(article.id, seed), article })
    if (kept.length > 2 * count + 100) trim()
  }
  trim()
  return kept.map(({ article }) => article)
}
