import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare } from '../../../src/compare.js'
import type { FactChange, Match } from '../../../src/types.js'
import { readCorpus } from '../../corpus/gold-file.js'

const article = (name: string): string => readCorpus(`${name}.txt`)

const FERRY = [
  'The ferry Solveig ran aground off Tromso shortly before midnight on Tuesday with 212 people aboard.',
  'Rescuers brought all of them ashore within three hours, and nobody was hurt, the coast guard said.',
  'The owner, Nordlys Lines, has run the route since 1998.'
].join(' ')

const GARDEN = [
  'Slugs love lettuce, and Maria Ortega has tried everything against them in 40 years of gardening in Leeds.',
  'She does not use salt. Her advice on Monday was to plant garlic beside every bed.'
].join(' ')

const said = ({ changes }: Match): string[] => changes.map(({ topic, change }) => `${topic} ${change}`)
const oneSided = ({ change }: FactChange): boolean => change === 'added' || change === 'dropped'

test.each([
  ['an empty source', '', FERRY],
  ['an empty target', FERRY, ''],
  ['another story', FERRY, GARDEN],
  ['an empty source, whatever is known beforehand', '', FERRY, 0.999]
])('%s has no changed facts', async (_, source, target, prior = 0.5) => {
  const match = await compare(source, target, { prior })
  expect(said(match)).toEqual([])
  expect(match.contradictions).toEqual([])
})

test.each(['000', '002', '003'])('%s, which tells the news of 004 by itself, drops and adds nothing', async (name) => {
  const match = await compare(article('004'), article(name))
  expect(match.verdict.derivation).toBe('none')
  expect(match.changes.filter(oneSided)).toEqual([])
  expect(match.edits.length).toBeGreaterThan(20)
})

test('a rewrite goes on dropping and adding', async () => {
  const match = await compare(article('004'), article('001'))
  expect(match.changes.filter(oneSided).length).toBeGreaterThan(5)
})

test('a figure in which two accounts of one thing differ stands whoever wrote them', async () => {
  const source = `${GARDEN} Police in Leeds said 14 people were arrested at the match on Saturday.`
  const target = `${FERRY} Police in Leeds said 19 people were arrested at the match on Saturday.`
  const match = await compare(source, target, { prior: 0.001 })
  expect(match.verdict.derivation).toBe('none')
  expect(said(match)).toEqual(['number altered'])
})

test('who knows that the target was made from the source is told all of it', async () => {
  const [source, target] = [article('004'), article('000')]
  const [one, other] = [await compare(source, target), await compare(source, target, { prior: 0.999 })]
  expect(one.verdict.derivation).toBe('none')
  expect(other.changes.filter(oneSided).length).toBeGreaterThan(20)
})

test('nothing is listed that is not listed of the same texts as a rewrite', async () => {
  const sentences = [...FERRY.split(/(?<=\.) /), ...GARDEN.split(/(?<=\.) /)]
  const text = fc.subarray(sentences).map((some) => some.join(' '))
  await fc.assert(
    fc.asyncProperty(text, text, async (source, target) => {
      const few = await compare(source, target, { prior: 1e-6 })
      const all = await compare(source, target, { prior: 1 - 1e-6 })
      expect(all.changes).toEqual(expect.arrayContaining([...few.changes]))
    }),
    { seed: 7, numRuns: 40 }
  )
})
