/**
 * One entry for each UTF-16 code unit: what the fast passes, in TypeScript and in the kernel, write for it.
 *
 *   bits 0..23   the UTF-8 bytes of the canonical form, the first in the lowest byte
 *   bits 24..25  how many bytes: 0 to 3
 *   bits 26..28  the class, `CodePointClass`
 *   bit  29      `DIFFICULT`: only text that is canonical already may use the entry
 *
 * A difficult code point's entry holds itself, which is right in canonical text.
 */
import { CodePointClass, DIFFICULT } from './code-point-class.js'
import { unicodeFolds } from './unicode-folds.js'

export const LENGTH_SHIFT = 24
export const CLASS_SHIFT = 26
/** In an entry: the text must be made canonical before its words are read. */
export const DIFFICULT_ENTRY = DIFFICULT << CLASS_SHIFT

const BYTES_OF = new TextEncoder()

/** Builds the 65,536 entries: about 2 ms, 256 KB. */
function build(): Uint32Array {
  const { starts, classes, folds } = unicodeFolds()
  const table = new Uint32Array(0x10000)
  for (let run = 0; run < starts.length; run++) {
    const kind = classes[run] as number
    const start = starts[run] as number
    const end = Math.min(starts[run + 1] ?? 0x110000, 0x10000)
    const bare = kind === CodePointClass.Separator || kind === CodePointClass.Ignorable
    for (let unit = start; unit < end; unit++) table[unit] = (kind << CLASS_SHIFT) | (bare ? 0 : encode(unit))
  }
  for (const [from, to] of folds) {
    const entry = table[from] ?? DIFFICULT_ENTRY
    if ((entry & DIFFICULT_ENTRY) === 0) table[from] = ((entry >>> CLASS_SHIFT) << CLASS_SHIFT) | encodeAll(to)
  }
  table.fill(CodePointClass.Surrogate << CLASS_SHIFT, 0xd800, 0xe000)
  return table
}

function encode(unit: number): number {
  if (unit < 0x80) return unit | (1 << LENGTH_SHIFT)
  if (unit < 0x800) return 0xc0 | (unit >>> 6) | ((0x80 | (unit & 63)) << 8) | (2 << LENGTH_SHIFT)
  const tail = ((0x80 | ((unit >>> 6) & 63)) << 8) | ((0x80 | (unit & 63)) << 16)
  return 0xe0 | (unit >>> 12) | tail | (3 << LENGTH_SHIFT)
}

function encodeAll(text: string): number {
  const bytes = BYTES_OF.encode(text)
  return bytes.reduceRight((packed, byte) => (packed << 8) | byte, 0) | (bytes.length << LENGTH_SHIFT)
}

let kept: Uint32Array | undefined

/** The table, built on first use. Not to be written to. */
export function unitTable(): Uint32Array {
  kept ??= build()
  return kept
}

/** An astral code point's canonical form, four UTF-8 bytes in one number (0 where it has none), and its class. */
export function astralEntry(codePoint: number, kind: number): number {
  if (kind === CodePointClass.Separator || kind === CodePointClass.Ignorable) return 0
  const fold = unicodeFolds().folds.get(codePoint)
  const code = fold === undefined ? codePoint : (fold.codePointAt(0) as number)
  if (code < 0x10000) return encode(code) & 0xffffff
  const tail = ((0x80 | ((code >>> 6) & 63)) << 16) | ((0x80 | (code & 63)) << 24)
  return 0xf0 | (code >>> 18) | ((0x80 | ((code >>> 12) & 63)) << 8) | tail
}
