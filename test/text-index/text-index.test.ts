import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare } from '../../src/compare.js'
import { memoryStore } from '../../src/stores/memory.js'
import { openIndex } from '../../src/text-index.js'
import type { Article } from '../../src/types.js'
import { corpusTexts } from './corpus-texts.js'

const articles = corpusTexts()
const [, rewrite, , , original] = articles as [Article, Article, Article, Article, Article]

test('the original of a rewrite comes first, and is called what it is', async () => {
  const index = await openIndex()
  await index.add(articles.filter(({ id }) => id !== '001'))
  const { matches } = await index.query(rewrite.text)
  expect(matches[0]?.source.article.id).toBe('004')
  expect(matches[0]?.verdict.label).toBe('rewrite')
})

test('a copy is found through both channels and is a duplicate', async () => {
  const index = await openIndex()
  await index.add(articles)
  const { candidates } = await index.candidates(original.text)
  expect(candidates[0]).toEqual({ id: '004', score: 1, channel: 'both' })
  expect((await index.query(original.text)).matches[0]?.verdict.label).toBe('duplicate')
})

test('an article is never its own origin', async () => {
  const index = await openIndex()
  await index.add(articles)
  expect((await index.candidates(original)).candidates.map(({ id }) => id)).not.toContain('004')
  expect((await index.query(original)).matches.map(({ source }) => source.article.id)).not.toContain('004')
})

test('a removed text is never found, and get no longer gives it', async () => {
  const index = await openIndex()
  expect(await index.add(articles)).toBe(5)
  expect(await index.remove('004')).toBe(1)
  expect(await index.has('004')).toBe(false)
  expect(await index.get('004')).toBeUndefined()
  expect((await index.candidates(original.text)).candidates.map(({ id }) => id)).not.toContain('004')
  expect(await index.size()).toBe(4)
})

test('every field of an article comes back, unknown ones among them', async () => {
  const index = await openIndex()
  const article = { id: 'a', text: 'Some words.', title: 'T', published: '2025-03-31', desk: { name: 'world' } }
  await index.add(article)
  expect(await index.get('a')).toEqual(article)
})

test('a window leaves out what was published before, after, or at no known time', async () => {
  const index = await openIndex()
  const { text } = original
  await index.add([
    { id: 'march', text, published: '2025-03-31T10:00:00Z' },
    { id: 'may', text, published: '2025-05-01' },
    { id: 'undated', text }
  ])
  const inWindow = async (window: { since?: string; until?: string }) =>
    (await index.candidates(text, { window })).candidates.map(({ id }) => id)
  expect(await inWindow({ since: '2025-03-31T10:00:00Z', until: '2025-05-01' })).toEqual(['march'])
  expect(await inWindow({ since: '2025-03-31T10:00:00.001Z' })).toEqual(['may'])
})

test('equal candidates are ordered by the newest first', async () => {
  const index = await openIndex()
  const { text } = original
  await index.add([
    { id: 'undated', text },
    { id: 'old', text, published: '2024-01-01' },
    { id: 'new', text, published: '2025-01-01' }
  ])
  expect((await index.candidates(text)).candidates.map(({ id }) => id)).toEqual(['new', 'old', 'undated'])
})

test('the weakest label to report can be chosen', async () => {
  const index = await openIndex()
  await index.add(articles)
  const weak = await index.query(rewrite, { minimum: 'unrelated', limit: 10 })
  expect(weak.matches).toHaveLength(4)
  expect((await index.query(rewrite, { minimum: 'duplicate' })).matches).toEqual([])
})

test('texts can stay with their owner, and one that is gone makes the answer incomplete', async () => {
  const kept = new Map(articles.map((article) => [article.id, article]))
  const index = await openIndex(memoryStore(), { fetch: async (ids) => ids.map((id) => kept.get(id)) })
  await index.add(articles.filter(({ id }) => id !== '001'))
  expect((await index.stats()).bytes.contents).toBe(0)
  expect((await index.query(rewrite)).matches[0]?.source.article.id).toBe('004')
  kept.delete('004')
  expect(await index.query(rewrite)).toMatchObject({ incomplete: { missing: ['004'] } })
})

test('texts without words, without letters and in other scripts can be added and asked for', async () => {
  const index = await openIndex()
  const texts = ['', '  \n', '!!!', '😀😀', '新聞は今日も出ます', 'новости дня', 'a', '\0', '\ud800']
  await index.add(texts.map((text, i) => ({ id: `t${i}`, text })))
  for (const text of texts) await index.query(text)
  expect((await index.candidates('新聞は今日も出ます')).candidates[0]?.id).toBe('t4')
})

test('a stream is answered story by story, each against those before it, and a bad story does not end it', async () => {
  const index = await openIndex()
  const stories = [original, { id: 'bad' } as Article, rewrite]
  const answers: unknown[] = []
  for await (const { id, matches, error } of index.ingest(stories)) {
    expect(await index.has(id)).toBe(id !== 'bad')
    answers.push([id, matches.map(({ source }) => source.article.id), error && 'code' in error && error.code])
  }
  expect(answers).toEqual([
    ['004', [], undefined],
    ['bad', [], 'bad-article'],
    ['001', ['004'], undefined]
  ])
})

test('a stream is read no faster than its answers are taken', async () => {
  const index = await openIndex()
  let read = 0
  const stories = (function* () {
    for (const article of articles) {
      read++
      yield article
    }
  })()
  const answers = index.ingest(stories)
  await answers.next()
  expect(read).toBe(1)
  await answers.return()
})

test('an abort ends what is under way with its reason, and what was acknowledged stays', async () => {
  const index = await openIndex()
  const stop = new AbortController()
  const many = Array.from({ length: 1000 }, (_, i) => ({ id: `t${i}`, text: `Story number ${i}.` }))
  const adding = index.add(many, { signal: stop.signal, progress: () => stop.abort(new Error('enough')) })
  await expect(adding).rejects.toThrow('enough')
  expect(await index.size()).toBe(256)
  await expect(index.query('x', { signal: stop.signal })).rejects.toThrow('enough')
})

test('what cannot be indexed is refused with the text that is meant, and nothing of its batch is added', async () => {
  const index = await openIndex(memoryStore(), { limits: { characters: 100 } })
  const good = { id: 'good', text: 'x' }
  const refused = async (bad: unknown) => index.add([good, bad as Article]).catch((error: Error) => error.message)
  expect(await refused(null)).toMatch('Text 2 must be a string or an article')
  expect(await refused({ text: 'x' })).toMatch('Text 2 has no usable id')
  expect(await refused({ id: 'no text' })).toMatch('Text 2 (id "no text") has no usable text')
  expect(await refused({ id: 'long', text: 'x'.repeat(101) })).toMatch('has 101 characters and the limit is 100')
  expect(await refused({ id: 'a', text: 'x', published: 'last week' })).toMatch('`published` is "last week"')
  expect(await index.size()).toBe(0)
})

test('a closed index says so', async () => {
  const index = await openIndex()
  await index.close()
  await index.close()
  for (const call of [
    () => index.add(original),
    () => index.query('x'),
    () => index.size(),
    () => index.candidates('x')
  ])
    await expect(call()).rejects.toMatchObject({ code: 'index-closed' })
})

test('the order of adding, replacing and removing does not change an answer', async () => {
  const words = 'alpha beta gamma delta kyiv macron 17 billion talks envoy'.split(' ')
  const text = fc.array(fc.constantFrom(...words), { minLength: 3, maxLength: 8 }).map((all) => all.join(' '))
  const stories = fc.uniqueArray(fc.record({ id: fc.nat(20).map(String), text }), {
    selector: ({ id }) => id,
    maxLength: 8
  })
  await fc.assert(
    fc.asyncProperty(
      stories,
      fc.array(fc.record({ id: fc.nat(20).map(String), text }), { maxLength: 4 }),
      text,
      async (held, gone, asked) => {
        const straight = await openIndex()
        await straight.add(held)
        const roundabout = await openIndex()
        await roundabout.add(gone)
        await roundabout.add([...held].reverse())
        await roundabout.remove(gone.map(({ id }) => id).filter((id) => !held.some((story) => story.id === id)))
        expect(await roundabout.candidates(asked)).toEqual(await straight.candidates(asked))
      }
    ),
    { seed: 3, numRuns: 60 }
  )
})

test('a match is all that a comparison of the two says', async () => {
  const index = await openIndex()
  await index.add(articles)
  for (const minimum of ['rewrite', 'unrelated'] as const)
    for (const match of (await index.query(rewrite, { minimum, limit: 10 })).matches)
      expect(match).toEqual(await compare(match.source.article, rewrite))
})
