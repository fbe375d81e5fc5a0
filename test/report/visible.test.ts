/** Characters that would act are shown. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { visible } from '../../src/report/visible.js'

test.each([
  ['an escape sequence', '\x1b[31mred', '‹U+001B›[31mred'],
  ['a C1 control sequence', '\x9b31m', '‹U+009B›31m'],
  ['a bell and a backspace', 'a\x07\b', 'a‹U+0007›‹U+0008›'],
  ['an override of direction', 'a\u202Ecba', 'a‹U+202E›cba'],
  ['an isolate', '\u2066x\u2069', '‹U+2066›x‹U+2069›'],
  ['a zero-width space', 'zero\u200Bwidth', 'zero‹U+200B›width'],
  ['a byte-order mark inside', 'a\uFEFFb', 'a‹U+FEFF›b'],
  ['a tag character', 'a\u{E0041}', 'a‹U+E0041›'],
  ['a lone surrogate', 'a\uD800b', 'a‹U+D800›b'],
  ['nothing', '', '']
])('%s is shown, not obeyed', (_, text, shown) => {
  expect(visible(text)).toBe(shown)
})

test('line breaks and tabs are one space, for a view breaks lines itself', () => {
  expect(visible('a\r\n\tb\u2028c')).toBe('a b c')
})

test.each(['Zelenskyy’s “ceasefire”', '王毅星期一', 'שלום', '👩‍👩‍👧', 'क्‍ष', 'e\u0301'])(
  '%s is left as it is',
  (text) => {
    expect(visible(text)).toBe(text)
  }
)

test('law: nothing a terminal obeys is left in any string', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(visible(text)).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/)
    }),
    { seed: 3, numRuns: 300 }
  )
})
