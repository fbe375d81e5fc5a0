/*! Bundles string-width, strip-ansi, ansi-regex and get-east-asian-width: MIT, (c) Sindre Sorhus, https://github.com/sindresorhus */
/** How many columns of a terminal a text takes: two for wide characters and emoji, none for combining marks. */
import stringWidth from 'string-width'

/**
 * Latin, Greek, Cyrillic, Hebrew, Arabic and Thai letters, the marks of print, arrows, signs of mathematics, lines and blocks: one
 * column each, and most of what is asked.
 */
const ONE = String.raw`[\x20-\x7E\u00A1-\u00AC\u00AE-\u02AF\u0391-\u03A1\u03A3-\u03FF\u0400-\u0482\u048A-\u052F\u05D0-\u05EA\u060C-\u060F\u061B\u061D-\u064A\u0660-\u066F\u0671-\u06D5\u06F0-\u06FF\u0E01-\u0E30\u0E32\u0E3F-\u0E46\u0E4F-\u0E5B\u1E00-\u1EFF\u2010-\u2026\u2030-\u203B\u203D-\u2048\u2190-\u22FF\u2500-\u259F\uFFFD]`
const NARROW = new RegExp(`^${ONE}*$`)
/** The same with combining marks, which take no column. */
const MARK = String.raw`[\u0300-\u034E\u0350-\u036F\u0591-\u05BD\u064B-\u065F\u0670\u06D6-\u06DC\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]`
const MARKED = new RegExp(`^(?:${ONE}${MARK}*)+$`)
const MARKS = new RegExp(`${MARK}+`, 'g')
/** Han, kana and Hangul syllables: two columns each. */
const WIDE = /^[\u3001-\u3029\u3041-\u3096\u30A1-\u30FA\u4E00-\u9FFF\uAC00-\uD7A3\uFF01-\uFF60]+$/
/** Emoji that neither join nor change what stands before them: two columns each. */
const EMOJI = /^(?:(?!\p{Emoji_Modifier}|\p{Regional_Indicator})\p{Emoji_Presentation})+$/u

/** In columns. What none of the four knows goes to `string-width`, which takes fifty times as long; linear all the same. */
export function widthOf(text: string): number {
  if (NARROW.test(text)) return text.length
  if (WIDE.test(text)) return 2 * text.length
  if (MARKED.test(text)) return text.replace(MARKS, '').length
  if (EMOJI.test(text)) return 2 * [...text].length
  if (text.length <= WINDOW) return stringWidth(text)
  let columns = 0
  for (const character of charactersOf(text)) columns += widthOf(character)
  return columns
}

/** A text filled up with spaces to a width; a longer one as it is. */
export function padTo(text: string, width: number, side: 'end' | 'start' = 'end'): string {
  const fill = ' '.repeat(Math.max(0, width - widthOf(text)))
  return side === 'end' ? text + fill : fill + text
}

/** The text cut to a width, with an ellipsis where something was cut. */
export function cutTo(text: string, width: number): string {
  let kept = ''
  let columns = 0
  for (const character of charactersOf(text)) {
    columns += widthOf(character)
    if (columns > width) return `${trimTo(kept, width - 1)}…`
    kept += character
  }
  return kept
}

function trimTo(text: string, width: number): string {
  const characters = [...charactersOf(text)]
  while (characters.length > 0 && widthOf(characters.join('')) > width) characters.pop()
  return characters.join('').trimEnd()
}

const CHARACTERS = new Intl.Segmenter('en', { granularity: 'grapheme' })
/** UTF-16 units; longer than any emoji. */
const WINDOW = 64

/**
 * What a reader takes for one character: a letter with its marks, an emoji with its parts.
 *
 * Segmented a window at a time: the engine's own iterator takes time quadratic in the string (13 s for 100,000 letters on
 * Node 20). The last character of a window may go on behind it and is read again as the first of the next.
 */
export function* charactersOf(text: string): Generator<string, void, undefined> {
  for (let from = 0; from < text.length; ) {
    const characters = inWindow(text.slice(from, from + WINDOW))
    const isLast = from + WINDOW >= text.length
    for (const character of isLast || characters.length === 1 ? characters : characters.slice(0, -1)) {
      yield character
      from += character.length
    }
  }
}

/** Letters of one unit that nothing joins need no segmenter, which is nine times slower. */
function inWindow(text: string): readonly string[] {
  if (NARROW.test(text) || WIDE.test(text)) return text.split('')
  if (EMOJI.test(text)) return [...text]
  return [...CHARACTERS.segment(text)].map(({ segment }) => segment)
}
