/** Taking a text out of what is searched, by its number. */
import { killInDelta } from './delta.js'
import type { Parts } from './look-up.js'
import { killInSegment } from './segment.js'

export function kill({ segments, delta }: Parts, number: number): void {
  const first = delta.numbers[0]
  if (delta.texts > 0 && number >= first!) {
    const rank = rankInDelta(delta.numbers, delta.texts, number)
    if (rank >= 0) killInDelta(delta, rank)
    return
  }
  for (const segment of segments) killInSegment(segment, number)
}

/** Numbers ascend in a delta, and may have gaps. */
function rankInDelta(numbers: Uint32Array, texts: number, number: number): number {
  let low = 0
  let high = texts
  while (low < high) {
    const middle = (low + high) >>> 1
    if (numbers[middle]! < number) low = middle + 1
    else high = middle
  }
  return low < texts && numbers[low] === number ? low : -1
}
