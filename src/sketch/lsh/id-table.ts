/**
 * From an id to its number in a segment: open addressing at four fifths full, each slot a number and 12 bits of hash.
 *
 * The 12 bits spare the look at the id itself in 4,095 of 4,096 wrong slots; numbers have 20 bits, which bounds a segment. The
 * starts of the ids are kept for every sixteenth only. Held by `test/sketch/lsh-ids.test.ts`.
 */
import { idHash, idHashAt, isId, readId, skipId } from './ids.js'

/** The most texts a segment holds: numbers are kept in 20 bits, one added, so that 0 means an empty slot. */
export const SEGMENT_TEXTS = 2 ** 20 - 1

const STRIDE = 16

export interface IdTable {
  readonly count: number
  readonly bytes: Uint8Array
  /** Where every sixteenth id starts. */
  readonly starts: Uint32Array
  readonly slots: Uint32Array
}

/** `bytes` holds `count` ids one after the other. Linear; ids are distinct. */
export function idTable(bytes: Uint8Array, count: number): IdTable {
  const starts = new Uint32Array(Math.ceil(count / STRIDE))
  const slots = new Uint32Array(Math.ceil(count * 1.25) + 1)
  for (let text = 0, at = 0; text < count; text++, at = skipId(bytes, at)) {
    if (text % STRIDE === 0) starts[text / STRIDE] = at
    const hash = idHashAt(bytes, at)
    let slot = slotOf(hash, slots.length)
    while (slots[slot] !== 0) slot = slot + 1 === slots.length ? 0 : slot + 1
    slots[slot] = (hash << 20) | (text + 1)
  }
  return { count, bytes, starts, slots }
}

/** The number of an id, or -1. */
export function findId(table: IdTable, id: string, hash = idHash(id)): number {
  const { slots } = table
  const mark = hash & 0xfff
  for (let slot = slotOf(hash, slots.length); slots[slot] !== 0; slot = slot + 1 === slots.length ? 0 : slot + 1) {
    const held = slots[slot]!
    if (held >>> 20 !== mark) continue
    const text = (held & 0xfffff) - 1
    if (isId(table.bytes, idStart(table, text), id)) return text
  }
  return -1
}

export function idOf(table: IdTable, text: number): string {
  return readId(table.bytes, idStart(table, text))
}

/** All ids, in the order of their numbers. */
export function* idsIn({ bytes, count }: IdTable): Generator<string> {
  for (let text = 0, at = 0; text < count; text++, at = skipId(bytes, at)) yield readId(bytes, at)
}

export function idStart({ starts, bytes }: IdTable, text: number): number {
  let at = starts[Math.floor(text / STRIDE)]!
  for (let left = text % STRIDE; left > 0; left--) at = skipId(bytes, at)
  return at
}

/** The high bits choose the slot, the low twelve are the mark. */
function slotOf(hash: number, slots: number): number {
  return Math.floor((hash * slots) / 2 ** 32)
}
