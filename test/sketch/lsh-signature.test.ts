import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pack } from '../../src/sketch/index.js'
import {
  bandKey,
  sameBand,
  sameSignature,
  shapeOf,
  signatureHash,
  writeSignature
} from '../../src/sketch/lsh/signature.js'
import {
  agreements,
  agreementsFor,
  agreementsIfAtLeast,
  eachAgreeing,
  estimate
} from '../../src/sketch/lsh/similarity.js'
import { plainEstimate, plainSketch } from './plain-lsh.js'
import { alike, randomRegisters } from './random-registers.js'

const lengths = fc.integer({ min: 1, max: 1024 })

function signature(registers: Uint32Array): Uint32Array {
  const words = new Uint32Array((registers.length + 3) >>> 2)
  writeSignature(registers, words, 0)
  return words
}

test('law: a signature holds the bytes that pack keeps', () => {
  fc.assert(
    fc.property(lengths, fc.nat(), (length, seed) => {
      const registers = randomRegisters(seed, length)
      const bytes = new Uint8Array(signature(registers).buffer).subarray(0, length)
      expect(bytes).toEqual(pack(plainSketch(registers)).packed)
    }),
    { seed: 1 }
  )
})

test('law: agreements are what a loop over the registers counts', () => {
  fc.assert(
    fc.property(lengths, fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (length, seed, jaccard) => {
      const a = randomRegisters(seed, length)
      const b = alike(a, jaccard, seed + 1)
      const [one, other] = [signature(a), signature(b)]
      const agreed = agreements(one, 0, other, 0, one.length, length)
      expect(estimate(agreed, length)).toBeCloseTo(plainEstimate(a, b), 12)
      expect(agreements(one, 0, one, 0, one.length, length)).toBe(length)
      for (const least of [0, agreed, agreed + 1, length])
        expect(agreementsIfAtLeast(least, one, 0, other, 0, one.length, length)).toBe(agreed >= least ? agreed : -1)
    }),
    { seed: 2 }
  )
})

test('law: so many agreements are needed as make the estimate reach the similarity, and no fewer', () => {
  fc.assert(
    fc.property(lengths, fc.double({ min: 0.001, max: 1, noNaN: true }), (registers, similarity) => {
      const least = agreementsFor(similarity, registers)
      expect(estimate(least, registers)).toBeGreaterThanOrEqual(similarity)
      if (least > 0) expect(estimate(least - 1, registers)).toBeLessThan(similarity)
    }),
    { seed: 3 }
  )
})

test('law: bands are the same when their bytes are, and then their keys are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), fc.nat(), (bands, rows, seed) => {
      const shape = shapeOf(bands * rows, { bands, rows })
      const a = randomRegisters(seed, bands * rows)
      const b = alike(a, 0.8, seed + 1)
      const [one, other] = [signature(a), signature(b)]
      const bytes = (registers: Uint32Array, band: number) =>
        pack(plainSketch(registers))
          .packed.slice(band * rows, (band + 1) * rows)
          .join()
      for (let band = 0; band < bands; band++) {
        const same = sameBand(one, 0, other, 0, band, shape.rows)
        expect(same).toBe(bytes(a, band) === bytes(b, band))
        if (same) expect(bandKey(one, 0, band, rows)).toBe(bandKey(other, 0, band, rows))
      }
      expect(sameSignature(one, 0, other, 0, shape.words)).toBe(one.join() === other.join())
      expect(signatureHash(one, 0, shape.words)).toBe(signatureHash(one.slice(), 0, shape.words))
    }),
    { seed: 4 }
  )
})

test('keys of different bands are spread evenly', () => {
  const buckets = new Uint32Array(256)
  for (let i = 0; i < 25_600; i++) buckets[bandKey(signature(randomRegisters(i, 24)), 0, i % 4, 6) >>> 24]!++
  const chiSquare = buckets.reduce((sum, count) => sum + (count - 100) ** 2 / 100, 0)
  expect(chiSquare).toBeLessThan(350)
})

test('law: the SIMD scan finds the rows and agreements that a plain loop finds, over any number of chunks', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(16, 64, 128, 256, 1024),
      fc.nat(3000),
      fc.nat(),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (registers, rows, seed, jaccard) => {
        const query = randomRegisters(seed, registers)
        const one = signature(query)
        const words = new Uint32Array(rows * one.length)
        const some = Array.from({ length: 8 }, (_, at) => alike(query, at / 7, seed + at))
        for (let row = 0; row < rows; row++) writeSignature(some[(row * 5) % 8]!, words, row * one.length)
        const least = agreementsFor(jaccard, registers)
        const found: number[] = []
        eachAgreeing(one, words, rows, registers, least, (row, agreed) => found.push(row, agreed))
        const plain = Array.from({ length: rows }, (_, row) =>
          agreements(one, 0, words, row * one.length, one.length, registers)
        )
        expect(found).toEqual(plain.flatMap((agreed, row) => (agreed >= least ? [row, agreed] : [])))
      }
    ),
    { seed: 4, numRuns: 60 }
  )
})
