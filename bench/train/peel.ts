/** Peeling, by which the slots of an XOR filter are given values (T. M. Graf & D. Lemire, "Xor filters", ACM JEA 25, 2020). */

/**
 * The order in which slots can be filled, last first: a key that alone needs a slot is peeled off. Shorter than `hashes` where the
 * rest hang together: try another seed. `places`: the slots of a key.
 */
export function peel(
  hashes: readonly number[],
  slots: number,
  places: (hash: number) => readonly number[]
): [hash: number, slot: number][] {
  const keys = new Uint32Array(slots)
  const uses = new Uint32Array(slots)
  const toggle = (hash: number, by: 1 | -1): void => {
    for (const slot of places(hash)) {
      keys[slot]! ^= hash
      uses[slot]! += by
    }
  }
  for (const hash of hashes) toggle(hash, 1)
  const alone = [...uses.keys()].filter((slot) => uses[slot] === 1)
  const order: [number, number][] = []
  for (let slot = alone.pop(); slot !== undefined; slot = alone.pop()) {
    if (uses[slot] !== 1) continue
    const hash = keys[slot]!
    order.push([hash, slot])
    toggle(hash, -1)
    alone.push(...places(hash).filter((other) => uses[other] === 1))
  }
  return order
}
