/**
 * The heaviest increasing subsequence: which items stand in order, so that the rest have moved.
 *
 * Fredman, "On computing the length of longest increasing subsequences", Discrete Mathematics 11 (1975), with weights in
 * place of lengths and a Fenwick tree of prefix maxima in place of the binary search: O(n log n).
 */

/** Indices of the items of the heaviest strictly increasing subsequence of `positions`, in order. Ties: the earliest. */
export function inOrder(positions: readonly number[], weights: readonly number[]): number[] {
  const ranks = rank(positions)
  const best = new Float64Array(positions.length)
  const previous = new Int32Array(positions.length).fill(-1)
  const tree = new Int32Array(ranks.distinct + 1).fill(-1)
  positions.forEach((_, at) => {
    const before = bestBelow(tree, ranks.of[at]! - 1, best)
    best[at] = weights[at]! + (before < 0 ? 0 : best[before]!)
    previous[at] = before
    raise(tree, ranks.of[at]!, at, best)
  })
  const chain: number[] = []
  for (let at = bestBelow(tree, ranks.distinct, best); at >= 0; at = previous[at]!) chain.push(at)
  return chain.reverse()
}

/** Ranks from 1; equal positions have equal ranks. */
function rank(positions: readonly number[]): { of: Int32Array; distinct: number } {
  const sorted = new Float64Array(positions).sort()
  let distinct = 0
  for (let at = 0; at < sorted.length; at++)
    if (at === 0 || sorted[at] !== sorted[distinct - 1]) sorted[distinct++] = sorted[at]!
  const of = new Int32Array(positions.length)
  for (let at = 0; at < of.length; at++) of[at] = placeIn(sorted, distinct, positions[at]!) + 1
  return { of, distinct }
}

/** The index of a value among the first `length` of some rising ones. */
function placeIn(rising: Float64Array, length: number, value: number): number {
  let [low, high] = [0, length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (rising[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

function bestBelow(tree: Int32Array, rank: number, best: Float64Array): number {
  let found = -1
  for (let node = rank; node > 0; node -= node & -node) {
    const item = tree[node]!
    if (item >= 0 && (found < 0 || best[item]! > best[found]!)) found = item
  }
  return found
}

function raise(tree: Int32Array, rank: number, item: number, best: Float64Array): void {
  for (let node = rank; node < tree.length; node += node & -node) {
    const held = tree[node]!
    if (held < 0 || best[item]! > best[held]!) tree[node] = item
  }
}
