/** The canonical text, and the table pass against it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalText, canonicalWords } from '../../src/sketch/canonical/canonical-text.js'
import { CodePointClass, DIFFICULT } from '../../src/sketch/canonical/code-point-class.js'
import { classOf, unicodeFolds } from '../../src/sketch/canonical/unicode-folds.js'
import { unitTable } from '../../src/sketch/canonical/unit-table.js'
import { unitsOf } from '../../src/sketch/text-writer.js'
import { readWords, wordBytes } from '../../src/sketch/twin/read-words.js'
import { arbitraryText } from './arbitrary-text.js'

const SEED = { seed: 20_261_121, numRuns: 3_000 }

/** Words as the table pass reads them, canonical first where it asks for that. */
function readByTable(text: string, canonical = false): string[] {
  const into = wordBytes(text.length)
  const bounds = readWords(unitTable(), unitsOf(text), text.length, canonical, into)
  if (bounds < 0) return readByTable(canonicalText(text), true)
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  return Array.from({ length: bounds / 2 }, (_, word) =>
    decoder.decode(into.bytes.subarray(into.bounds[2 * word], into.bounds[2 * word + 1]))
  )
}

test.each([
  ['Don’t STOP', ['don', 't', 'stop']],
  ["Don't stop", ['don', 't', 'stop']],
  ['news\u00adpaper zero\u200bwidth \ufeffmark', ['newspaper', 'zerowidth', 'mark']],
  ['Café Cafe\u0301', ['café', 'café']],
  ['Straße STRASSE straẞe', ['strasse', 'strasse', 'strasse']],
  ['ΣΊΣΥΦΟΣ Σίσυφος', ['σίσυφοσ', 'σίσυφοσ']],
  ['Москва МОСКВА', ['москва', 'москва']],
  ['\u1112\u1161\u11ab 한', ['한', '한']],
  ['東京タワー', ['東', '京', 'タ', 'ワ', 'ー']],
  ['か\u3099が', ['が', 'が']],
  ['ที่นี่', ['ที่', 'นี่']],
  ['हिन्दी भाषा', ['हिन्दी', 'भाषा']],
  ['اللغة العربية', ['اللغة', 'العربية']],
  ['\u{10400}\u{10428}', ['\u{10428}\u{10428}']],
  ['a\ud800b \udc00c', ['a', 'b', 'c']],
  ['a\0b', ['a', 'b']],
  ['\u0301a =\u0338 b', ['a', 'b']],
  ['1,000.50 m² ½ Ⅳ', ['1', '000', '50', 'm', 'ⅳ']],
  ['x\u0378y', ['x', 'y']],
  ['', []],
  [' \n—!', []]
])('%j has the words %j', (text, words) => {
  expect(canonicalWords(text)).toEqual(words)
  expect(readByTable(text)).toEqual(words)
})

test('the table pass reads the words of the canonical text, whatever the text', () => {
  fc.assert(
    fc.property(arbitraryText(), (text) => {
      expect(readByTable(text)).toEqual(canonicalWords(text))
    }),
    SEED
  )
})

test('single code points read alike, alone and between a letter and a mark', () => {
  const wrong: string[] = []
  const { folds } = unicodeFolds()
  for (let code = 0; code < 0x110000; code++) {
    const isTypical = classOf(code - 1) === classOf(code) && !folds.has(code) && classOf(code) < DIFFICULT
    if (isTypical && code > 0x3000 && code % 64 > 0) continue
    for (const text of [String.fromCodePoint(code), `a${String.fromCodePoint(code)}\u0329b`]) {
      if (readByTable(text).join(' ') !== canonicalWords(text).join(' ')) wrong.push(code.toString(16))
    }
  }
  expect(wrong).toEqual([])
})

test('canonical text is its own canonical text', () => {
  fc.assert(
    fc.property(arbitraryText(), (text) => {
      const canonical = canonicalText(text)
      expect(canonicalText(canonical)).toBe(canonical)
    }),
    SEED
  )
})

test('canonically equivalent texts have the same words', () => {
  fc.assert(
    fc.property(arbitraryText(), (text) => {
      const known = [...text].filter((letter) => classOf(letter.codePointAt(0) as number) !== 0).join('')
      for (const form of ['NFC', 'NFD'] as const) {
        expect(canonicalWords(known.normalize(form))).toEqual(canonicalWords(known))
      }
    }),
    SEED
  )
})

test('the tables agree with this engine on what is a letter, a digit or a mark', () => {
  const younger = /[\p{L}\p{M}\p{Nd}\p{Nl}]/u
  const unlike: string[] = []
  for (let code = 0; code < 0x110000; code++) {
    const kind = classOf(code) & ~DIFFICULT
    if (kind === CodePointClass.Separator || kind === CodePointClass.Ignorable) continue
    if (!younger.test(String.fromCodePoint(code))) unlike.push(code.toString(16))
  }
  expect(unlike).toEqual([])
})
