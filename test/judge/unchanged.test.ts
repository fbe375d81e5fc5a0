import { expect, test } from 'vitest'
import { compare } from '../../src/compare.js'

const COLUMN = [
  'The harbour board has wasted ten years and forty million pounds on a breakwater that the first winter storm will carry away in a single night.',
  'It was warned by its own engineers, by the fishermen who know the sound and by every neighbour who has tried the same thing before.',
  'Nobody on the board has ever answered those warnings in public.'
]
const OTHER = [
  'The county council meets on Thursday to settle the budget for next year.',
  'Schools, roads and the two ferries take nearly all of it, according to a draft that went out to members last week.',
  'A vote on the library in Kirkby was put off until spring after residents filled the hall in protest.'
]

const told = async (source: string, target: string): Promise<number> =>
  (await compare(source, target)).verdict.features.copied!

test('an article whose sentences another one takes is copied', async () => {
  expect(await told([...COLUMN, ...OTHER].join(' '), COLUMN.join(' '))).toBeGreaterThan(0.3)
})

test.each([
  ['the target', COLUMN.join(' '), [...OTHER, `The Gazette wrote: “${COLUMN.slice(0, 2).join(' ')}”`].join(' ')],
  ['the source', [...OTHER, `The Gazette wrote: “${COLUMN.slice(0, 2).join(' ')}”`].join(' '), COLUMN.join(' ')]
])('an article that %s quotes is not', async (_, source, target) => {
  expect(await told(source, target)).toBe(0)
})

test('nor is a post that both set in', async () => {
  const post = `\n\n${COLUMN[0]} ${COLUMN[1]} — Ann Smith (@annsmith) May 4, 2019\n\n`
  expect(await told(`${OTHER[0]}${post}${OTHER[1]}`, `${OTHER[2]}${post}The board declined to comment on it.`)).toBe(0)
})
