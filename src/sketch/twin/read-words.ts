/**
 * The first pass: UTF-16 in, the UTF-8 bytes of the canonical words out, and where each word starts and ends.
 *
 * Reads the table of units instead of making substrings; agrees with `canonicalWords` (`test/sketch/canonical.test.ts`).
 */
import { CodePointClass, DIFFICULT } from '../canonical/code-point-class.js'
import { classOf } from '../canonical/unicode-folds.js'
import { astralEntry, CLASS_SHIFT, LENGTH_SHIFT } from '../canonical/unit-table.js'

/** Where a pass writes. `bounds` alternates start, end, start, ... in bytes; both are as long as they may need to be. */
export interface WordBytes {
  readonly bytes: Uint8Array
  /** The same bytes. */
  readonly lanes: DataView
  readonly bounds: Uint32Array
}

/** Room for the words of `units` code units: three bytes a unit, two bounds a unit. */
export function wordBytes(units: number): WordBytes {
  return withLanes(new Uint8Array(3 * units + 20), new Uint32Array(2 * units + 2))
}

/** Bytes with their lanes; the bytes must reach three past the last word. */
export function withLanes(bytes: Uint8Array, bounds: Uint32Array): WordBytes {
  return { bytes, lanes: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), bounds }
}

const { Separator, Word, Mark, ReorderedMark, Ignorable, Surrogate } = CodePointClass

/**
 * Reads the first `count` of `units` and returns how many bounds it wrote, or -1 where the text is not canonical and must be
 * made so first (`canonical: true` says it is). Linear.
 */
export function readWords(
  table: Uint32Array,
  units: Uint16Array,
  count: number,
  canonical: boolean,
  into: WordBytes
): number {
  const { bytes, lanes, bounds } = into
  const pass: Pass = { bytes, lanes, bounds, canonical, size: 0, count: 0, open: Separator, isReordered: false }
  for (let at = 0; at < count; at++) {
    at = readPlain(pass, table, units, at, count)
    if (at === count) break
    const entry = table[units[at] as number] as number
    const kind = entry >>> CLASS_SHIFT
    const code = kind === Surrogate && at + 1 < count ? pairAt(units, at) : 0
    const taken = kind === Surrogate ? takePair(pass, code) : take(pass, kind, entry, (entry >>> LENGTH_SHIFT) & 3)
    if (!taken) return -1
    if (code > 0xffff) at++
  }
  close(pass)
  return pass.count
}

/**
 * Letters and separators, which are nearly everything, up to the first unit that is neither; returns where that is. Without a
 * branch: every unit writes its bytes and a bound, and what should not count is written over. (A branch where words start and
 * end is mispredicted twice a word, and takes three times as long.)
 */
function readPlain(pass: Pass, table: Uint32Array, units: Uint16Array, from: number, to: number): number {
  const { lanes, bounds } = pass
  const word = Word
  let { size, count, open } = pass
  if (open > word) return from
  let at = from
  for (; at < to; at++) {
    const entry = table[units[at] as number] as number
    const kind = entry >>> CLASS_SHIFT
    if (kind > word) break
    bounds[count] = size
    count += kind ^ open
    open = kind
    lanes.setUint32(size, entry, true)
    size += (entry >>> LENGTH_SHIFT) & 3
  }
  if (at > from) pass.isReordered = false
  pass.size = size
  pass.count = count
  pass.open = open
  return at
}

/** The astral code point of a pair; the unit itself where it is half of none. */
function pairAt(units: Uint16Array, at: number): number {
  const high = units[at] as number
  const low = units[at + 1] as number
  return high < 0xdc00 && (low & 0xfc00) === 0xdc00 ? 0x10000 + ((high & 0x3ff) << 10) + (low & 0x3ff) : high
}

/** What a pass knows besides its place in the text. `open` is the class of the word that is open, if any. */
interface Pass extends WordBytes {
  readonly canonical: boolean
  size: number
  count: number
  open: number
  isReordered: boolean
}

function close(pass: Pass): void {
  if (pass.open !== Separator) pass.bounds[pass.count++] = pass.size
  pass.open = Separator
  pass.isReordered = false
}

/** Takes an astral code point; a lone surrogate (anything below) parts words. */
function takePair(pass: Pass, code: number): boolean {
  if (code <= 0xffff) {
    close(pass)
    return true
  }
  const kind = classOf(code)
  const bytes = astralEntry(code, kind)
  return take(pass, kind, bytes, bytes >>> 24 === 0 ? 3 : 4)
}

/** Takes one code point's bytes; false where it needs the canonical text. */
function take(pass: Pass, flagged: number, bytes: number, length: number): boolean {
  const kind = flagged & ~DIFFICULT
  if (kind === Ignorable) return true
  if (!pass.canonical && (flagged >= DIFFICULT || (kind === ReorderedMark && pass.isReordered))) return false
  if (kind === Separator) close(pass)
  else if (kind === Mark || kind === ReorderedMark) extend(pass, kind, bytes, length)
  else open(pass, kind, bytes, length)
  return true
}

function extend(pass: Pass, kind: number, bytes: number, length: number): void {
  if (pass.open !== Separator) write(pass, bytes, length)
  pass.isReordered = kind === ReorderedMark
}

function open(pass: Pass, kind: number, bytes: number, length: number): void {
  if (kind !== Word || pass.open !== Word) {
    close(pass)
    pass.bounds[pass.count++] = pass.size
  }
  write(pass, bytes, length)
  pass.open = kind
  pass.isReordered = false
}

function write(pass: Pass, bytes: number, length: number): void {
  for (let left = bytes, n = length; n > 0; n--, left >>>= 8) pass.bytes[pass.size++] = left
}
