import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dot, dots } from '../../src/meaning/dots.js'

const vector = (length: number) =>
  fc.float32Array({ minLength: length, maxLength: length, noNaN: true, min: -1, max: 1 })

test('several dot products are, to the last bit, those of each vector alone', () => {
  fc.assert(
    fc.property(
      fc
        .integer({ min: 0, max: 9 })
        .chain((length) => fc.tuple(vector(length), fc.array(vector(length), { maxLength: 11 }))),
      ([one, others]) => {
        const sums = new Float64Array(others.length)
        dots(one, others, sums)
        expect([...sums]).toEqual(others.map((other) => one.reduce((sum, value, at) => sum + value * other[at]!, 0)))
        expect([...sums]).toEqual(others.map((other) => dot(one, other)))
      }
    ),
    { seed: 20261122 }
  )
})
