/**
 * Pairs of text numbers, each once: open addressing, at most half full, 16 to 32 bytes a pair.
 *
 * A pair that shares one band shares most of them, so a pair is asked for twenty times for each time that it is new: one look
 * here, instead of the four cache lines of its signatures.
 */

/** Text numbers stay below this, so that a pair is an exact double. */
export const MOST_TEXTS = 2 ** 26

export interface PairSet {
  count: number
  /** 0 is an empty slot: it would be the pair of text 0 with itself. */
  slots: Float64Array
}

export function pairSet(): PairSet {
  return { count: 0, slots: new Float64Array(1024) }
}

export function pairOf(a: number, b: number): number {
  return a < b ? a * MOST_TEXTS + b : b * MOST_TEXTS + a
}

export function hasPair({ slots }: PairSet, pair: number): boolean {
  return slots[slotOf(slots, pair)] === pair
}

export function addPair(to: PairSet, pair: number): void {
  const slot = slotOf(to.slots, pair)
  if (to.slots[slot] === pair) return
  to.slots[slot] = pair
  if (++to.count * 2 > to.slots.length) grow(to)
}

/** Sorted by first and second text. */
export function sortedPairs({ slots }: PairSet): Float64Array {
  return slots.filter((pair) => pair !== 0).sort()
}

export function firstOf(pair: number): number {
  return Math.floor(pair / MOST_TEXTS)
}

export function secondOf(pair: number): number {
  return pair % MOST_TEXTS
}

/** Where a pair is, or would be. */
function slotOf(slots: Float64Array, pair: number): number {
  const mask = slots.length - 1
  let slot = Math.imul(Math.imul(firstOf(pair), 0x9e3779b1) ^ secondOf(pair), 0x85ebca6b)
  slot = (slot ^ (slot >>> 15)) & mask
  while (slots[slot] !== 0 && slots[slot] !== pair) slot = (slot + 1) & mask
  return slot
}

function grow(of: PairSet): void {
  const old = of.slots
  of.slots = new Float64Array(old.length * 2)
  for (const pair of old) if (pair !== 0) of.slots[slotOf(of.slots, pair)] = pair
}
