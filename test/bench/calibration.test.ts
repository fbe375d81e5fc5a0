/** Calibration measures on hand-computed rows. */
import { expect, test } from 'vitest'
import { brier, calibrationError, reliability } from '../../bench/quality/metrics/calibration.js'

test('the Brier score is the mean squared distance', () => {
  expect(
    brier([
      { score: 1, y: true },
      { score: 0.5, y: false },
      { score: 0, y: true }
    ])
  ).toBeCloseTo((0 + 0.25 + 1) / 3, 12)
})

test('calibration error is the mean gap of bins, by weight', () => {
  const rows = [
    { score: 0.92, y: true },
    { score: 0.98, y: false }, // bin .9 to 1: said .95, true .5: gap .45, weight 2
    { score: 0.12, y: false, weight: 2 } // bin .1 to .2: gap .12, weight 2
  ]
  expect(calibrationError(rows)).toBeCloseTo((2 * 0.45 + 2 * 0.12) / 4, 12)
})

test('the reliability table has the bins that hold something, and 1 lies in the last', () => {
  const table = reliability([
    { score: 1, y: true },
    { score: 0.3, y: true, weight: 3 },
    { score: 0.35, y: false, weight: 1 }
  ])
  expect(table.map(({ from, rows }) => [from, rows])).toEqual([
    [0.3, 2],
    [0.9, 1]
  ])
  expect(table[0]?.said).toBeCloseTo(0.3125, 12)
  expect(table[0]?.true).toBeCloseTo(0.75, 12)
})
