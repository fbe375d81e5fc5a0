/** One threshold over several sets: rates on rows small enough to count. */
import { expect, test } from 'vitest'
import { alarms, detection, type Row } from '../../bench/quality/sets/detection.js'

const rows = (y: boolean, ...scores: number[]): Row[] =>
  scores.map((score, n) => ({ y, score, group: `${y}${n}${score}` }))
const negatives = rows(false, 0.6, ...Array.from({ length: 99 }, (_, n) => n / 200))
const views = [
  { name: 'one', averaged: true, rows: rows(true, 0.9, 0.55) },
  { name: 'other', averaged: true, rows: rows(true, 0.9, 0.8, 0.55, 0.1) },
  { name: 'part of other', averaged: false, rows: rows(true, 0.1) }
]
const base = { set: 's', system: 'x', views, negatives, seed: 1 }

test('TPR at 1 % FPR lets one of a hundred negatives by; the average is over sets, not over rows', () => {
  const found = detection({ ...base, threshold: { fpr: 0.01 } })
  expect(found.map(({ measure, value }) => [measure, value])).toEqual([
    ['TPR at 1 % FPR, macro average', (1 + 3 / 4) / 2],
    ['TPR at 1 % FPR, one', 1],
    ['TPR at 1 % FPR, other', 0.75],
    ['TPR at 1 % FPR, part of other', 0]
  ])
})

test('a fixed threshold counts what lies above it', () => {
  const found = detection({ ...base, threshold: { score: 0.55 } })
  expect(found.map(({ value }) => value)).toEqual([(1 / 2 + 2 / 4) / 2, 0.5, 0.5, 0])
})

test('false alarms are counted over all negatives and in each set of them', () => {
  const found = alarms(
    's',
    0.5,
    { few: rows(false, 0.6, 0.5), none: rows(false, 0.1, 0.2) },
    { at: 0.02, side: 'at most' },
    1
  )
  expect(found.map(({ measure, value }) => [measure, value])).toEqual([
    ['FPR at > 0.5, all negatives', 0.25],
    ['FPR at > 0.5, few', 0.5],
    ['FPR at > 0.5, none', 0]
  ])
})
