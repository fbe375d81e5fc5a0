import { expect, test } from 'vitest'
import { openIndex } from '../../src/text-index.js'
import { corpusTexts } from './corpus-texts.js'

const articles = corpusTexts()
const textOf = (id: string): string => articles.find((article) => article.id === id)!.text
const slices = (text: string, spans: readonly { start: number; end: number }[]): string[] =>
  spans.map(({ start, end }) => text.slice(start, end))

async function archive() {
  const index = await openIndex()
  await index.add(articles)
  return index
}

test('a corrected number is shown in the texts that derive from the original and still carry it', async () => {
  const index = await archive()
  await index.add({ id: 'copy', text: textOf('004') })
  await index.add({ id: 'mended', text: textOf('004').replace('more than three', 'nearly four') })
  const { carriers, clear, changes, withdrawn } = await index.corrected(
    '004',
    textOf('004').replace('more than three', 'nearly four')
  )
  expect(withdrawn).toBe(false)
  expect(changes.map(({ topic, change }) => `${topic} ${change}`)).toEqual(['number altered'])
  expect(carriers.map(({ target }) => target.article.id).sort()).toEqual(['001', 'copy'])
  expect(clear).toEqual(['mended'])
  for (const { target, carried } of carriers) {
    expect(carried.map(({ change }) => change)).toEqual(changes)
    expect(slices(target.article.text, carried[0]!.spans)).toEqual(['more than three'])
  }
})

test('of a text that is withdrawn, all that was taken from it counts', async () => {
  const index = await archive()
  const { carriers, changes, withdrawn } = await index.corrected('004')
  expect({ withdrawn, changes }).toEqual({ withdrawn: true, changes: [] })
  expect(carriers.map(({ target }) => target.article.id)).toEqual(['001'])
  const [{ spans, change }] = carriers[0]!.carried as [(typeof carriers)[0]['carried'][0]]
  expect(change).toBeUndefined()
  expect(slices(textOf('001'), spans)[0]).toMatch(/^Chinese Foreign Minister Wang Yi arrived/)
})

test('the index stays as it is, and an unchanged text takes nothing back', async () => {
  const index = await archive()
  const same = await index.corrected('004', textOf('004'))
  expect(same).toMatchObject({ changes: [], carriers: [], clear: ['001'] })
  expect((await index.get('004'))!.text).toBe(textOf('004'))
})

test('an id that is not held is refused', async () => {
  const index = await archive()
  await expect(index.corrected('nobody', 'x')).rejects.toMatchObject({ code: 'no-text' })
  await expect(index.corrected('004', 7 as unknown as string)).rejects.toMatchObject({ code: 'not-text' })
  await index.close()
  await expect(index.corrected('004')).rejects.toMatchObject({ code: 'index-closed' })
})
