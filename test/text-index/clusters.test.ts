import { expect, test } from 'vitest'
import { openIndex } from '../../src/text-index.js'
import type { Article } from '../../src/types.js'
import { corpusTexts } from './corpus-texts.js'

const articles = corpusTexts()
const original = articles[4] as Article
const copy: Article = { ...original, id: 'copy', published: '2025-03-30' }

test('a rewrite and its original form one cluster, and texts of the same event stay out', async () => {
  const index = await openIndex()
  await index.add(articles)
  const [cluster, ...others] = await index.clusters()
  expect(others).toEqual([])
  expect(cluster?.members).toEqual(['001', '004'])
})

test('the oldest text is the likely original, and every edge is of a judged pair with the older text as source', async () => {
  const index = await openIndex()
  await index.add([...articles, copy])
  const [cluster] = await index.clusters()
  expect(cluster).toMatchObject({ id: 'copy', original: 'copy', members: ['001', '004', 'copy'] })
  expect(cluster?.edges.find(({ source, target }) => source === 'copy' && target === '004')).toMatchObject({
    source: 'copy',
    label: 'duplicate'
  })
  for (const { derived } of cluster?.edges ?? []) expect(derived).toBeGreaterThanOrEqual(0.5)
})

test('clusters do not depend on the order of adding', async () => {
  const one = await openIndex()
  await one.add([...articles, copy])
  const other = await openIndex()
  await other.add([copy, ...articles].reverse())
  expect(await other.clusters()).toEqual(await one.clusters())
})
