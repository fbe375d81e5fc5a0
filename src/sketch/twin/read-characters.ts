/**
 * Character shingles: each code point of the canonical text is what a word is elsewhere, with one space where separators
 * parted two words. Slow and plain: it goes through the canonical text itself.
 */
import { canonicalText } from '../canonical/canonical-text.js'
import { CodePointClass, DIFFICULT } from '../canonical/code-point-class.js'
import { classOf } from '../canonical/unicode-folds.js'
import { type WordBytes, withLanes } from './read-words.js'

const BYTES_OF = new TextEncoder()

/** The characters of a slice; `follows` says that characters came before it, so that it starts with a space. */
export function readCharacters(slice: string, follows: boolean): { into: WordBytes; bounds: number } {
  const letters = canonicalCharacters(slice, follows)
  const encoded = BYTES_OF.encode(letters.join(''))
  const bytes = new Uint8Array(encoded.length + 20)
  bytes.set(encoded)
  const bounds = new Uint32Array(2 * letters.length)
  let size = 0
  letters.forEach((letter, at) => {
    bounds[2 * at] = size
    size += utf8Length(letter.codePointAt(0) as number)
    bounds[2 * at + 1] = size
  })
  return { into: withLanes(bytes, bounds), bounds: bounds.length }
}

/** Code points of the canonical text: letters, digits and their marks, and one space between two words. */
export function canonicalCharacters(text: string, follows = false): string[] {
  const characters: string[] = []
  let isOpen = false
  for (const letter of canonicalText(text)) {
    const kind = classOf(letter.codePointAt(0) as number) & ~DIFFICULT
    const isMark = kind === CodePointClass.Mark || kind === CodePointClass.ReorderedMark
    if (kind !== CodePointClass.Separator && (isOpen || !isMark)) {
      if (!isOpen && (follows || characters.length > 0)) characters.push(' ')
      characters.push(letter)
      isOpen = true
    } else if (kind === CodePointClass.Separator) isOpen = false
  }
  return characters
}

function utf8Length(code: number): number {
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
