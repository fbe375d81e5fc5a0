/** The kernel: one slice of text to registers. Everything it does stands in `../../twin/`, and gives the same bits. */
import { countShingles } from './count-shingles'
import { fillRegisters } from './fill-registers'
import { hashShingles } from './hash-shingles'
import { hashWords } from './hash-words'
import { CARRIED, HASHES, MASKS, REGISTERS } from './layout'
import { areMostlyOwn, readWords } from './read-words'
import { listPlaces } from './write-places'

export { scanRows } from './scan-rows'

let registers: i32 = 128
let width: i32 = 3
let offset: u32 = 0
let firstRound: i32 = 0
let carried: i32 = 0
let hasShingle: bool = false
/** The list of registers the last round filled: its size in bytes. */
let filledLast: usize = 0

const FIRST: i32 = 1
const LAST: i32 = 2
const CANONICAL: i32 = 4

/** Sets the scheme for the texts that follow. */
export function configure(registerCount: i32, shingleWidth: i32, seedOffset: u32, round: i32): void {
  registers = registerCount
  width = shingleWidth
  offset = seedOffset
  firstRound = round
  listPlaces()
  for (let at: usize = 0; at < 32; at += 16) {
    v128.store(MASKS + at, i64x2.splat(-1))
    v128.store(MASKS + at, i64x2.splat(0), 32)
  }
}

/**
 * Reads the slice of `units` code units that lies in TEXT. `flags`: 1 for the first slice of a text, 2 for the last, 4 where the
 * slice is canonical text; the upper bits say at which place in OUT to leave the registers. Returns 0 where the slice must be made
 * canonical and given again; then nothing has changed.
 */
export function readSlice(units: i32, flags: i32): i32 {
  const end = readWords(units, (flags & CANONICAL) != 0)
  if (end == 0) return 0
  if ((flags & FIRST) != 0) begin()
  const after = hashWords(end, offset, HASHES + (<usize>carried << 2), areMostlyOwn())
  const count = <i32>((after - HASHES) >> 2)
  const isWhole = count >= width
  const isShort = !isWhole && (flags & LAST) != 0 && !hasShingle && count > 0
  const kept = min(width - 1, count)
  if ((flags & LAST) == 0) memory.copy(CARRIED, after - (<usize>kept << 2), <usize>kept << 2)
  if (isWhole || isShort) {
    const shingles = isWhole ? count - width + 1 : 1
    hashShingles(shingles, min(width, count))
    filledLast = fillRegisters(shingles, registers, firstRound)
    hasShingle = true
  }
  if ((flags & LAST) == 0) memory.copy(HASHES, CARRIED, <usize>kept << 2)
  else countShingles(registers, filledLast, flags >> 8)
  carried = kept
  return 1
}

function begin(): void {
  carried = 0
  hasShingle = false
  filledLast = 0
  for (let at: usize = 0; at < <usize>registers << 2; at += 16) v128.store(REGISTERS + at, i64x2.splat(-1))
}

/** For the bench: the passes up to `last` (1 words, 2 hashes, 3 shingles) over a whole text, and no registers. */
export function readPasses(units: i32, last: i32): i32 {
  const end = readWords(units, false)
  if (end == 0 || last < 2) return <i32>end
  const count = <i32>((hashWords(end, offset, HASHES, areMostlyOwn()) - HASHES) >> 2)
  if (last > 2 && count >= width) hashShingles(count - width + 1, width)
  return count
}
