import { expect, test } from 'vitest'
import { openIndex } from '../../src/text-index.js'
import type { Article } from '../../src/types.js'
import { corpusTexts } from './corpus-texts.js'

const articles = corpusTexts()
const [first, , second] = articles as [Article, Article, Article]

/** The first sentences of a text, as long as a few lines. */
function opening({ text }: Article): string {
  const body = text.split('\n').filter((line) => line.length > 100)
  return body.slice(0, 4).join('\n')
}

test('a mosaic of two sources shows as such, sentence by sentence, with the unexplained rest', async () => {
  const index = await openIndex()
  await index.add(articles)
  const own = 'My grandmother kept bees behind the orchard and never told anybody what she fed them in winter.'
  const text = `${opening(first)}\n${own}\n${opening(second)}`
  const { sentences, sources, unexplained, target } = await index.trace(text)
  expect(sources.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort())
  expect(sentences).toHaveLength(target.sentences.length)
  for (const { target: span, source } of sentences) {
    const sentence = text.slice(span.start, span.end)
    if (sentence === own) expect(source).toBeUndefined()
    else if (source) {
      const indexed = articles.find(({ id }) => id === source.id)!.text.slice(source.span.start, source.span.end)
      expect(indexed).toContain(sentence)
    }
  }
  expect(unexplained).toBeGreaterThan(0)
  expect(unexplained + sources.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
})

test('a text that nothing explains, and one without words, have no sources', async () => {
  const index = await openIndex()
  await index.add(articles)
  expect(await index.trace('Bees. Honey from the orchard, and a hive.')).toMatchObject({ sources: [], unexplained: 1 })
  expect(await index.trace('')).toMatchObject({ sources: [], sentences: [], unexplained: 0 })
})
