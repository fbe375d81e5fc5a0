import { expect, test } from 'vitest'
import { factsOf } from './factsOf.js'

test.each([
  ['“Yes,” said Sergei Lavrov.', 'said', 'say:sergei lavrov'],
  ['“Yes,” Guo Jiakun told reporters.', 'told reporters', 'say:guo jiakun'],
  ['Rain fell, according to Guo Jiakun.', 'according to', 'say:guo jiakun'],
  ['It rained, officials said.', 'said', 'say:officials'],
  ['“Yes,” the spokesperson was quoted as saying.', 'was quoted as saying', 'quote:spokesperson'],
  ['Then Guo Jiakun, in line with policy, denied it.', 'denied', 'deny:guo jiakun'],
  ['Then Donald Trump acknowledged that it rained.', 'acknowledged', 'admit:donald trump'],
  ['“Go,” said Russian Foreign Minister Sergei Lavrov on Monday.', 'said', 'say:sergei lavrov']
])('%s', (text, words, value) => expect(factsOf(text, 'attribution')).toEqual([[words, value]]))

test('a pronoun speaks for the speaker before', () => {
  expect(
    factsOf('Then Guo Jiakun said it rained. He warned of floods.', 'attribution').map(([, value]) => value)
  ).toEqual(['say:guo jiakun', 'warn:guo jiakun'])
})

test('verbs that seldom report speech need a "that" or a quotation', () => {
  expect(factsOf('Tab shares added 20 cents.', 'attribution')).toEqual([])
  expect(factsOf('Then Guo Jiakun added that it rained.', 'attribution')).toEqual([['added', 'say:guo jiakun']])
})
