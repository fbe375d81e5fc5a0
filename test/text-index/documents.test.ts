import { expect, test } from 'vitest'
import { documentOf, newDocuments } from '../../src/text-index/documents.js'
import { openIndex } from '../../src/text-index.js'

const articles = Array.from({ length: 4 }, (_, at) => ({ id: `${at}`, text: 'Two hundred characters. '.repeat(8) }))
const { length } = articles[0]!.text

test('what was analysed is given again, until so many characters came after it', () => {
  const documents = newDocuments(2 * length)
  const [first, second] = articles.map((article) => documentOf(documents, article))
  expect(documents.characters).toBe(2 * length)
  expect(documentOf(documents, articles[3]!)).toBe(documentOf(documents, articles[3]!))
  expect(documentOf(documents, articles[0]!)).not.toBe(first)
  expect(documentOf(documents, articles[1]!)).not.toBe(second)
})

test('a text that was replaced under its id is analysed anew', () => {
  const documents = newDocuments()
  const first = documentOf(documents, articles[0]!)
  expect(documentOf(documents, { ...articles[0]!, text: 'Other words.' })).not.toBe(first)
  expect(documents.characters).toBe('Other words.'.length)
})

test('nothing need be kept, and what is no count is refused', async () => {
  const documents = newDocuments(0)
  documentOf(documents, articles[0]!)
  expect(documents.held.size).toBe(0)
  await expect(openIndex(undefined, { analyzed: -1 })).rejects.toMatchObject({ code: 'bad-option' })
})
