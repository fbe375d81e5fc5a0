/** The made cases against the product: labels by the rule, beads as they were made. */
import { expect, test } from 'vitest'
import { makeCases, readArticles } from '../../corpus/make-cases.js'
import { compare } from '../../src/index.js'
import { scoreLinks } from './bead-links.js'

const CASES = makeCases(readArticles())

test.each(CASES.map((made) => [made.id, made] as const))('%s has the label that the rule gives it', async (_, made) => {
  const { verdict } = await compare(made.source, made.target)
  expect([made.label, ...(made.also ?? [])]).toContain(verdict.label)
})

test('beads of the made cases are found as they were made', async () => {
  const scores = await Promise.all(
    CASES.filter(({ beads }) => beads.length > 0).map(async (made) => {
      const { beads, source, target } = await compare(made.source, made.target)
      return scoreLinks(beads, made.beads, source, target).f1
    })
  )
  expect(scores.reduce((sum, score) => sum + score, 0) / scores.length).toBeGreaterThanOrEqual(0.97)
})
