import { expect, test } from 'vitest'
import { fitForest, type Settings } from '../../bench/train/forest.js'
import { fitPolynomial } from '../../bench/train/polynomial.js'
import { Random } from '../../bench/train/random.js'
import { sumOfTrees } from '../../src/meaning/forest.js'
import { sumOfTerms } from '../../src/meaning/polynomial.js'

const SETTINGS: Settings = {
  trees: 60,
  depth: 2,
  rate: 0.2,
  rows: 1,
  features: 1,
  lambda: 1,
  least: 1,
  loss: 'squared',
  monotone: [0, 0]
}

const random = new Random(9)
const ROWS = Array.from({ length: 600 }, () => [random.next(), random.next()])
const ONES = ROWS.map(() => 1)

test('a tree is read as it is written: to the left up to the threshold', () => {
  const forest = { start: 10, depth: 1, features: [1, 0], thresholds: [5, 0.5], leaves: [1, 2, 100, 200] }
  expect(sumOfTrees(forest, [0.5, 5])).toBe(10 + 1 + 100)
  expect(sumOfTrees(forest, [0.6, 6])).toBe(10 + 2 + 200)
})

test('a forest learns what no line can: one or the other, but not both', () => {
  const targets = ROWS.map(([x, y]) => (x! > 0.5 !== y! > 0.5 ? 1 : 0))
  const forest = fitForest(ROWS, targets, ONES, SETTINGS, new Random(1))
  const right = ROWS.filter((row, i) => sumOfTrees(forest, row) >= 0.5 === (targets[i] === 1))
  expect(right.length / ROWS.length).toBeGreaterThan(0.97)
})

test('a constrained feature never lowers the answer when it rises', () => {
  const targets = ROWS.map(([x, y]) => Math.sin(9 * x!) + y!)
  const forest = fitForest(ROWS, targets, ONES, { ...SETTINGS, depth: 3, monotone: [1, -1] }, new Random(1))
  for (const [x, y] of ROWS.slice(0, 100)) {
    const along = Array.from({ length: 50 }, (_, k) => sumOfTrees(forest, [k / 50, y!]))
    const across = Array.from({ length: 50 }, (_, k) => -sumOfTrees(forest, [x!, k / 50]))
    for (const line of [along, across]) expect(line).toEqual([...line].sort((a, b) => a - b))
  }
})

test('the same data and seed give the same forest', () => {
  const targets = ROWS.map(([x]) => x! ** 2)
  const grow = () => fitForest(ROWS, targets, ONES, { ...SETTINGS, rows: 0.5, features: 0.5 }, new Random(4))
  expect(grow()).toEqual(grow())
})

test('a polynomial finds the one its data come from', () => {
  const targets = ROWS.map(([x, y]) => 3 + 2 * x! - y! + 4 * x! * y!)
  const fit = { loss: 'squared', ridge: 1e-6, terms: [[0], [1], [0, 1]], signs: [0, 0] } as const
  const found = fitPolynomial(ROWS, targets, ONES, fit)
  ROWS.forEach((row, i) => {
    expect(sumOfTerms(found, row)).toBeCloseTo(targets[i]!, 2)
  })
})

test('a term with the wrong sign is left out', () => {
  const targets = ROWS.map(([x, y]) => x! - y!)
  const fit = { loss: 'squared', ridge: 1e-6, terms: [[0], [1]], signs: [0, 1] } as const
  expect(fitPolynomial(ROWS, targets, ONES, fit).terms).toEqual([[0]])
})
