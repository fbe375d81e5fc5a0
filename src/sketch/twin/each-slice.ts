/** Text to shingle hashes, slice by slice: the passes of this folder in order. */
import { canonicalText } from '../canonical/canonical-text.js'
import { unitTable } from '../canonical/unit-table.js'
import { seedOffset } from '../hashes.js'
import type { Scheme } from '../scheme.js'
import { type TextWriter, textWriter, unitsOf } from '../text-writer.js'
import { hashShingles } from './hash-shingles.js'
import { hashWords } from './hash-words.js'
import { readCharacters } from './read-characters.js'
import { readWords, type WordBytes, wordBytes } from './read-words.js'
import { SLICE, sliceEnd } from './slices.js'

/** Words (or characters) of a slice: where they are, and how many bounds there are. */
interface Read {
  readonly into: WordBytes
  readonly bounds: number
}

/**
 * Calls `use` with the shingle hashes of each slice, in order; the array is reused. A shingle that lies across slices comes
 * with the later one. A text shorter than a shingle has one shingle, of all its words; a text without words none.
 */
export function eachSlice(text: string, scheme: Scheme, use: (shingles: Uint32Array, count: number) => void): void {
  const table = unitTable()
  const offset = seedOffset(scheme.seed)
  const { unit, width } = scheme
  let hashes = scratch().hashes
  let carried = 0
  let any = false
  let follows = false
  for (let from = 0, to = 0; from < text.length; from = to) {
    to = sliceEnd(table, text, from)
    const read: Read =
      unit === 'word' ? readSlice(table, text, from, to) : readCharacters(text.slice(from, to), follows)
    hashes = withRoom(hashes, carried, carried + (read.bounds >>> 1))
    const count = hashWords(read.into, read.bounds, offset, hashes, carried)
    const isLast = to === text.length
    follows ||= read.bounds > 0
    if (count >= width || (isLast && !any && count > 0)) {
      use(hashes, hashShingles(hashes, count, width, hashes))
      any = true
    }
    carried = Math.min(width - 1, count)
    hashes.copyWithin(0, count - carried, count)
  }
}

function readSlice(table: Uint32Array, text: string, from: number, to: number): Read {
  const { units, write, into } = scratch()
  const slice = from === 0 && to === text.length ? text : text.slice(from, to)
  write(slice)
  const bounds = readWords(table, units, slice.length, false, into)
  if (bounds >= 0) return { into, bounds }
  const canonical = canonicalText(slice)
  const again = wordBytes(canonical.length)
  return { into: again, bounds: readWords(table, unitsOf(canonical), canonical.length, true, again) }
}

interface Scratch {
  readonly units: Uint16Array
  /** Copies a slice into `units`: to ask the string for each unit takes a third longer. */
  readonly write: TextWriter
  readonly into: WordBytes
  readonly hashes: Uint32Array<ArrayBuffer>
}

/** The most words that are carried from one slice to the next, and one more. */
const CARRIED = 16

let kept: Scratch | undefined

/** Memory of the usual slices, made once: to clear it for every text would take a third of the time. Holds nothing between calls. */
function scratch(): Scratch {
  kept ??= makeScratch()
  return kept
}

function makeScratch(): Scratch {
  const units = new Uint16Array(SLICE)
  const write = textWriter(units.buffer, 0, SLICE)
  return { units, write, into: wordBytes(SLICE), hashes: new Uint32Array(SLICE + CARRIED) }
}

function withRoom(hashes: Uint32Array<ArrayBuffer>, kept: number, size: number): Uint32Array<ArrayBuffer> {
  if (hashes.length >= size) return hashes
  const roomy = new Uint32Array(size)
  roomy.set(hashes.subarray(0, kept))
  return roomy
}
