/** Bead scores on hand-computed groups, and reading beads of one splitter as beads of another. */
import { expect, test } from 'vitest'
import { f1Of } from '../../bench/quality/metrics/accuracy.js'
import { groupCounts, linkCounts, onGold, standsFor } from '../../bench/quality/metrics/bead-links.js'

const group = (source: number[], target: number[]) => ({ source, target })
const gold = [group([0], [0, 1]), group([1], [2]), group([2], []), group([], [3])]

test('a split found half gives one of its two links', () => {
  const found = [group([0], [0]), group([1], [2]), group([], [1])]
  expect(linkCounts(gold, found)).toEqual({ hits: 2, marked: 2, wanted: 3 })
  expect(f1Of(linkCounts(gold, found))).toBeCloseTo(0.8, 12)
  expect(groupCounts(gold, found)).toEqual({ hits: 1, marked: 2, wanted: 2 })
})

test('dropped and added sentences make no links, but a wrong link counts against', () => {
  expect(linkCounts(gold, [...gold.slice(0, 2), group([2], [3])])).toEqual({ hits: 3, marked: 4, wanted: 3 })
})

test('a sentence found stands for the gold sentences it shares half of the shorter with', () => {
  const span = (start: number, end: number) => ({ start, end })
  const wanted = [span(0, 10), span(11, 20), span(21, 40)]
  // One found sentence over the first two, then the third cut in two halves, one of them short.
  expect(standsFor([span(0, 20), span(21, 36), span(37, 40)], wanted)).toEqual([[0, 1], [2], [2]])
  expect(standsFor([span(8, 13)], wanted)).toEqual([[]])
})

test('a bead over merged sentences reads as one over the gold sentences', () => {
  expect(onGold(group([0], [0, 1]), [[0]], [[0, 1], [1]])).toEqual(group([0], [0, 1]))
})
