import { describe, expect, test } from 'vitest'
import { append, columns, WORDS } from '../../src/dedupe/columns.js'
import { BUCKET, candidatePairs, RECALL } from '../../src/dedupe/join.js'
import { firstOf, secondOf } from '../../src/dedupe/pair-set.js'
import { idArena, writeId } from '../../src/sketch/lsh/ids.js'
import { bandingFor, foundRate } from '../../src/sketch/lsh/index.js'
import { sameBand, writeSignature } from '../../src/sketch/lsh/signature.js'
import { agreements, estimate } from '../../src/sketch/lsh/similarity.js'
import { alike, randomRegisters } from '../sketch/random-registers.js'

function columnsOf(signatures: readonly Uint32Array[]) {
  const of = columns(['a'])
  const words = new Uint32Array(signatures.length * WORDS)
  const ids = idArena()
  signatures.forEach((registers, i) => {
    writeSignature(registers, words, i * WORDS)
    writeId(ids, `t${i}`)
  })
  const zeros = new Uint32Array(signatures.length)
  append(of, {
    file: 0,
    end: 0,
    lines: signatures.length,
    texts: signatures.length,
    bad: [],
    words,
    ids: ids.bytes.slice(0, ids.used),
    published: new Float64Array(signatures.length).fill(Number.NEGATIVE_INFINITY),
    lengths: zeros,
    offsets: new Float64Array(signatures.length),
    sizes: zeros,
    lineNumbers: Uint32Array.from(zeros.keys()),
    empty: new Uint8Array(signatures.length),
    seconds: { reading: 0, parsing: 0, sketching: 0 }
  })
  return { of, words }
}

const found = (signatures: readonly Uint32Array[], threshold: number) =>
  candidatePairs(columnsOf(signatures).of, threshold, () => undefined)
const names = (pairs: Float64Array) => [...pairs].map((pair) => `${firstOf(pair)}-${secondOf(pair)}`)

describe('candidates are the pairs that share a band and come within three standard errors', () => {
  for (const threshold of [0.3, 0.5, 0.8])
    test(`at ${threshold}, all of them and each once`, () => {
      const signatures = Array.from({ length: 400 }, (_, i) =>
        alike(randomRegisters(i % 60), 0.5 + (i % 50) / 100, i + 1000)
      )
      const { words } = columnsOf(signatures)
      const { rows, bands } = bandingFor(threshold, 128, RECALL)
      const least = threshold - 3 * Math.sqrt((threshold * (1 - threshold)) / 128)
      const expected: string[] = []
      for (let a = 0; a < 400; a++)
        for (let b = a + 1; b < 400; b++) {
          const near = estimate(agreements(words, a * WORDS, words, b * WORDS, WORDS, 128), 128) >= least
          const shared = Array.from({ length: bands }, (_, band) => band).some((band) =>
            sameBand(words, a * WORDS, words, b * WORDS, band, rows)
          )
          if (near && shared) expected.push(`${a}-${b}`)
        }
      expect(expected.length).toBeGreaterThan(100)
      expect(names(found(signatures, threshold).pairs)).toEqual(expected)
    })
})

test('the banding finds what it promises at the threshold itself', () => {
  for (let threshold = 0.1; threshold < 1; threshold += 0.05)
    expect(foundRate(threshold, bandingFor(threshold, 128, RECALL))).toBeGreaterThanOrEqual(RECALL)
})

test('a crowd is paired with its first signatures, and each copy with the first of its own', () => {
  const base = randomRegisters(1)
  const variants = Array.from({ length: 300 }, (_, i) => base.map((register, at) => (at === i % 128 ? i : register)))
  const copies = Array.from({ length: 200 }, () => base)
  const { pairs, crowded } = found([...variants, ...copies], 0.8)
  expect(crowded).toBeGreaterThan(0)
  expect(pairs.length).toBeLessThan(500 * (BUCKET + 1) * 2)
  const met = new Set([...pairs].flatMap((pair) => [firstOf(pair), secondOf(pair)]))
  expect(met.size).toBe(500)
})
