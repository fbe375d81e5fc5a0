/** Sketches kept as bytes, and in eight bits a register. */
import fc from 'fast-check'
import { expect, expectTypeOf, test } from 'vitest'
import { containment, fromBytes, jaccard, merge, pack, sketch, toBytes } from '../../src/sketch/index.js'
import { arbitraryText } from './arbitrary-text.js'

const SEED = { seed: 20_261_121, numRuns: 100 }
const LONG = Array.from({ length: 400 }, (_, at) => `word${at}`)

test('bytes hold the whole sketch', () => {
  fc.assert(
    fc.property(arbitraryText(), fc.constantFrom(64, 128, 1024), fc.constantFrom(0, 9), (text, registers, seed) => {
      const made = sketch(text, { registers, seed })
      expect(fromBytes(toBytes(made))).toEqual(made)
    }),
    SEED
  )
})

test('bytes inside a larger buffer are read in their place', () => {
  const bytes = toBytes(sketch('one two three four'))
  const buffer = new Uint8Array(bytes.length + 3)
  buffer.set(bytes, 3)
  expect(fromBytes(buffer.subarray(3))).toEqual(sketch('one two three four'))
})

test('bytes cut short or altered anywhere are refused', () => {
  const bytes = toBytes(sketch('one two three four five', { registers: 64 }))
  for (let at = 0; at < bytes.length; at++) {
    expect(() => fromBytes(bytes.subarray(0, at)), `cut at ${at}`).toThrow(/no sketch that can be read/)
    const altered = bytes.slice()
    altered[at] = (altered[at] as number) ^ 0x10
    expect(() => fromBytes(altered), `altered at ${at}`).toThrow(/no sketch that can be read/)
  }
  expect(() => fromBytes(new Uint8Array([...bytes, 0]))).toThrow(/bytes where/)
})

test('a packed sketch is a byte a register and estimates the same', () => {
  const whole = sketch(LONG.join(' '))
  const half = sketch(LONG.slice(100).join(' '))
  expect(pack(whole).packed.length).toBe(128)
  expect(jaccard(pack(whole), pack(whole))).toBe(1)
  expect(Math.abs(jaccard(pack(whole), pack(half)) - jaccard(whole, half))).toBeLessThan(0.02)
  expect(Math.abs(containment(pack(half), pack(whole)) - containment(half, whole))).toBeLessThan(0.2)
  expect(jaccard(pack(sketch('')), pack(sketch(' ')))).toBe(1)
  expect(jaccard(pack(sketch('')), pack(whole))).toBe(0)
  expect(containment(pack(sketch('')), pack(whole))).toBe(0)
})

test('a packed sketch cannot be merged, nor compared with a whole one', () => {
  const whole = sketch('one two three')
  expectTypeOf(merge).parameter(0).not.toEqualTypeOf(pack(whole))
  // @ts-expect-error: a packed sketch has no registers to take minima of
  expect(() => merge(pack(whole), pack(whole))).toThrow()
  // @ts-expect-error: both must be packed, or neither
  expect(() => jaccard(whole, pack(whole))).toThrow(/bits=32 against bits=8/)
})
