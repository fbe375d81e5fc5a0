import { expect, test } from 'vitest'
import { memoryStore } from '../../src/stores/memory.js'
import { openIndex } from '../../src/text-index.js'
import type { Article } from '../../src/types.js'
import { corpusTexts } from './corpus-texts.js'

const articles = corpusTexts()
const [, rewrite, , , original] = articles as [Article, Article, Article, Article, Article]

/** Texts of one matter: the same few rare words in each, in sentences about other things. */
const STORIES = [
  'The Zangezur corridor was closed on Monday. Drivers waited for hours in the heat beside their lorries.',
  'The Zangezur corridor will be paid for by a loan. Ministers argued about interest and guarantees all night.',
  'Bakers along the Zangezur corridor sell bread to travellers. The recipe is older than the road, they say.'
]

test('the text that says the same in other words is put before others of the same matter', async () => {
  const index = await openIndex()
  await index.add(STORIES.map((text, at) => ({ id: String(at), text })))
  const asked =
    'Zangezur corridor: cabinet members quarrelled until morning over the loan, its interest and who guarantees it.'
  const { candidates } = await index.candidates(asked, { reread: true })
  expect(candidates[0]?.id).toBe('1')
  expect(candidates).toHaveLength(3)
})

test('scores stay in order and between 0 and 1, and the same texts come back as without reading', async () => {
  const index = await openIndex()
  await index.add(articles)
  const plain = await index.candidates(rewrite)
  const { candidates } = await index.candidates(rewrite, { reread: true })
  const scores = candidates.map(({ score }) => score)
  expect(scores).toEqual([...scores].sort((a, b) => b - a))
  expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true)
  expect(candidates.map(({ id }) => id).sort()).toEqual(plain.candidates.map(({ id }) => id).sort())
  expect(candidates[0]?.id).toBe('004')
})

test('a text that cannot be read is still a candidate, and the answer says which it is', async () => {
  const kept = new Map(articles.map((article) => [article.id, article]))
  const index = await openIndex(memoryStore(), { fetch: async (ids) => ids.map((id) => kept.get(id)) })
  await index.add(articles)
  kept.delete('002')
  const { candidates, incomplete } = await index.candidates(original, { reread: true })
  expect(candidates.map(({ id }) => id)).toContain('002')
  expect(incomplete?.missing).toEqual(['002'])
})

test('more texts than are read by themselves can be asked for', async () => {
  const index = await openIndex()
  await index.add(Array.from({ length: 60 }, (_, at) => ({ id: `t${at}`, text: `${STORIES[at % 3]} Number ${at}.` })))
  const { candidates } = await index.candidates(STORIES[0]!, { reread: true, limit: 50 })
  expect(candidates).toHaveLength(50)
  const { matches } = await index.query(STORIES[0]!, { limit: 40, minimum: 'unrelated' })
  expect(matches).toHaveLength(40)
})

test('a text replaced under its id is never answered from what was known of the old one', async () => {
  const index = await openIndex()
  await index.add({ ...original, id: 'a' })
  expect((await index.query(original.text)).matches[0]?.verdict.label).toBe('duplicate')
  await index.add({ ...rewrite, id: 'a' })
  expect((await index.query(original.text)).matches[0]?.verdict.label).toBe('rewrite')
})
