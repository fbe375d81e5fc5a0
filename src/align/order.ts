/**
 * The heaviest increasing subsequence: which items stand in order, so that the rest have moved.
 *
 * Fredman, "On computing the length of longest increasing subsequences", Discrete Mathematics 11 (1975), with weights in
 * place of lengths and a Fenwick tree of prefix maxima in place of the binary search: O(n log n).
 */

/** Indices of the items of the heaviest strictly increasing subsequence of `positions`, in order. Ties: the earliest. */
export function inOrder(positions: readonly number[], weights: readonly number[]): number[] {
  const ranks = rank(positions)
  const best = new Array<number>(positions.length).fill(0)
  const previous = new Array<number>(positions.length).fill(-1)
  const tree = new Array<number>(ranks.distinct + 1).fill(-1)
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
function rank(positions: readonly number[]): { of: number[]; distinct: number } {
  const sorted = [...new Set(positions)].sort((a, b) => a - b)
  const ranks = new Map(sorted.map((position, at) => [position, at + 1]))
  return { of: positions.map((position) => ranks.get(position)!), distinct: sorted.length }
}

function bestBelow(tree: readonly number[], rank: number, best: readonly number[]): number {
  let found = -1
  for (let node = rank; node > 0; node -= node & -node) {
    const item = tree[node]!
    if (item >= 0 && (found < 0 || best[item]! > best[found]!)) found = item
  }
  return found
}

function raise(tree: number[], rank: number, item: number, best: readonly number[]): void {
  for (let node = rank; node < tree.length; node += node & -node) {
    const held = tree[node]!
    if (held < 0 || best[item]! > best[held]!) tree[node] = item
  }
}
