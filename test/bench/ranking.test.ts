/** Ranking measures on rankings small enough to count by hand. */
import { expect, test } from 'vitest'
import { auc, binnedAuc } from '../../bench/quality/metrics/auc.js'
import { averagePrecision } from '../../bench/quality/metrics/average-precision.js'
import { meanReciprocalRank, rankOf, recallAt } from '../../bench/quality/metrics/retrieval.js'
import { rateAt, thresholdAt, tprAtFpr } from '../../bench/quality/metrics/tpr-at-fpr.js'

/** `+` a positive, `-` a negative, from the highest score down; letters in brackets share a score. */
function ranking(pattern: string) {
  const places = pattern.match(/\([+-]+\)|[+-]/g) ?? []
  return places.flatMap((place, n) =>
    (place.match(/[+-]/g) ?? []).map((sign) => ({ score: places.length - n, y: sign === '+' }))
  )
}

test.each([
  ['++--', 1],
  ['--++', 0],
  ['+-+-', 0.75], // pairs won: 2 + 1 of 4
  ['(+-)', 0.5],
  ['+(+-)-', 3.5 / 4]
])('AUC of %s is %d', (pattern, value) => {
  expect(auc(ranking(pattern))).toBeCloseTo(value, 12)
})

test('AUC needs both classes', () => {
  expect(auc(ranking('++'))).toBeNaN()
})

test('AUC within bins forgets what the binned quantity knows', () => {
  // The score is the bin: perfect over all rows, chance inside each bin.
  const rows = [0, 1].flatMap((bin) =>
    [true, false].flatMap((y) => Array.from({ length: bin === Number(y) ? 3 : 1 }, () => ({ score: bin, by: bin, y })))
  )
  expect(auc(rows)).toBeCloseTo(0.75, 12)
  expect(binnedAuc(rows, 2)).toBeCloseTo(0.5, 12)
})

test('a bin of one class is left out', () => {
  const rows = [
    { score: 1, by: 0, y: true },
    { score: 2, by: 0, y: true },
    { score: 2, by: 1, y: true },
    { score: 1, by: 1, y: false }
  ]
  expect(binnedAuc(rows, 2)).toBe(1)
})

test.each([
  ['++--', 1],
  ['+-+-', (1 / 1 + 2 / 3) / 2],
  ['-+-+', (1 / 2 + 2 / 4) / 2],
  ['(++--)', 0.5],
  ['+(+-)', (1 + 2 / 3) / 2]
])('average precision of %s is %d', (pattern, value) => {
  expect(averagePrecision(ranking(pattern))).toBeCloseTo(value, 12)
})

test('a weight counts as that many rows', () => {
  const weighted = [
    { score: 3, y: true, weight: 2 },
    { score: 2, y: false, weight: 3 },
    { score: 1, y: true }
  ]
  expect(averagePrecision(weighted)).toBeCloseTo(averagePrecision(ranking('++---+')), 12)
  expect(auc(weighted)).toBeCloseTo(auc(ranking('++---+')), 12)
})

test('TPR at an FPR allows that many negatives above the threshold and no more', () => {
  const rows = ranking(`++-+${'-'.repeat(99)}+`)
  expect(tprAtFpr(rows, 0.01)).toBe(3 / 4) // 1 of 100 negatives is allowed: the one at place 3
  expect(tprAtFpr(rows, 0.0099)).toBe(2 / 4) // none is
  expect(tprAtFpr(rows, 1)).toBe(1)
})

test('a tie of a positive with one negative too many is not split', () => {
  expect(tprAtFpr(ranking(`+(+-)${'-'.repeat(50)}`), 0.01)).toBe(0.5)
})

test('without any admissible threshold nothing is found', () => {
  const rows = ranking('(+-)')
  expect(thresholdAt(rows, 0.01)).toBe(Number.POSITIVE_INFINITY)
  expect(tprAtFpr(rows)).toBe(0)
})

test('the rate at a fixed threshold includes the threshold', () => {
  const rows = [
    { score: 0.5, y: true },
    { score: 0.4, y: true },
    { score: 0.5, y: false }
  ]
  expect(rateAt(rows, 0.5)).toBe(0.5)
  expect(rateAt(rows, 0.5, false)).toBe(1)
})

test('retrieval: rank, recall at k, mean reciprocal rank', () => {
  const right = new Set(['b', 'c'])
  expect(rankOf(['a', 'c', 'b'], right)).toBe(2)
  const ranks = [1, 2, rankOf(['a'], right), 4]
  expect(recallAt(ranks, 2)).toBe(0.5)
  expect(meanReciprocalRank(ranks)).toBeCloseTo((1 + 1 / 2 + 0 + 1 / 4) / 4, 12)
})
