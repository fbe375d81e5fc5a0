/** Disjoint sets of text numbers: the smallest number of a set stands for it. Path halving (Tarjan & van Leeuwen 1984). */
export interface Sets {
  readonly parents: Uint32Array
}

export function disjointSets(count: number): Sets {
  const parents = new Uint32Array(count)
  for (let i = 0; i < count; i++) parents[i] = i
  return { parents }
}

export function rootOf({ parents }: Sets, member: number): number {
  let at = member
  while (parents[at] !== at) {
    parents[at] = parents[parents[at]!]!
    at = parents[at]!
  }
  return at
}

export function unite(sets: Sets, a: number, b: number): void {
  const rootA = rootOf(sets, a)
  const rootB = rootOf(sets, b)
  if (rootA < rootB) sets.parents[rootB] = rootA
  else sets.parents[rootA] = rootB
}
