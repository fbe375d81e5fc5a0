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

test('sentences that two indexed texts have come from the one that has all of them, and of equals from the older', async () => {
  const index = await openIndex()
  const text = `The ferry Aurora sank off Port Bell on Friday with 52 people on board, the coast guard said.
Twelve people died and forty were saved by fishermen who had seen the lights go out.
The owner, Lake Lines, said it regretted the loss and would open its books to the inquiry.`
  await index.add([
    { id: 'a-later-copy', text, published: '2025-03-31T09:00:00Z' },
    { id: 'an-edited-copy', text: text.replace('The ferry Aurora', 'A ferry'), published: '2025-03-31T07:00:00Z' },
    { id: 'wire', text, published: '2025-03-31T08:00:00Z' }
  ])
  expect((await index.trace(text)).sources).toEqual([{ id: 'wire', share: 1 }])
})

test('a text that nothing explains, and one without words, have no sources', async () => {
  const index = await openIndex()
  await index.add(articles)
  expect(await index.trace('Bees. Honey from the orchard, and a hive.')).toMatchObject({ sources: [], unexplained: 1 })
  expect(await index.trace('')).toMatchObject({ sources: [], sentences: [], unexplained: 0 })
})
