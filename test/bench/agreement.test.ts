/** Correlation, accuracy, F1 and span overlap on hand-computed rows. */
import { expect, test } from 'vitest'
import { accuracy, addCounts, f1, f1Of } from '../../bench/quality/metrics/accuracy.js'
import { pearson } from '../../bench/quality/metrics/pearson.js'
import { spanOverlap } from '../../bench/quality/metrics/span-overlap.js'

test('Pearson is 1 on a line, -1 on a falling one, and in between as computed by hand', () => {
  expect(pearson([1, 2, 3], [10, 20, 30])).toBeCloseTo(1, 12)
  expect(pearson([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 12)
  // Deviations -1 0 1 and -2/3 1/3 1/3: 1 / sqrt(2 x 2/3) = .8660.
  expect(pearson([1, 2, 3], [0, 1, 1])).toBeCloseTo(0.866, 4)
  expect(pearson([1, 1], [1, 2])).toBeNaN()
})

test('accuracy and F1 of two right, one missed, one false alarm', () => {
  const rows = [
    { gold: true, said: true },
    { gold: false, said: false },
    { gold: true, said: false },
    { gold: false, said: true }
  ]
  expect(accuracy(rows)).toBe(0.5)
  expect(f1(rows)).toBe(0.5) // precision 1/2, recall 1/2
  expect(f1(rows.slice(0, 2))).toBe(1)
})

test('F1 of nothing wanted and nothing marked is 1, of nothing marked 0', () => {
  expect(f1Of({ hits: 0, marked: 0, wanted: 0 })).toBe(1)
  expect(f1Of({ hits: 0, marked: 0, wanted: 3 })).toBe(0)
})

test('span overlap counts a character once a side, and adds up over texts', () => {
  const span = (start: number, end: number) => ({ start, end })
  const one = spanOverlap([span(0, 10), span(5, 12)], [span(8, 20)])
  expect(one).toEqual({ hits: 4, marked: 12, wanted: 12 })
  const both = addCounts([one, spanOverlap([span(0, 4)], [])])
  expect(both).toEqual({ hits: 4, marked: 12, wanted: 16 })
  expect(f1Of(both)).toBeCloseTo(8 / 28, 12)
})
