/** Lines of a width from styled text. */
import fc from 'fast-check'
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import type { Segment } from '../../src/report/terminal/paint.js'
import { cutTo, padTo, widthOf } from '../../src/report/terminal/width.js'
import { lineWidth, plain, wrap } from '../../src/report/terminal/wrap.js'

const lines = (segments: readonly Segment[], width: number) =>
  wrap(segments, width).map((line) => line.map(({ text }) => text).join(''))

test('text breaks at spaces', () => {
  expect(lines([plain('Wang is set to conduct talks')], 12)).toEqual(['Wang is set', 'to conduct', 'talks'])
})

test('a word that changes its style inside is not broken there', () => {
  const styled: Segment[] = [plain('in Bei'), { text: 'jing', style: ['bold'] }, plain('’s talks')]
  expect(lines(styled, 10)).toEqual(['in', 'Beijing’s', 'talks'])
})

test('a word wider than the line is broken between characters, two columns for a wide one', () => {
  expect(lines([plain('外交部长王毅')], 5)).toEqual(['外交', '部长', '王毅'])
  expect(lines([plain('abcdefgh')], 3)).toEqual(['abc', 'def', 'gh'])
})

test('an emoji of several parts stays whole', () => {
  expect(lines([plain('👩‍👩‍👧👩‍👩‍👧')], 2)).toEqual(['👩‍👩‍👧', '👩‍👩‍👧'])
})

test('nothing is one empty line', () => {
  expect(lines([], 10)).toEqual([''])
  expect(lines([plain('   ')], 10)).toEqual([''])
})

test('law: no word is lost, and no line is wider than it may be', () => {
  const segment = fc.record({
    text: fc.string({ unit: fc.constantFrom('a', 'b', ' ', '中', 'é', '👍'), maxLength: 20 }),
    style: fc.constantFrom([], ['bold'] as const)
  })
  fc.assert(
    fc.property(fc.array(segment, { maxLength: 6 }), fc.integer({ min: 2, max: 20 }), (segments, width) => {
      const all = wrap(segments, width)
      const squeeze = (text: string) => text.replaceAll(' ', '')
      expect(
        squeeze(
          all
            .flat()
            .map(({ text }) => text)
            .join('')
        )
      ).toBe(squeeze(segments.map(({ text }) => text).join('')))
      for (const line of all) expect(lineWidth(line)).toBeLessThanOrEqual(width)
    }),
    { seed: 5, numRuns: 500 }
  )
})

test('law: the width of a text is what string-width says', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: fc.constantFrom(...'a’王か한！、éñ‹ΩЖ') }),
        fc.string({ unit: fc.integer({ min: 0x500, max: 0xe7f }).map((code) => String.fromCodePoint(code)) }),
        fc.string({ unit: fc.constantFrom(...'ภาษาไทย\u0e34\u0e33العربية\u064bעברית\u05b7 ') }),
        fc.string({ unit: fc.constantFrom('e\u0301', 'a', '‹', '\u0323', 'Ж', ' ') }),
        fc.string({ unit: fc.constantFrom('😀', '🏽', '👩', '🇫', '🇷', '⌚', '\u200d', '\ufe0f', '✔', '1\ufe0f\u20e3') })
      ),
      (text) => {
        expect(widthOf(text)).toBe(stringWidth(text))
      }
    ),
    { seed: 5, numRuns: 2_000 }
  )
})

test('a text is cut to a width with an ellipsis, or filled up to it', () => {
  expect(cutTo('Volodymyr Zelenskyy', 10)).toBe('Volodymyr…')
  expect(cutTo('外交部长', 5)).toBe('外交…')
  expect(cutTo('short', 5)).toBe('short')
  expect(padTo('外交', 6)).toBe('外交  ')
})

test('a word of 400,000 letters is broken in one pass', () => {
  expect(wrap([plain('x'.repeat(400_000))], 40)).toHaveLength(10_000)
})
