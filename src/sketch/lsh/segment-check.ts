/** Whether the numbers of a segment that was read fit together: what a checksum cannot know of a file made by other hands. */
import { SEGMENT_TEXTS } from './id-table.js'
import type { SegmentData } from './segment.js'

/** What is wrong, or nothing. Linear. */
export function checkSegment({ rows, texts, firstText, published, idBytes }: SegmentData): string | undefined {
  if (!(Number.isInteger(texts) && rows <= texts && texts <= SEGMENT_TEXTS)) return 'a segment has an impossible size'
  if (firstText.length !== (rows === texts ? 0 : rows + 1))
    return 'a segment does not say which texts share a signature'
  if (published.length !== 0 && published.length !== texts) return 'a segment has times for some of its texts only'
  if (published.includes(Number.NaN)) return 'a segment has a time that is no number'
  if (firstText.length > 0 && !(firstText[0] === 0 && firstText[rows] === texts && ascends(firstText)))
    return 'a segment gives its texts to signatures in no order'
  return countIds(idBytes, texts) ? undefined : 'its ids do not fill their part'
}

function ascends(values: Uint32Array): boolean {
  for (let i = 1; i < values.length; i++) if (values[i]! <= values[i - 1]!) return false
  return true
}

/** Reads the headers of the ids, none past the end. */
function countIds(bytes: Uint8Array, count: number): boolean {
  let at = 0
  for (let id = 0; id < count; id++) {
    let header = 0
    let shift = 0
    for (; shift < 35 && bytes[at]! & 128; at++, shift += 7) header |= (bytes[at]! & 127) << shift
    header |= (bytes[at++] ?? 0) << shift
    at += (header >>> 1) * (header & 1 ? 2 : 1)
    if (!(at <= bytes.length)) return false
  }
  return at === bytes.length
}
