/**
 * Styled text broken into lines of a width: at spaces; a word wider than the line is broken between characters. Greedy,
 * one pass. Held by test/report/wrap.test.ts.
 */
import type { Paint, Segment, Style } from './paint.js'
import { charactersOf, widthOf } from './width.js'

export type Line = readonly Segment[]

/** A word is what stands between two spaces, and may change its style inside. */
type Word = readonly Segment[]

/** At least one line; no line is wider than `width` unless a single character is. */
export function wrap(segments: readonly Segment[], width: number): readonly Line[] {
  const lines: Segment[][] = [[]]
  let used = 0
  for (const { word, space } of wordsOf(segments)) {
    const columns = lineWidth(word)
    if (used > 0 && used + 1 + columns <= width) {
      lines.at(-1)!.push(...(space ? [space] : []), ...word)
      used += (space ? 1 : 0) + columns
      continue
    }
    for (const part of columns > width ? broken(word, width) : [word]) {
      if (used > 0) lines.push([])
      lines.at(-1)!.push(...part)
      used = lineWidth(part)
    }
  }
  return lines
}

export function lineWidth(line: Line): number {
  return line.reduce((sum, { text }) => sum + widthOf(text), 0)
}

/** A line as a string, filled up with spaces to a width. */
export function setLine(line: Line, width: number, paint: Paint): string {
  return line.map(({ text, style }) => paint(style, text)).join('') + ' '.repeat(Math.max(0, width - lineWidth(line)))
}

/** Plain text as one segment. */
export function plain(text: string): Segment {
  return { text, style: [] }
}

/** The words with the space before each, in the style of the run the space lies in. */
function wordsOf(segments: readonly Segment[]): readonly { readonly word: Word; readonly space?: Segment }[] {
  const words: { word: Segment[]; space?: Segment }[] = []
  let space: Segment | undefined
  let open = false
  for (const { text, style } of segments) {
    for (const part of text.match(/ +|[^ ]+/g) ?? []) {
      if (part.startsWith(' ')) {
        space = { text: ' ', style }
        open = false
      } else if (open) {
        words.at(-1)!.word.push({ text: part, style })
      } else {
        words.push({ word: [{ text: part, style }], ...(space ? { space } : {}) })
        open = true
      }
    }
  }
  return words
}

/** A word that fits in no line, in parts that do. */
function broken(word: Word, width: number): readonly Word[] {
  const parts: { text: string; style: Style }[][] = [[]]
  let left = width
  for (const { text, style } of word) {
    let run: { text: string; style: Style } | undefined
    for (const character of charactersOf(text)) {
      const columns = widthOf(character)
      if (columns > left && left < width) {
        parts.push([])
        left = width
        run = undefined
      }
      if (!run) {
        run = { text: '', style }
        parts.at(-1)!.push(run)
      }
      run.text += character
      left -= columns
    }
  }
  return parts
}
