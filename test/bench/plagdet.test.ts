/** Plagdet on cases small enough to count by hand. */
import { expect, test } from 'vitest'
import { type Annotated, fromTallies, plagdet, tally } from '../../bench/quality/metrics/plagdet.js'

const region = (target: readonly [number, number], source: readonly [number, number]) => ({
  target: { start: target[0], end: target[1] },
  source: { start: source[0], end: source[1] }
})

test('a case found exactly scores 1', () => {
  const both = [region([0, 100], [50, 150])]
  expect(plagdet([{ cases: both, detections: both }])).toEqual({ plagdet: 1, recall: 1, precision: 1, granularity: 1 })
})

test('a case found in two halves keeps recall and precision, and pays for granularity', () => {
  const pair: Annotated = {
    cases: [region([0, 100], [0, 100])],
    detections: [region([0, 50], [0, 50]), region([50, 100], [50, 100])]
  }
  // F1 = 1, granularity = 2: 1 / log2(3) = .6309.
  const score = plagdet([pair])
  expect(score).toMatchObject({ recall: 1, precision: 1, granularity: 2 })
  expect(score.plagdet).toBeCloseTo(0.6309, 4)
})

test('an overlap on one side only is no detection', () => {
  const pair = { cases: [region([0, 100], [0, 100])], detections: [region([0, 100], [200, 300])] }
  expect(plagdet([pair])).toEqual({ plagdet: 0, recall: 0, precision: 0, granularity: 1 })
})

test('spans that only touch do not overlap', () => {
  const pair = { cases: [region([0, 100], [0, 100])], detections: [region([100, 200], [0, 100])] }
  expect(plagdet([pair]).recall).toBe(0)
})

test('recall counts characters of both sides together, precision those of the detection', () => {
  // The case has 100 + 300 characters; 50 + 100 of them are covered: recall 150 / 400.
  // The detection has 100 + 100 characters, 50 + 100 of them in the case: precision 150 / 200.
  const pair = { cases: [region([0, 100], [0, 300])], detections: [region([50, 150], [0, 100])] }
  const score = plagdet([pair])
  expect(score.recall).toBeCloseTo(0.375, 12)
  expect(score.precision).toBeCloseTo(0.75, 12)
  expect(score.plagdet).toBeCloseTo((2 * 0.375 * 0.75) / 1.125, 12)
})

test('averages are over cases and over detections, not over characters', () => {
  const pairs: Annotated[] = [
    // A long case found whole, a short one missed, and a false alarm in a pair without cases.
    { cases: [region([0, 1000], [0, 1000])], detections: [region([0, 1000], [0, 1000])] },
    { cases: [region([0, 10], [0, 10])], detections: [] },
    { cases: [], detections: [region([0, 20], [0, 20])] }
  ]
  expect(plagdet(pairs)).toEqual({ plagdet: 0.5, recall: 0.5, precision: 0.5, granularity: 1 })
})

test('overlapping detections cover a character once', () => {
  const pair = {
    cases: [region([0, 100], [0, 100])],
    detections: [region([0, 60], [0, 60]), region([40, 80], [40, 80])]
  }
  const score = plagdet([pair])
  expect(score.recall).toBeCloseTo(0.8, 12)
  expect(score.precision).toBe(1)
  expect(score.granularity).toBe(2)
})

test('a detection over two cases is precise where either covers it', () => {
  const pair = {
    cases: [region([0, 40], [0, 40]), region([60, 100], [60, 100])],
    detections: [region([0, 100], [0, 100])]
  }
  const score = plagdet([pair])
  expect(score).toMatchObject({ recall: 1, granularity: 1 })
  expect(score.precision).toBeCloseTo(0.8, 12)
})

test('tallies of pairs add up to the measure over all pairs', () => {
  const one = { cases: [region([0, 100], [0, 100])], detections: [region([0, 50], [0, 50])] }
  const other = {
    cases: [region([5, 20], [5, 20])],
    detections: [region([0, 10], [5, 10]), region([12, 30], [12, 40])]
  }
  expect(fromTallies([tally(one), tally(other)])).toEqual(plagdet([one, other]))
})
