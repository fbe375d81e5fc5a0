/** The made cases against the product: labels by the rule, beads as they were made. */
import { expect, test } from 'vitest'
import { makeCases, readArticles } from '../../corpus/make-cases.js'
import { compare } from '../../src/index.js'
import { readGold } from '../corpus/gold-file.js'
import { linkF1 } from './links.js'

const CASES = makeCases(readArticles())

test.each(CASES.map((made) => [made.id, made] as const))('%s has the label that the rule gives it', async (_, made) => {
  const { verdict } = await compare(made.source, made.target)
  expect([made.label, ...(made.also ?? [])]).toContain(verdict.label)
})

test('beads of the made cases are found as they were made', async () => {
  const scores = await Promise.all(
    CASES.filter(({ beads }) => beads.length > 0).map(async (made) =>
      linkF1(await compare(made.source, made.target), made.beads)
    )
  )
  expect(scores.reduce((sum, score) => sum + score, 0) / scores.length).toBeGreaterThanOrEqual(0.97)
})

test('beads of 004 and 001 are nearly those of the gold', async () => {
  const gold = readGold('004-001')
  const [one, other] = ['004', '001'].map((id) => readArticles().find((article) => article.id === id)!)
  const spans = (side: 'source' | 'target', indices: readonly number[]) =>
    indices.map((at) => ({ start: gold.sentences[side][at]![0], end: gold.sentences[side][at]![1] }))
  const beads = gold.beads.map((bead) => ({
    source: spans('source', bead.source),
    target: spans('target', bead.target)
  }))
  expect(linkF1(await compare(one!, other!), beads)).toBeGreaterThanOrEqual(0.94)
})
