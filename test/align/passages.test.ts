import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeCases, readArticles } from '../../corpus/make-cases.js'
import { bestStretch, type Side, says } from '../../src/align/passages/cut.js'
import { findPassages } from '../../src/align/passages.js'
import { analyze } from '../../src/text/analyze.js'
import { scan } from '../../src/text/scan.js'
import type { Article, Document } from '../../src/types.js'

const HARBOUR =
  'The harbour at Lerum was closed for nine days after a grain ship ran onto the breakwater in thick fog. ' +
  'Divers found two cracks in the hull below the engine room, each of them longer than a man. ' +
  'The owners, a small firm from Tallinn, have promised to pay for the tugs that pulled it free. '

const BEFORE =
  'Bakers in the old town sell a flat loaf with caraway that nobody else makes. It is eaten with herring on Fridays. ' +
  'Visitors buy it by the dozen and carry it home on the train. A school for young bakers opens next spring. '

const BEHIND =
  'Tickets for the summer theatre go on sale today. The company will play under the lime trees again if the weather holds. ' +
  'Last year it rained on eleven of fourteen evenings. The audience stayed and brought umbrellas. '

test.each([
  ['between other text', `${BEFORE}${HARBOUR}${BEHIND}`],
  ['at the end', `${BEHIND}${BEFORE}${HARBOUR}`.trim()]
])('a copy %s is one passage, to the character on both sides', (_, target) => {
  expect(slices(HARBOUR, target)).toEqual([[HARBOUR.trim(), HARBOUR.trim()]])
})

test('a copy keeps its exact ends where it begins and ends inside sentences', () => {
  const taken = HARBOUR.slice(HARBOUR.indexOf('after a grain'), HARBOUR.indexOf(', have promised'))
  const [[source, target] = ['', '']] = slices(`${BEHIND}${HARBOUR}`, `${BEFORE}It was in May, ${taken}, and so on.`)
  expect(source).toBe(taken)
  expect(target).toBe(taken)
})

test('a sentence with its words shuffled and some replaced still belongs to the passage', () => {
  const shuffled =
    'After a grain vessel ran in thick fog onto the breakwater, closed for nine days was the harbour at Lerum. ' +
    'Below the engine room divers found in the hull cracks, two, each longer than a person. ' +
    'To pay for the tugs that pulled it free a firm from Tallinn, the owners, promised.'
  expect(slices(`${BEHIND}${HARBOUR}`, `${BEFORE}${shuffled}`)).toEqual([[HARBOUR.trim(), shuffled]])
})

test('text on the same subject in other words is no passage', () => {
  const own =
    'A freighter hit the sea wall at Lerum last week. Nobody was hurt, and shipping may begin again on Monday.'
  expect(slices(HARBOUR, `${BEFORE}${own}`)).toEqual([])
})

test('what stands between two copied parts is in neither passage', () => {
  const [first, second] = [HARBOUR.slice(0, 103), HARBOUR.slice(103)]
  const target = `${first}${BEFORE}${BEHIND}${second}`
  expect(slices(HARBOUR, target)).toEqual([
    [first.trim(), first.trim()],
    [second.trim(), second.trim()]
  ])
})

test('a text of function words is one passage with itself, for it is a duplicate', () => {
  const text = 'It was what it was and they had to do as he did with all of it.'
  expect(slices(text, text)).toEqual([[text, text]])
})

test.each(
  makeCases(readArticles())
    .filter(({ id }) => /^(excerpt|cut-two|independent)-/.test(id))
    .map((made) => [made.id, made] as const)
)('%s: the passages are what was put in', (_, made) => {
  const [source, target] = [read(made.source), read(made.target)]
  const found = findPassages(source, target)
  expect(found).toHaveLength(made.id.startsWith('independent') ? 0 : 1)
  for (const passage of found)
    expect(target.article.text.slice(passage.target.start, passage.target.end)).toBe(
      source.article.text.slice(passage.source.start, passage.source.end)
    )
})

test('a rewrite throughout is one passage from the first sentence to the last', () => {
  const [source, target] = ['004', '001'].map((id) => analyze(readArticles().find((article) => article.id === id)!))
  const found = findPassages(source!, target!)
  expect(found).toHaveLength(1)
  const { start, end } = found[0]!.target
  expect(end - start).toBeGreaterThan(0.9 * target!.article.text.length)
})

test('what both texts repeat a thousand times is no evidence, and costs no square of them', () => {
  const found = findPassages(read(HARBOUR.repeat(1000)), read(`${BEFORE}${HARBOUR.repeat(999)}`))
  expect(found).toEqual([])
})

test('the best stretch is that of greatest sum among all, ends inside a sentence paid for', () => {
  const side = fc.array(fc.record({ chance: fc.constantFrom(0, 0, 0.01, 0.3, 0.9), breaks: fc.boolean() }), {
    minLength: 1,
    maxLength: 25
  })
  fc.assert(
    fc.property(side, fc.constantFrom(0.2, 0.6, 0.97), (words, kept) => {
      const chances = Float64Array.from(words, ({ chance }) => chance)
      const { score } = bestStretch(sideOf(words), chances, kept)
      expect(score).toBeCloseTo(plainBest(words, chances, kept), 9)
    }),
    { numRuns: 1000, seed: 6 }
  )
})

/** By trying every stretch. */
function plainBest(words: readonly { breaks: boolean }[], chances: Float64Array, kept: number): number {
  const price = (at: number): number => (at === words.length || words[at]!.breaks ? 0 : 4)
  let best = Number.NEGATIVE_INFINITY
  for (let from = 0; from < words.length; from++)
    for (let to = from + 1; to <= words.length; to++) {
      const sum = chances.slice(from, to).reduce((total, chance) => total + says(chance, kept), 0)
      best = Math.max(best, sum - price(from) - price(to))
    }
  return best
}

function sideOf(words: readonly { breaks: boolean }[]): Side {
  return {
    words: new Int32Array(words.length),
    breaks: Uint8Array.from([...words.map(({ breaks }) => Number(breaks)), 1]),
    partners: new Int32Array(words.length),
    from: 0,
    to: words.length
  }
}

function slices(source: string, target: string): [string, string][] {
  return findPassages(read(source), read(target)).map((passage) => [
    source.slice(passage.source.start, passage.source.end),
    target.slice(passage.target.start, passage.target.end)
  ])
}

function read(text: string | Article): Document {
  return typeof text === 'string' ? scan(text) : analyze(text)
}
