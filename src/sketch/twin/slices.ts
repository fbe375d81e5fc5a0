/**
 * Long texts are read in slices, so that memory stays bounded: 100 MB of text need 200 KB, not 400 MB.
 *
 * A slice ends behind a separator, where no word is cut and no mark looks back. Where 16,000 code units hold no separator, the
 * text is cut after them, as if one stood there: part of the definition, since a word is hashed from its end.
 */
export const SLICE = 16_000

/** Where the slice that starts at `from` ends: at most 16,000 units on. */
export function sliceEnd(table: Uint32Array, text: string, from: number): number {
  const most = from + SLICE
  if (most >= text.length) return text.length
  for (let at = most; at > from; at--) if (table[text.charCodeAt(at - 1)] === 0) return at
  return (text.codePointAt(most - 1) as number) > 0xffff ? most - 1 : most
}
