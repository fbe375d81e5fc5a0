/**
 * Long texts are read in slices, so that memory stays bounded: 100 MB of text need 100 KB, not 400 MB.
 *
 * A slice ends behind a separator, where no word is cut and no mark looks back. A stretch without any (a word of 100 MB)
 * is one slice.
 */
const SLICE = 16_000

/** Where the slice that starts at `from` ends: at most 16,000 units on, or behind the next separator after that. */
export function sliceEnd(table: Uint32Array, text: string, from: number): number {
  const most = from + SLICE
  if (most >= text.length) return text.length
  for (let at = most; at > from; at--) if (table[text.charCodeAt(at - 1)] === 0) return at
  for (let at = most; at < text.length; at++) if (table[text.charCodeAt(at)] === 0) return at + 1
  return text.length
}
