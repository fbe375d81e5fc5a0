/** Facts that are paired by how well they fit. */
import { expect, test } from 'vitest'
import type { Placed } from '../../../src/align/changes/ground.js'
import { pairBest } from '../../../src/align/changes/pairing.js'

const facts = (count: number): Placed[] =>
  Array.from({ length: count }, (_, at) => ({
    topic: 'attribution',
    value: String(at),
    start: 10 * at,
    end: 10 * at + 4,
    from: 2 * at,
    to: 2 * at + 1,
    sentence: 0,
    bead: 0
  }))

test('the best pairs are taken first, and each fact once', () => {
  const [source, target] = [facts(3), facts(2)]
  const { pairs, left } = pairBest(
    { source, target },
    (one, other) => (one.value === '2' ? 5 : 1) - Number(other.value)
  )
  expect(pairs.map(([one, other]) => [one.value, other.value])).toEqual([['2', '0']])
  expect(left.source.map(({ value }) => value)).toEqual(['0', '1'])
  expect(left.target.map(({ value }) => value)).toEqual(['1'])
})

test('thousands of facts in one bead are weighed against their neighbours alone', () => {
  let asked = 0
  const { pairs } = pairBest({ source: facts(2000), target: facts(2000) }, (one, other) => {
    asked++
    return one.value === other.value ? 2 : 1
  })
  expect(pairs.every(([one, other]) => one.value === other.value)).toBe(true)
  expect(pairs).toHaveLength(2000)
  expect(asked).toBeLessThan(2000 * 130)
})
