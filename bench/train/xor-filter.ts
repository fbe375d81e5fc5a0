/** Fills the XOR filters that `src/text/xor-filter.ts` reads, by peeling (T. M. Graf & D. Lemire, "Xor filters", ACM JEA 25, 2020). */
import { placesOf, type XorFilter } from '../../src/text/xor-filter.js'

/** A filter that gives each of the hashes, all different, its value: 12 bits. The first seed that works. */
export function fillFilter(hashes: readonly number[], storedAt: (hash: number) => number): XorFilter {
  const third = 2 * Math.ceil((1.23 * hashes.length + 32) / 6)
  for (let seed = 0; ; seed++) {
    const order = peel(hashes, 3 * third, (hash) => placesOf(hash, seed, third))
    if (order.length < hashes.length) continue
    const slots = new Uint16Array(third * 3)
    for (const [hash, slot] of order.reverse()) {
      const [a, b, c] = placesOf(hash, seed, third)
      slots[slot] = storedAt(hash) ^ slots[a]! ^ slots[b]! ^ slots[c]!
    }
    return { seed, slots }
  }
}

/** Two slots in three bytes, in base64. */
export function packSlots(slots: Uint16Array): string {
  const bytes = new Uint8Array((slots.length * 3) / 2)
  for (let i = 0, at = 0; i < slots.length; i += 2) {
    const group = (slots[i]! << 12) | slots[i + 1]!
    bytes[at++] = group >>> 16
    bytes[at++] = group >>> 8
    bytes[at++] = group
  }
  return Buffer.from(bytes).toString('base64')
}

/**
 * The order in which slots can be filled, last first: a key that alone needs a slot is peeled off. Shorter than `hashes` where the
 * rest hang together: try another seed. `places`: the slots of a key.
 */
function peel(
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
