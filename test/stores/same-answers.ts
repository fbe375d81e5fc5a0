/** Two indexes under the same random adds, replacements and removals: every answer must be the same, scores and all. */
import assert from 'node:assert/strict'
import type { TextIndex } from '../../src/text-index.js'
import type { Article } from '../../src/types.js'
import { numbers } from './random-numbers.js'

/** Texts added between two rounds of questions. */
const BATCH = 250
const DAY = 86_400_000

/** Adds all articles to both and asks both `queries` times on the way. Throws at the first answer that differs. */
export async function assertSameAnswers(
  mine: TextIndex,
  reference: TextIndex,
  articles: readonly Article[],
  queries: number
): Promise<void> {
  const random = numbers(17)
  const one = (): Article => articles[random(articles.length)]!
  const rounds = Math.ceil(articles.length / BATCH)
  for (let round = 0; round < rounds; round++) {
    const added = articles.slice(round * BATCH, (round + 1) * BATCH).map((article) => dated(article, random))
    const replaced = Array.from({ length: BATCH / 10 }, () => ({ ...dated(one(), random), text: one().text }))
    const gone = Array.from({ length: BATCH / 5 }, () => one().id)
    const removed: number[] = []
    for (const index of [mine, reference]) {
      await index.add([...added, ...replaced])
      removed.push(await index.remove(gone))
    }
    assert.equal(removed[0], removed[1], 'as many were removed')
    const from = Math.round((round / rounds) * queries)
    const to = Math.round(((round + 1) / rounds) * queries)
    for (let nth = from; nth < to; nth++) {
      const { text } = one()
      assert.deepEqual(await mine.candidates(text), await reference.candidates(text), `answer ${nth}`)
    }
  }
  assert.equal(await mine.size(), await reference.size())
}

/** Of a month, so that many are of one day; every tenth without a date. */
function dated(article: Article, random: (below: number) => number): Article {
  const published = new Date(1_700_000_000_000 + random(30) * DAY).toISOString()
  return { id: article.id, text: article.text, ...(random(10) > 0 && { published }) }
}
