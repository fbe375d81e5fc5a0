/** Strings that try what a text can hold: all scripts, marks in any order, lone surrogates, controls, astral letters. */
import fc from 'fast-check'

export const HARD = [
  ...'aAzZ09 .,\n\t\0’‘“”"\'-–—_/@#&',
  ...'éÉßẞñÑœŒİıſʼµªº²½£€\u00a0\u00ad\u200b\u200c\u200d\u2060\ufeff',
  ...'жЖёЁіІαΑςΣάΆϊΐᾳᾼאבجدकखक्षिがガｶﾞ東京漢字ー々〇ไทยกำลາວខ្មែរမြန်မာ한국어各',
  ...'😀🇩🇪𝐀𝔘𐐀𐐨𞤀𞤢𠀀𪚥\u{2F800}\u{1D15E}\u{E0100}',
  '\u0301',
  '\u0308',
  '\u0323',
  '\u0345',
  '\u0327',
  '\u0329',
  '\u3099',
  '\u0338',
  '\u094d',
  '\u093c',
  '\u0e38',
  '\u0e48',
  '\u1161',
  '\u11a8',
  '\u1100',
  '\ud800',
  '\udc00',
  '\udbff',
  '\u0378',
  '\ue000',
  '\uffff',
  '\u212b',
  '\u2126',
  '\uf900',
  '\ufb03',
  '\u0149',
  '\u0374',
  '\u1e9e',
  '\u01f0'
]

const hardUnit = fc.constantFrom(...HARD)
const anyUnit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit))
const word = fc.stringMatching(/^[a-zA-Z]{1,24}$/)

/** A text of up to `maxLength` pieces, from plain English words to any code unit at all. */
export function arbitraryText(maxLength = 60): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 4, arbitrary: word.map((letters) => `${letters} `) },
    { weight: 4, arbitrary: hardUnit },
    { weight: 1, arbitrary: anyUnit },
    { weight: 1, arbitrary: fc.constant(' ') }
  )
  return fc.array(piece, { maxLength }).map((pieces) => pieces.join(''))
}
