/**
 * Offsets of the data sets count Unicode code points (Python's); ours count UTF-16 code units. Held by
 * test/bench/offsets.test.ts.
 */
import type { Span } from '../../src/types.js'

/** From code-point offsets into a text to UTF-16 offsets. Linear once a text, constant a span. */
export function utf16(text: string): (start: number, end: number) => Span {
  if (!/[\ud800-\udbff][\udc00-\udfff]/.test(text)) return (start, end) => ({ start, end })
  const at: number[] = []
  let units = 0
  for (const character of text) {
    at.push(units)
    units += character.length
  }
  at.push(units)
  return (start, end) => ({ start: at[start] ?? units, end: at[end] ?? units })
}
