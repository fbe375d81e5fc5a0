/** Where the right answer stands in a ranked list. Held by test/bench/ranking.test.ts. */

/** 1-based rank of the first right answer among those returned; infinite where none is. */
export function rankOf(returned: readonly string[], right: ReadonlySet<string>): number {
  const at = returned.findIndex((id) => right.has(id))
  return at < 0 ? Number.POSITIVE_INFINITY : at + 1
}

/** The share of queries answered within the first k. */
export function recallAt(ranks: readonly number[], k: number): number {
  return ranks.filter((rank) => rank <= k).length / ranks.length
}

/** Mean reciprocal rank; an answer not returned counts 0. */
export function meanReciprocalRank(ranks: readonly number[]): number {
  return ranks.reduce((sum, rank) => sum + 1 / rank, 0) / ranks.length
}
