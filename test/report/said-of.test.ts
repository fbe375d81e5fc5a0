/** What is said of a change beside its words. */
import { expect, test } from 'vitest'
import { explanationOf, sentencesOf } from '../../src/report/said-of.js'
import { aMatch, spanOf } from './samples.js'

test.each([
  ['“was travelling” became “arrived”: what was under way is done.', 'What was under way is done.'],
  ['“angry, pissed off” became “angry” and “pissed off”: one quotation in parts.', 'One quotation in parts.'],
  ['“knowingly” is gone: nothing in its place hedges the claim.', 'Nothing in its place hedges the claim.'],
  ['“three” was added.', ''],
  ['“war” became “actions”.', ''],
  ['Something changed.', 'Something changed.'],
  ['', '']
])('%s is explained by "%s"', (reason, why) => {
  expect(explanationOf({ reason })).toBe(why)
})

test('sentences are counted from 1, and a side without words is not named', () => {
  const match = aMatch('It rained.\nAnn left.', 'It rained.\nBob left.\nAll saw it.')
  const [source, target] = [spanOf(match.source, 'Ann'), spanOf(match.target, 'All')]
  expect(sentencesOf(match, { source, target })).toBe('source 2, target 3')
  expect(sentencesOf(match, { source, target: { start: 4, end: 4 } })).toBe('source 2')
  expect(sentencesOf(match, {})).toBe('')
})
