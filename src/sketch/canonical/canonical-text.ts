/**
 * The canonical text: the one definition of what a sketch hashes, frozen with the scheme's version.
 *
 * 1. Characters that show nothing (Default_Ignorable_Code_Point: soft hyphens, zero-width characters, variation
 *    selectors) are deleted; what parts words becomes a space: white space, punctuation, all quotation marks and
 *    apostrophes, symbols, emoji, lone surrogates, and code points that Unicode 15.0 does not know.
 * 2. The rest is decomposed (NFD), case-folded in full, and composed (NFC): the canonical caseless match of the Unicode
 *    Standard, section 3.13, D145, but composed. Unicode's stability policy makes `normalize` give the same for known
 *    code points in every engine.
 * 3. A word is a run of letters (L, Nl), digits (Nd) and marks (M) that starts with none of the marks; a mark without a
 *    word is nothing. In Han, kana, Thai, Lao, Khmer and Myanmar each letter with its marks is a word of its own.
 *
 * (A stretch of 16,000 code units without a separator is cut: `../twin/slices.ts`.)
 *
 * This file says it plainly and slowly; the sketch's own passes read the same off a table and come here only for
 * text whose characters depend on their neighbours. `test/sketch/canonical.test.ts` holds them together.
 */
import { CodePointClass, DIFFICULT } from './code-point-class.js'
import { classOf, unicodeFolds } from './unicode-folds.js'

/** The text after steps 1 and 2. Canonical text is its own canonical text. */
export function canonicalText(text: string): string {
  return fold(visible(text).normalize('NFD')).normalize('NFC')
}

function visible(text: string): string {
  let kept = ''
  for (const letter of text) {
    const kind = classOf(letter.codePointAt(0) as number)
    if (kind === CodePointClass.Separator) kept += ' '
    else if (kind !== CodePointClass.Ignorable) kept += letter
  }
  return kept
}

function fold(text: string): string {
  const { folds } = unicodeFolds()
  let folded = ''
  for (const letter of text) folded += folds.get(letter.codePointAt(0) as number) ?? letter
  return folded
}

/** The words of a text, canonical, in order: what shingles are made of. */
export function canonicalWords(text: string): string[] {
  const words: string[] = []
  let open = false
  let own = false
  for (const letter of canonicalText(text)) {
    const kind = classOf(letter.codePointAt(0) as number) & ~DIFFICULT
    if (kind === CodePointClass.Mark || kind === CodePointClass.ReorderedMark) {
      if (open) words[words.length - 1] += letter
      continue
    }
    const isOwn = kind === CodePointClass.OwnWord
    if (kind === CodePointClass.Separator) open = false
    else if (open && !own && !isOwn) words[words.length - 1] += letter
    else words.push(letter)
    open = kind !== CodePointClass.Separator
    own = isOwn
  }
  return words
}
