/**
 * Buckets read before. A full segment's buckets gain nothing any more, and what a sweep takes out of them is dead and passed over anyway: so they
 * are read once and kept, those asked for last, 256 bytes a text at most.
 */
import { bucketOf } from './names.js'
import type { Segment } from './table.js'

const BYTES_A_TEXT = 256

/** The buckets of keys in one segment, and which of them must be fetched. */
export interface Wanted {
  readonly buckets: Uint32Array[]
  readonly missing: readonly { readonly at: number; readonly name: string }[]
}

const NONE = new Uint32Array(0)

export function bucketsAtHand(segment: Segment, keys: Uint32Array): Wanted {
  const missing: { readonly at: number; readonly name: string }[] = []
  const buckets = Array.from(keys, (key, at) => {
    const name = bucketOf(key, segment.bits)
    const words = segment.atHand.get(name)
    if (words) touch(segment, name, words)
    else missing.push({ at, name })
    return words ?? NONE
  })
  return { buckets, missing }
}

/** Moves it to the end of those that may be let go. */
function touch({ atHand }: Segment, name: string, words: Uint32Array): void {
  atHand.delete(name)
  atHand.set(name, words)
}

/** After the missing ones were fetched: only where the segment was full before. */
export function keepAtHand(segment: Segment, { missing, buckets }: Wanted): void {
  const texts = 2 ** segment.bits
  if (segment.rows < texts) return
  for (const { at, name } of missing) {
    const words = Uint32Array.from(buckets[at]!) // A copy: the bytes of a reply hold on to all of it.
    segment.bytesAtHand += words.byteLength - (segment.atHand.get(name)?.byteLength ?? 0)
    segment.atHand.set(name, words)
  }
  for (const [name, words] of segment.atHand) {
    if (segment.bytesAtHand <= texts * BYTES_A_TEXT) return
    segment.atHand.delete(name)
    segment.bytesAtHand -= words.byteLength
  }
}

/** Little-endian, as machines with Node are; bytes that lie askew are copied. */
export function wordsOf(bytes: Buffer | null | undefined): Uint32Array {
  if (!bytes) return NONE
  const { buffer, byteOffset, length } = bytes
  if (byteOffset % 4 === 0) return new Uint32Array(buffer, byteOffset, length >> 2)
  return new Uint32Array(new Uint8Array(bytes).buffer, 0, length >> 2)
}
