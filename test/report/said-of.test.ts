/** What is said of a change beside its words. */
import { expect, test } from 'vitest'
import { explanationOf, sentencesOf } from '../../src/report/said-of.js'
import { aMatch, spanOf } from './samples.js'

test('a change is explained in a sentence, or not at all', () => {
  expect(explanationOf({ why: 'what was under way is done' })).toBe('What was under way is done.')
  expect(explanationOf({})).toBe('')
})

test('sentences are counted from 1, and a side without words is not named', () => {
  const match = aMatch('It rained.\nAnn left.', 'It rained.\nBob left.\nAll saw it.')
  const [source, target] = [spanOf(match.source, 'Ann'), spanOf(match.target, 'All')]
  expect(sentencesOf(match, { source, target })).toBe('source 2, target 3')
  expect(sentencesOf(match, { source, target: { start: 4, end: 4 } })).toBe('source 2')
  expect(sentencesOf(match, {})).toBe('')
})
