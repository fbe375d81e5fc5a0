/** Offsets counted in Unicode code points, which other programs count in. Held by test/report/to-web-annotations.test.ts. */

/** Turns UTF-16 offsets of a text into code points. Made in one pass; each answer is logarithmic in the pairs before it. */
export function codePoints(text: string): (offset: number) => number {
  const seconds: number[] = []
  for (let at = 1; at < text.length; at++)
    if (isSecond(text.charCodeAt(at)) && isFirst(text.charCodeAt(at - 1))) seconds.push(at)
  return (offset) => offset - countBelow(seconds, offset)
}

function isFirst(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00
}

function isSecond(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000
}

function countBelow(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < limit) low = middle + 1
    else high = middle
  }
  return low
}
