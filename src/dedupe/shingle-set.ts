/** Shingle sets as hash tables: the Jaccard similarity of two without sorting either. */
import { allShingles } from '../sketch/exact-shingles.js'

export interface ShingleSet {
  /** The distinct shingles. */
  readonly members: Uint32Array
  /** Open addressing, at most half full; 0 is an empty slot. */
  readonly slots: Uint32Array
  readonly hasZero: boolean
}

export function shingleSet(text: string, width: number): ShingleSet {
  const all = allShingles(text, { width })
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * all.length + 2)))
  let hasZero = false
  let distinct = 0
  for (const shingle of all) {
    const slot = slotOf(slots, shingle)
    if (shingle === 0 ? hasZero : slots[slot] === shingle) continue
    if (shingle === 0) hasZero = true
    else slots[slot] = shingle
    all[distinct++] = shingle
  }
  return { members: all.subarray(0, distinct), slots, hasZero }
}

/** Exact; of two empty sets 1. */
export function jaccardOf(a: ShingleSet, b: ShingleSet): number {
  const [few, many] = a.members.length < b.members.length ? [a, b] : [b, a]
  let both = 0
  for (const shingle of few.members)
    if (shingle === 0 ? many.hasZero : many.slots[slotOf(many.slots, shingle)] === shingle) both++
  const either = few.members.length + many.members.length - both
  return either === 0 ? 1 : both / either
}

/** Where a shingle is, or would be. Shingles are hashes that were mixed at the end. */
function slotOf(slots: Uint32Array, shingle: number): number {
  const mask = slots.length - 1
  let slot = (shingle ^ (shingle >>> 16)) & mask
  while (slots[slot] !== 0 && slots[slot] !== shingle) slot = (slot + 1) & mask
  return slot
}
