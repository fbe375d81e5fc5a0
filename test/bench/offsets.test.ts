/** Code points to UTF-16: an emoji is one of the former and two of the latter. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { utf16 } from '../../bench/quality/offsets.js'

test('offsets after an emoji move by one', () => {
  const text = 'Fire 🔥 in 🏳️‍🌈 Rome'
  const span = utf16(text)(13, 17)
  expect(text.slice(span.start, span.end)).toBe([...text].slice(13, 17).join(''))
  expect(text.slice(span.start, span.end)).toBe('🌈 Ro')
})

test('plain text keeps its offsets', () => {
  expect(utf16('plain – text')(2, 5)).toEqual({ start: 2, end: 5 })
})

test('any code-point span slices to the same characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, one, other) => {
      const points = [...text]
      const [start, end] = [one % (points.length + 1), other % (points.length + 1)].sort((a, b) => a - b) as [
        number,
        number
      ]
      const span = utf16(text)(start, end)
      expect(text.slice(span.start, span.end)).toBe(points.slice(start, end).join(''))
    }),
    { seed: 5 }
  )
})
