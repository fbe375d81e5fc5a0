/** The provenance view as data and as text. */
import { expect, test } from 'vitest'
import { mosaicOf } from '../../src/report/provenance/mosaic.js'
import { toProvenanceHtml } from '../../src/report/to-provenance-html.js'
import type { Provenance } from '../../src/types.js'
import { aDocument } from './samples.js'

const SOURCE = { id: 'wire', text: 'One said.\nTwo said.', outlet: 'AP', published: '2025-03-31' }

/** Three lines: two of them from the wire, the middle one from nowhere. */
function aProvenance(text = 'One said.\nOwn words.\nTwo said.', id = 'wire'): Provenance {
  const target = aDocument(text, { id: 'story' })
  const spans = [{ start: 0, end: 9 }, undefined, { start: 10, end: 19 }]
  return {
    target,
    sentences: target.sentences.map(({ start, end }, i) => {
      const span = spans[i % 3]
      return { target: { start, end }, similarity: span ? 0.97 : 0, ...(span && { source: { id, span } }) }
    }),
    sources: [{ id, share: 2 / 3 }],
    unexplained: 1 / 3
  }
}

test('neighbouring sentences of one source are a run, and sources have letters by their share', () => {
  const { runs, sources } = mosaicOf(aProvenance('One said.\nOwn words.\nTwo said.\nOne said.'))
  expect(sources).toEqual([{ id: 'wire', share: 2 / 3, letter: 'A', index: 0 }])
  expect(runs.map(({ from, to, source }) => [from, to, source?.letter])).toEqual([
    [0, 1, 'A'],
    [1, 2, undefined],
    [2, 4, 'A']
  ])
})

test('letters go on after Z', () => {
  const sources = Array.from({ length: 30 }, (_, i) => ({ id: `s${i}`, share: 0 }))
  expect(
    mosaicOf({ ...aProvenance(), sources })
      .sources.slice(25, 28)
      .map(({ letter }) => letter)
  ).toEqual(['Z', 'AA', 'AB'])
})

test('every sentence stands beside the one it comes from, which is quoted where its article is given', () => {
  const page = toProvenanceHtml(aProvenance(), { articles: [SOURCE] })
  expect(page).toContain('<h1>67 % of its words come from 1 source</h1>')
  expect(page).toContain('<q>Two said.</q>')
  expect(page).toContain('wire, similarity 0.97')
  expect(page).toContain('of no indexed text')
  expect(toProvenanceHtml(aProvenance())).not.toContain('<q>')
})

test('every id stands once and every link leads to one, on a page of several too', () => {
  const page = toProvenanceHtml([aProvenance(), aProvenance()], { articles: [SOURCE] })
  const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const links = [...page.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id)
  expect(links).toHaveLength(6)
  expect(links.filter((id) => !ids.includes(id))).toEqual([])
})

test('hostile text is on the page and is nothing but text; what could not be asked is said', () => {
  const evil = `</p><script>alert(1)</script><img src=x>"'\u202E`
  const made = aProvenance(`${evil}\n${evil}\n${evil}`, evil)
  const page = toProvenanceHtml(
    { ...made, incomplete: { missing: [evil], reason: evil } },
    { articles: [{ id: evil, text: `${evil}${evil}`, outlet: evil, published: evil }], title: evil }
  )
  expect(page.match(/<script/g)).toHaveLength(1)
  expect(page).not.toMatch(/<img|\u202E/)
  expect(page).toContain('The answer is incomplete')
})

test('a text that nothing explains says so', () => {
  const { target } = aProvenance()
  const sentences = target.sentences.map(({ start, end }) => ({ target: { start, end }, similarity: 0 }))
  expect(toProvenanceHtml({ target, sentences, sources: [], unexplained: 1 })).toContain('No indexed text explains it')
})
