import { describe, expect, test } from 'vitest'
import { bandingFor, describeBanding, foundRate, LshIndex } from '../../src/sketch/lsh/index.js'
import { plainSketch } from './plain-lsh.js'
import { alike, randomRegisters } from './random-registers.js'

describe('a banding is chosen for its recall at the threshold', () => {
  for (const threshold of [0.2, 0.5, 0.7, 0.8, 0.9])
    for (const recall of [0.9, 0.995])
      test(`${recall} of the pairs at ${threshold}, from 128 registers`, () => {
        const banding = bandingFor(threshold, 128, recall)
        expect(banding.bands * banding.rows).toBeLessThanOrEqual(128)
        expect(foundRate(threshold, banding)).toBeGreaterThanOrEqual(recall)
        expect(foundRate(threshold, { ...banding, bands: banding.bands - 1 })).toBeLessThan(recall)
        const longer = { rows: banding.rows + 1, bands: Math.floor(128 / (banding.rows + 1)) }
        expect(foundRate(threshold, longer)).toBeLessThan(recall)
      })

  test('with every register in a band of its own where that is still too little', () => {
    expect(bandingFor(0.001, 128, 0.99)).toEqual({ bands: 128, rows: 1 })
  })
})

test('the report is the S-curve and what it misses', () => {
  const report = describeBanding({ bands: 32, rows: 4 }, 0.5, 4)
  expect(report.curve.map(({ jaccard }) => jaccard)).toEqual([0, 0.25, 0.5, 0.75, 1])
  expect(report.curve.map(({ found }) => Number(found.toFixed(4)))).toEqual([0, 0.1177, 0.8732, 1, 1])
  expect(report.missedAtThreshold).toBeCloseTo((15 / 16) ** 32)
  expect(report.falseNegatives).toBeGreaterThan(0)
  expect(report.falseNegatives).toBeLessThan(report.missedAtThreshold)
  expect(report.falsePositives).toBeLessThan(report.curve[2]!.found)
})

test('pairs are found as often as the curve says', () => {
  const index = new LshIndex({ bands: 16, rows: 4, registers: 64, threshold: 0 })
  const pairs = Array.from({ length: 2000 }, (_, i) => ({ id: `${i}`, registers: randomRegisters(i, 64) }))
  for (const { id, registers } of pairs) index.add(id, plainSketch(registers))
  for (const jaccard of [0.4, 0.6, 0.8]) {
    const found = pairs.filter(({ id, registers }, i) =>
      index.query(plainSketch(alike(registers, jaccard, i + 1e6))).matches.some((match) => match.id === id)
    ).length
    const expected = foundRate(jaccard, index.settings)
    const error = Math.sqrt((expected * (1 - expected)) / pairs.length)
    expect(Math.abs(found / pairs.length - expected)).toBeLessThan(4 * error + 0.01)
  }
})

describe('what makes no index is refused with what to do', () => {
  const refused = (make: () => unknown, message: string) =>
    expect(make).toThrow(expect.objectContaining({ code: 'bad-option', message: expect.stringContaining(message) }))
  test('more bands and rows than registers', () =>
    refused(() => new LshIndex({ bands: 33, rows: 4 }), '33 bands of 4 rows'))
  test('bands without rows', () => refused(() => new LshIndex({ bands: 32 }), '`rows`'))
  test('a threshold of 2', () => refused(() => new LshIndex({ threshold: 2 }), '`threshold`'))
  test('a time that is none', () =>
    refused(() => new LshIndex().add('a', plainSketch(randomRegisters(1)), 'yesterday'), '"yesterday"'))
  test('sketches of another length', () =>
    refused(() => new LshIndex().add('a', plainSketch(randomRegisters(1, 64))), '`registers`'))
})

test('sketches of two schemes are refused', () => {
  const index = new LshIndex()
  index.add('a', plainSketch(randomRegisters(1)))
  const other = { ...plainSketch(randomRegisters(2)), scheme: 'other' }
  expect(() => index.query(other)).toThrow(expect.objectContaining({ code: 'scheme-differs' }))
  expect(() => index.add('b', other)).toThrow('other')
})
