import { afterEach, expect, test } from 'vitest'
import type { Ingested } from '../../src/text-index/options.js'
import { openIndex, type TextIndex } from '../../src/text-index.js'
import type { Article } from '../../src/types.js'
import { corpusTexts } from './corpus-texts.js'

const open: TextIndex[] = []
afterEach(async () => {
  for (const index of open.splice(0)) await index.close()
})

async function opened(threads: number): Promise<TextIndex> {
  const index = await openIndex(undefined, { threads })
  open.push(index)
  return index
}

/** Each text, then the first half of each under another id. */
const stories = (): Article[] => {
  const texts = corpusTexts().sort((a, b) => (a.id < b.id ? 1 : -1))
  return [...texts, ...texts.map(({ id, text }) => ({ id: `half of ${id}`, text: text.slice(0, text.length / 2) }))]
}

async function told(answers: AsyncIterable<Ingested>) {
  const all: unknown[] = []
  for await (const { id, matches, error, incomplete } of answers)
    all.push({
      id,
      incomplete,
      code: (error as { code?: string } | undefined)?.code,
      found: matches.map(({ source, beads, edits, verdict }) => ({ id: source.article.id, beads, edits, verdict }))
    })
  return all
}

test.each([2, 3])('ingest answers the same on %d threads as on one, in the order of the stories', async (threads) => {
  const broken = { id: 'broken' } as Article
  const one = await told((await opened(1)).ingest([...stories().slice(0, 3), broken, ...stories().slice(3)]))
  const more = await told((await opened(threads)).ingest([...stories().slice(0, 3), broken, ...stories().slice(3)]))
  expect(more).toEqual(one)
  expect(one.map((answer) => (answer as { id: string }).id)).toEqual(
    [...stories().slice(0, 3), broken, ...stories().slice(3)].map(({ id }) => id)
  )
  expect(one[3]).toMatchObject({ code: 'bad-article' })
  expect(JSON.stringify(one.at(-1))).toContain('"label":')
})

test('many stories are asked for on the threads of the index, which adds none of them', async () => {
  const index = await opened(2)
  await index.add(corpusTexts())
  const together = await told(index.queryAll(stories(), { minimum: 'unrelated', limit: 2 }))
  const apart: unknown[] = []
  for (const story of stories())
    apart.push({
      id: story.id,
      found: (await index.query(story, { minimum: 'unrelated', limit: 2 })).matches.map(
        ({ source, beads, edits, verdict }) => ({ id: source.article.id, beads, edits, verdict })
      )
    })
  expect(together).toEqual(apart)
  expect(await index.size()).toBe(5)
})

test('stories are read no further ahead than the threads have work for', async () => {
  const index = await opened(2)
  let read = 0
  const many = function* (): Generator<Article> {
    for (const text of corpusTexts().slice(0, 1)) for (; read < 1000; read++) yield { id: `t${read}`, text: text.text }
  }
  for await (const { id } of index.ingest(many())) if (id === 't3') break
  expect(read).toBeLessThan(20)
})

test('a number of threads that is none is refused', async () => {
  await expect((await opened(0)).queryAll([]).next()).rejects.toMatchObject({ code: 'bad-option' })
})
