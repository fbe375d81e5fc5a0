/**
 * Texts of the same key: a radix partition by the high bits of the keys, then one by the next bits within each part.
 *
 * The first spreads keys over parts that fit a cache, so that the second never leaves it: one counting sort over all bits at once
 * misses the cache at every text. 12 bytes a text.
 */

/** Arrays that are used again from band to band. */
export interface Buckets {
  readonly texts: Uint32Array
  readonly keys: Uint32Array
  /** Parts: the texts and their keys, together. */
  readonly sortedTexts: Uint32Array
  readonly sortedKeys: Uint32Array
}

const PART_BITS = 11
const SLOT_BITS = 10
const PART_SHIFT = 32 - PART_BITS
const SLOT_SHIFT = PART_SHIFT - SLOT_BITS

export function buckets(texts: Uint32Array): Buckets {
  const make = () => new Uint32Array(texts.length)
  return { texts, keys: make(), sortedTexts: make(), sortedKeys: make() }
}

/** Some texts, in `texts` from `from` to `to`; the array is used again. */
export type Visit = (texts: Uint32Array, from: number, to: number) => void

/** Visits the texts of each key that more than one text has, ascending; `keys` holds one for each of `texts`. */
export function eachBucket(of: Buckets, visit: Visit): void {
  const starts = partition(of)
  const slots = new Uint32Array(2 ** SLOT_BITS + 1)
  const order = new Uint32Array(of.texts.length)
  for (let part = 0; part < 2 ** PART_BITS; part++) {
    const from = starts[part]!
    const to = starts[part + 1]!
    if (to - from < 2) continue
    sortPart(of, from, to, slots, order)
    visitSlots(of, from, to, order, visit)
  }
}

/** Where each part starts, and one past the last. */
function partition({ texts, keys, sortedTexts, sortedKeys }: Buckets): Uint32Array {
  const starts = new Uint32Array(2 ** PART_BITS + 1)
  for (let i = 0; i < keys.length; i++) starts[(keys[i]! >>> PART_SHIFT) + 1]!++
  for (let part = 1; part < starts.length; part++) starts[part]! += starts[part - 1]!
  const next = starts.slice()
  for (let i = 0; i < keys.length; i++) {
    const at = next[keys[i]! >>> PART_SHIFT]!++
    sortedTexts[at] = texts[i]!
    sortedKeys[at] = keys[i]!
  }
  return starts
}

/** Leaves in `order`, from `from` on, the places of a part, those of one slot together. Stable. */
function sortPart({ sortedKeys }: Buckets, from: number, to: number, slots: Uint32Array, order: Uint32Array): void {
  const mask = 2 ** SLOT_BITS - 1
  slots.fill(0)
  for (let i = from; i < to; i++) slots[((sortedKeys[i]! >>> SLOT_SHIFT) & mask) + 1]!++
  for (let slot = 1; slot < slots.length; slot++) slots[slot]! += slots[slot - 1]!
  for (let i = from; i < to; i++) order[from + slots[(sortedKeys[i]! >>> SLOT_SHIFT) & mask]!++] = i
}

function visitSlots(
  { sortedKeys, sortedTexts }: Buckets,
  from: number,
  to: number,
  order: Uint32Array,
  visit: Visit
): void {
  for (let first = from; first < to; ) {
    const slot = sortedKeys[order[first]!]! >>> SLOT_SHIFT
    let last = first + 1
    while (last < to && sortedKeys[order[last]!]! >>> SLOT_SHIFT === slot) last++
    if (last - first > 1) visitKeys(order, first, last, sortedKeys, sortedTexts, visit)
    first = last
  }
}

/** A slot holds texts whose keys agree in their high bits only. Texts take the place of their places: nothing is allocated. */
function visitKeys(
  places: Uint32Array,
  first: number,
  last: number,
  keys: Uint32Array,
  texts: Uint32Array,
  visit: Visit
): void {
  sortByKey(places, first, last, keys)
  for (let from = first; from < last; ) {
    const key = keys[places[from]!]!
    let to = from
    for (; to < last && keys[places[to]!] === key; to++) places[to] = texts[places[to]!]!
    if (to - from > 1) visit(places, from, to)
    from = to
  }
}

/** Stable. Most slots have two or three texts, for which a sort with a comparison costs more than all the rest. */
function sortByKey(places: Uint32Array, from: number, to: number, keys: Uint32Array): void {
  if (to - from > 16) {
    places.subarray(from, to).sort((a, b) => keys[a]! - keys[b]! || a - b)
    return
  }
  for (let i = from + 1; i < to; i++) {
    const place = places[i]!
    let at = i
    for (; at > from && keys[places[at - 1]!]! > keys[place]!; at--) places[at] = places[at - 1]!
    places[at] = place
  }
}
