/**
 * The SIMD kernel: compiled on first use, synchronously (6 KB, about 1 ms), once for all texts of a thread. Every call starts
 * afresh, so that nothing of one text is left for the next.
 *
 * A long text goes through in the slices of the twin. A slice whose characters depend on their neighbours is made
 * canonical first; where it then no longer fits the kernel's memory, its text is left to the twin.
 */
import { canonicalText } from '../canonical/canonical-text.js'
import { classOf } from '../canonical/unicode-folds.js'
import { astralEntry, unitTable } from '../canonical/unit-table.js'
import { estimate } from '../distinct-shingles.js'
import { fillConstants, seedOffset } from '../hashes.js'
import type { Scheme } from '../scheme.js'
import { type TextWriter, textWriter } from '../text-writer.js'
import { FILL_ROUND } from '../twin/fill-registers.js'
import { sliceEnd } from '../twin/slices.js'
import packed from './kernel.cjs'
import {
  FILL_AT,
  FOUND_AT,
  HASHES_AT,
  MOST_REGISTERS,
  MOST_UNITS,
  OUT_AT,
  OUT_REGISTERS,
  QUERY_AT,
  ROWS_AT,
  ROWS_BYTES,
  SUMS_AT,
  TABLE_AT,
  TEXT_AT
} from './layout.js'

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer }
  configure(registers: number, width: number, offset: number, firstRound: number): void
  readSlice(units: number, flags: number): number
  readPasses(units: number, last: number): number
  scanRows(rows: number, size: number, least: number): number
}

/** The part of WebAssembly that is used; the types of Node name less of it, and a policy may forbid it. */
interface WebAssemblyApi {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object, imports: object) => { readonly exports: object }
}

/** Registers of the pool: 128 sketches of 128. */
const POOL = 16_384

const FIRST = 1
const LAST = 2
const CANONICAL = 4
/** The pass of `readPasses` that ends with shingle hashes. */
const SHINGLES = 3

/** How many texts' registers lie in the kernel's memory side by side: 128 with 128 registers. */
export function placesFor({ registers }: Scheme): number {
  return OUT_REGISTERS / registers
}

/** The kernel of this thread. */
export class Kernel {
  readonly #exports: Exports
  readonly #write: TextWriter
  readonly #all: Uint32Array
  readonly #sums: Float64Array
  readonly #hashes: Uint32Array
  readonly #query: Uint32Array
  readonly #rows: Uint32Array
  readonly #found: Uint32Array
  #scheme = ''
  #pool = new Uint32Array(0)
  #taken = 0
  /** The registers at the first place. */
  registers: Uint32Array

  constructor(exports: Exports) {
    this.#exports = exports
    const { buffer } = exports.memory
    this.#write = textWriter(buffer, TEXT_AT, MOST_UNITS)
    this.#all = new Uint32Array(buffer, OUT_AT, OUT_REGISTERS)
    this.#sums = new Float64Array(buffer, SUMS_AT, 2 + MOST_REGISTERS / 32)
    this.#hashes = new Uint32Array(buffer, HASHES_AT, MOST_UNITS)
    this.#query = new Uint32Array(buffer, QUERY_AT, MOST_REGISTERS / 4)
    this.#rows = new Uint32Array(buffer, ROWS_AT, ROWS_BYTES / 4)
    this.#found = new Uint32Array(buffer, FOUND_AT, ROWS_BYTES / 32)
    this.registers = this.#all
    new Uint32Array(buffer, TABLE_AT, 0x10000).set(unitTable())
  }

  /** Leaves the text's registers at one of `placesFor` places; false where the text must go through the twin. */
  sketch(text: string, scheme: Scheme, place = 0): boolean {
    if (scheme.name !== this.#scheme) this.#configure(scheme)
    return text.length <= MOST_UNITS ? this.#give(text, FIRST | LAST | (place << 8)) : this.#giveSlices(text, place)
  }

  /** A copy of the registers at the first `places`, one after the other. */
  takeAll(places: number): Uint32Array {
    return this.#all.slice(0, places * this.registers.length)
  }

  /**
   * A copy of the registers of the text sketched last. Cut from a pool of 64 KB, as Node cuts its buffers: memory of its own for
   * every sketch would take as long as to hash two hundred words, and a pool of 8 KB still twice as long as one of 64.
   */
  take(): Uint32Array {
    const { length } = this.registers
    if (this.#taken + length > this.#pool.length) {
      this.#pool = new Uint32Array(POOL)
      this.#taken = 0
    }
    const copy = new Uint32Array(this.#pool.buffer, 4 * this.#taken, length)
    this.#pool.set(this.registers, this.#taken)
    this.#taken += length
    return copy
  }

  /**
   * The shingle hashes of a text in its order, to be copied before the next call; nothing where the text must go through the
   * twin: one of several slices, one to be made canonical first, one shorter than a shingle.
   */
  shingleHashes(text: string, scheme: Scheme): Uint32Array | undefined {
    if (text.length > MOST_UNITS) return undefined
    const words = this.readUpTo(SHINGLES, text, scheme)
    return words < scheme.width ? undefined : this.#hashes.subarray(0, words - scheme.width + 1)
  }

  /**
   * The passes of a sketch up to one of them (0 the copy, 1 words, 2 their hashes, 3 shingles) over a text of at most 16,000 code
   * units: what `shingleHashes` rests on, and how the bench tells what each pass takes. From 2 on it returns the number of words.
   */
  readUpTo(pass: number, text: string, scheme: Scheme): number {
    if (scheme.name !== this.#scheme) this.#configure(scheme)
    this.#write(text)
    return pass === 0 ? 0 : this.#exports.readPasses(text.length, pass)
  }

  /**
   * Calls `visit` with each of `rows` signatures that agrees with `query` in `least` registers and more, ascending. Signatures are
   * `query.length` words each, a multiple of four, one byte a register. 20 ns a row of 128 bytes, half of it the copy.
   */
  scan(
    query: Uint32Array,
    words: Uint32Array,
    rows: number,
    least: number,
    visit: (row: number, agreed: number) => void
  ): void {
    const { length } = query
    const most = Math.min(this.#found.length / 2, Math.floor(this.#rows.length / length))
    for (let first = 0; first < rows; first += most) {
      const count = Math.min(most, rows - first)
      this.#query.set(query)
      this.#rows.set(words.subarray(first * length, (first + count) * length))
      const found = this.#exports.scanRows(count, 4 * length, least)
      const list = found > 0 ? this.#found.slice(0, 2 * found) : this.#found
      for (let at = 0; at < 2 * found; at += 2) visit(first + list[at]!, list[at + 1]!)
    }
  }

  /** The distinct shingles of the text sketched last: `distinctShingles(registers)`, to the bit. */
  shingles(): number {
    const waited = this.#sums[0] as number
    const filled = this.#sums[1] as number
    return waited === 0 && filled === 0 ? 0 : estimate(this.registers.length, waited, filled, this.#sums, 2)
  }

  #configure({ name, kind, registers, width, seed }: Scheme): void {
    const { buffer } = this.#exports.memory
    new Uint32Array(buffer, FILL_AT, 2 * registers).set(fillConstants(registers))
    this.#exports.configure(registers, width, seedOffset(seed), kind === 'fss' ? 0 : FILL_ROUND)
    this.registers = this.#all.subarray(0, registers)
    this.#scheme = name
  }

  #giveSlices(text: string, place: number): boolean {
    const table = unitTable()
    for (let from = 0, to = 0; from < text.length; from = to) {
      to = sliceEnd(table, text, from)
      const flags = (from === 0 ? FIRST : 0) | (to === text.length ? LAST | (place << 8) : 0)
      if (!this.#give(text.slice(from, to), flags)) return false
    }
    return true
  }

  #give(slice: string, flags: number): boolean {
    this.#write(slice)
    if (this.#exports.readSlice(slice.length, flags) !== 0) return true
    const canonical = canonicalText(slice)
    if (canonical.length > MOST_UNITS) return false
    this.#write(canonical)
    return this.#exports.readSlice(canonical.length, flags | CANONICAL) !== 0
  }
}

function compile(): Kernel | undefined {
  try {
    const bytes = Uint8Array.from(atob(packed.wasm()), (letter) => letter.charCodeAt(0))
    const astralBytes = (code: number) => astralEntry(code, classOf(code))
    const { Module, Instance } = (globalThis as unknown as { WebAssembly: WebAssemblyApi }).WebAssembly
    const { exports } = new Instance(new Module(bytes), { env: { astralClass: classOf, astralBytes } })
    return new Kernel(exports as Exports)
  } catch {
    return undefined // no WebAssembly, no SIMD, or a policy that forbids to compile it
  }
}

let kept: Kernel | undefined | 'none' = 'none'

/** The kernel, compiled on first use; `undefined` where that cannot be. */
export function openKernel(): Kernel | undefined {
  if (kept === 'none') kept = compile()
  return kept
}
