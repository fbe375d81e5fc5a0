/** Pairs of text numbers, each as one number, in a growing array: 8 bytes a pair. */

/** Text numbers stay below this, so that a pair is an exact double. */
export const MOST_TEXTS = 2 ** 26

export interface PairList {
  count: number
  pairs: Float64Array
}

export function pairList(): PairList {
  return { count: 0, pairs: new Float64Array(1024) }
}

/** `a` < `b`. */
export function pushPair(to: PairList, a: number, b: number): void {
  if (to.count === to.pairs.length) {
    const larger = new Float64Array(to.pairs.length * 2)
    larger.set(to.pairs)
    to.pairs = larger
  }
  to.pairs[to.count++] = a * MOST_TEXTS + b
}

/** Sorted by first and second text, each pair once. */
export function distinctPairs({ pairs, count }: PairList): Float64Array {
  const sorted = pairs.subarray(0, count).sort()
  let distinct = 0
  for (let i = 0; i < count; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[distinct++] = sorted[i]!
  return sorted.slice(0, distinct)
}

export function firstOf(pair: number): number {
  return Math.floor(pair / MOST_TEXTS)
}

export function secondOf(pair: number): number {
  return pair % MOST_TEXTS
}
