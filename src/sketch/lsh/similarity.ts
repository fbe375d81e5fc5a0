/**
 * Jaccard similarity estimated from two signatures, four registers a step.
 *
 * The zero bytes of `a xor b` are the registers that agree; they are found without a branch (Warren, Hacker's Delight,
 * section 6-1) and summed byte-wise. Held against a plain loop by `test/sketch/lsh-signature.test.ts`.
 */
import { MOST_REGISTERS } from '../kernel/layout.js'
import { openKernel } from '../kernel/open-kernel.js'

/** The chance that two different registers agree in their low 8 bits. */
const CHANCE = 1 / 256

/** How many of `registers` registers agree. */
export function agreements(
  a: Uint32Array,
  atA: number,
  b: Uint32Array,
  atB: number,
  words: number,
  registers: number
): number {
  let total = 0
  // A byte lane holds at most 255, so the lanes are emptied every 128 words.
  for (let from = 0; from < words; from += 128) {
    const to = Math.min(words, from + 128)
    let lanes = 0
    for (let i = from; i < to; i++) {
      const x = a[atA + i]! ^ b[atB + i]!
      const zero = ~(((x & 0x7f7f7f7f) + 0x7f7f7f7f) | x | 0x7f7f7f7f)
      lanes = (lanes + (zero >>> 7)) | 0
    }
    total += (lanes & 255) + ((lanes >>> 8) & 255) + ((lanes >>> 16) & 255) + (lanes >>> 24)
  }
  return total - (words * 4 - registers)
}

/**
 * The same, or -1 as soon as fewer than `least` can agree: a scan meets strangers, and half a signature shows that they are.
 */
export function agreementsIfAtLeast(
  least: number,
  a: Uint32Array,
  atA: number,
  b: Uint32Array,
  atB: number,
  words: number,
  registers: number
): number {
  const head = words >>> 1
  const first = agreements(a, atA, b, atB, head, head * 4)
  if (first + registers - head * 4 < least) return -1
  const agreed = first + agreements(a, atA + head, b, atB + head, words - head, registers - head * 4)
  return agreed < least ? -1 : agreed
}

/** Whether signatures of so many registers can be compared by the SIMD kernel. */
export function isQuickScan(registers: number): boolean {
  return registers % 16 === 0 && registers <= MOST_REGISTERS && openKernel() !== undefined
}

/** Calls `visit` with each of the first `rows` signatures of `words` that agrees with `query` in `least` registers and more, ascending. */
export function eachAgreeing(
  query: Uint32Array,
  words: Uint32Array,
  rows: number,
  registers: number,
  least: number,
  visit: (row: number, agreed: number) => void
): void {
  const size = query.length
  const kernel = isQuickScan(registers) ? openKernel() : undefined
  if (kernel) kernel.scan(query, words, rows, least, visit)
  else
    for (let row = 0; row < rows; row++) {
      const agreed = agreementsIfAtLeast(least, query, 0, words, row * size, size, registers)
      if (agreed !== -1) visit(row, agreed)
    }
}

/** The estimate that `agreed` of `registers` equal bytes give; never below 0. */
export function estimate(agreed: number, registers: number): number {
  return Math.max(0, (agreed / registers - CHANCE) / (1 - CHANCE))
}

/** The fewest agreements whose estimate reaches `similarity`. */
export function agreementsFor(similarity: number, registers: number): number {
  let agreed = Math.max(0, Math.floor((similarity * (1 - CHANCE) + CHANCE) * registers) - 1)
  while (agreed <= registers && estimate(agreed, registers) < similarity) agreed++
  return similarity <= 0 ? 0 : agreed
}
