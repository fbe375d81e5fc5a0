/** Many sketches at once: straight into segments, past the delta. */
import type { Sketch } from '../../types.js'
import { type Batch, batch, pushRow, pushText } from './batch.js'
import { SEGMENT_TEXTS } from './id-table.js'
import { isId, readId } from './ids.js'
import { inPriorityOrder } from './priority.js'
import { timeOfPublication } from './published.js'
import { freeze, type Segment } from './segment.js'
import type { Shape } from './signature.js'

/** A sketch under its id, as `addAll` and a merge take it. */
export interface LshEntry {
  /** What the text is found as. */
  readonly id: string
  /** Its sketch, of the same options as all others of the index. */
  readonly sketch: Sketch
  /** ISO 8601, or milliseconds since 1970. */
  readonly published?: string | number
}

/** Freezes the entries into as few segments as can be. The last entry of an id wins. `check` may throw. */
export function segmentsOf(entries: Iterable<LshEntry>, shape: Shape, check: (sketch: Sketch) => void): Segment[] {
  const segments: Segment[] = []
  let open = batch(shape, Array.isArray(entries) ? Math.min(SEGMENT_TEXTS, entries.length) : 4096)
  for (const { id, sketch, published } of entries) {
    check(sketch)
    if (open.count === SEGMENT_TEXTS) {
      segments.push(freezeLatest(open))
      open = batch(shape, SEGMENT_TEXTS)
    }
    pushText(open, pushRow(open, sketch.registers), id, timeOfPublication(published))
  }
  return open.count > 0 ? [...segments, freezeLatest(open)] : segments
}

function freezeLatest(from: Batch): Segment {
  const replaced = earlierOfSameId(from)
  const order = inPriorityOrder(from)
  return freeze(from, replaced.size === 0 ? order : order.filter((text) => !replaced.has(text)))
}

/** The texts of a batch whose id comes again later. */
function earlierOfSameId({ count, hashes, ids, idStarts }: Batch): ReadonlySet<number> {
  const mask = 2 ** Math.ceil(Math.log2(count * 1.5 + 2)) - 1
  const slots = new Int32Array(mask + 1).fill(-1)
  const replaced = new Set<number>()
  const same = (a: number, b: number) =>
    hashes[a] === hashes[b] && isId(ids.bytes, idStarts[a]!, readId(ids.bytes, idStarts[b]!))
  for (let text = 0; text < count; text++) {
    let slot = hashes[text]! & mask
    while (slots[slot] !== -1 && !same(slots[slot]!, text)) slot = (slot + 1) & mask
    if (slots[slot] !== -1) replaced.add(slots[slot]!)
    slots[slot] = text
  }
  return replaced
}
