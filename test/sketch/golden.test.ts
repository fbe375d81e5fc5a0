/**
 * Sketches that must never change while their scheme carries version 1: whoever keeps sketches, saved indexes or clusters
 * compares new texts with old ones. A change here is a new version in `scheme.ts`, or a mistake.
 */
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { schemeOf } from '../../src/sketch/scheme.js'
import { sketch } from '../../src/sketch/sketch.js'
import { sketchTwin } from '../../src/sketch/twin/sketch-twin.js'
import { GOLDEN } from './golden-texts.js'

test.each(GOLDEN)('%j with %j keeps its registers', (text, options, digest, first, shingles) => {
  const made = sketch(text, options)
  expect(made.registers[0]).toBe(first)
  expect(made.shingles).toBeCloseTo(shingles, 1)
  expect(digestOf(made.registers)).toBe(digest)
  expect(digestOf(sketchTwin(text, schemeOf(options)))).toBe(digest)
})

test('a scheme is named by everything a register depends on', () => {
  expect(sketch('').scheme).toBe('fss1/registers=128/words=3/seed=0')
  expect(sketch('', { scheme: 'minhash', unit: 'character', registers: 64, seed: 5 }).scheme).toBe(
    'minhash1/registers=64/characters=5/seed=5'
  )
})

function digestOf(registers: Uint32Array): string {
  const bytes = Buffer.alloc(4 * registers.length)
  registers.forEach((register, at) => {
    bytes.writeUInt32LE(register, 4 * at)
  })
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16)
}
