/**
 * Evaluates a forest of small regression trees, given as plain lists of numbers. `bench/train/forest.ts` fits them.
 */

/** Complete binary trees of one depth, one after the other. A tree's inner nodes are in heap order, its leaves from left to right. */
export interface Forest {
  /** What all trees start from. */
  readonly start: number
  readonly depth: number
  /** One an inner node: which feature, and up to which value a row goes left. */
  readonly features: readonly number[]
  readonly thresholds: readonly number[]
  readonly leaves: readonly number[]
}

/** The sum of the leaves a row of features falls into. O(trees x depth). */
export function sumOfTrees(forest: Forest, row: readonly number[]): number {
  const inner = 2 ** forest.depth - 1
  let sum = forest.start
  for (let first = 0, firstLeaf = 0; first < forest.features.length; first += inner, firstLeaf += inner + 1) {
    let node = 0
    while (node < inner) {
      const at = first + node
      node = 2 * node + (row[forest.features[at]!]! <= forest.thresholds[at]! ? 1 : 2)
    }
    sum += forest.leaves[firstLeaf + node - inner]!
  }
  return sum
}
