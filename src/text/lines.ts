/**
 * Where line ends are ends: a line may be a paragraph, a headline, an item of a list, or a piece of hard-wrapped prose.
 *
 * Text is taken for hard-wrapped where many lines go on in lower case; there, only blank lines, short lines and stops
 * part. Held by `test/text/sentences.test.ts`.
 */
import type { Span } from '../types.js'

interface LineEnd {
  /** The first token of the next line. */
  readonly token: number
  readonly blank: boolean
  readonly lower: boolean
  /** Whether the line before ends in a full stop. */
  readonly stopped: boolean
  /** Characters in the line that ends here. */
  readonly length: number
}

/** A wrapped text has at least this share of lines that begin in lower case. */
const WRAPPED = 0.3

/** Indices of the tokens before which a line end parts sentences. */
export function findBreaks(text: string, tokens: readonly Span[]): ReadonlySet<number> {
  const ends = lineEnds(text, tokens)
  const single = ends.filter(({ blank }) => !blank)
  const wrapped = single.length >= 2 && single.filter(({ lower }) => lower).length >= WRAPPED * single.length
  const width = wrapped ? single.reduce((widest, { length }) => Math.max(widest, length), 0) : 0
  return new Set(ends.filter((end) => parts(end, wrapped, width)).map(({ token }) => token))
}

function parts(end: LineEnd, wrapped: boolean, width: number): boolean {
  if (end.blank) return true
  if (end.lower) return end.stopped && !wrapped
  return !wrapped || end.length < 0.6 * width
}

function lineEnds(text: string, tokens: readonly Span[]): LineEnd[] {
  const ends: LineEnd[] = []
  let lineStart = 0
  for (let at = 1; at < tokens.length; at++) {
    const from = tokens[at - 1]!.end
    const to = tokens[at]!.start
    const lines = to - from === 1 ? Number(isLineEnd(text.charCodeAt(from))) : countLineEnds(text, from, to)
    if (lines === 0) continue
    ends.push({
      token: at,
      blank: lines > 1,
      lower: /^\p{Ll}/u.test(text.slice(to, to + 2)),
      stopped: text.charCodeAt(from - 1) === 0x2e,
      length: from - lineStart
    })
    lineStart = to
  }
  return ends
}

function countLineEnds(text: string, from: number, to: number): number {
  let lines = 0
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at)
    if (isLineEnd(unit) && !(unit === 0x0a && text.charCodeAt(at - 1) === 0x0d)) lines++
  }
  return lines
}

function isLineEnd(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029 || unit === 0x85
}
