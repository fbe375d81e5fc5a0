/**
 * The fourth pass: shingle hashes to registers, by Fast Similarity Sketching (S. Dahlgaard, M. B. T. Knudsen, M. Thorup,
 * "Fast Similarity Sketching", FOCS 2017).
 *
 * A register holds `round << 28 | value`, and always the least it was offered; all ones where there was nothing. In each of
 * the rounds 0 to 7 a shingle's hash picks one register and offers it a value; a round is played only while a register is
 * still empty. The paper plays as many such rounds as there are registers and then as many in which every shingle goes to
 * one given register. Here the first kind ends after 8 rounds, whatever the set, and round 8 gives every register still
 * empty the least of a hash of its own over all shingles, as MinHash does. The number must not depend on the set, or
 * sketches stop being comparable. Minima make it mergeable: the registers of a union are the least of the parts'.
 *
 * `minhash` is the same with round 8 alone. Held by `test/sketch/registers.test.ts` to a plain definition.
 */
import { ROUNDS } from '../hashes.js'

/** The round in which every register takes a minimum over all shingles. */
export const FILL_ROUND = 8
const FIRST_FILL = (FILL_ROUND << 28) >>> 0
/** What a register holds before anything was offered. */
export const EMPTY = 0xffffffff

/** Offers the first `count` shingles to the registers, whatever these hold already. `fill`: `fillConstants`. */
export function fillRegisters(
  shingles: Uint32Array,
  count: number,
  registers: Uint32Array,
  fill: Uint32Array,
  firstRound: number
): void {
  if (count === 0) return
  for (let round = firstRound; round < FILL_ROUND; round++) {
    if (!hasEmpty(registers, round)) return
    playRound(shingles, count, registers, round)
  }
  for (let register = 0; register < registers.length; register++) {
    if ((registers[register] as number) < FIRST_FILL) continue
    const least = leastOf(shingles, count, fill[register] as number, fill[registers.length + register] as number)
    if (least < (registers[register] as number)) registers[register] = least
  }
}

/** Whether a register holds nothing of an earlier round. */
function hasEmpty(registers: Uint32Array, round: number): boolean {
  const least = (round << 28) >>> 0
  if (round === 0) return true
  for (let at = 0; at < registers.length; at++) if ((registers[at] as number) >= least) return true
  return false
}

function playRound(shingles: Uint32Array, count: number, registers: Uint32Array, round: number): void {
  const mask = registers.length - 1
  const prefix = round << 28
  const multiplier = ROUNDS[(round >>> 1) - 1] as number
  const turn = (round & 1) << 4
  for (let at = 0; at < count; at++) {
    let x = shingles[at] as number
    if (round > 1) {
      x = Math.imul(x ^ (x >>> 15), multiplier)
      x ^= x >>> 14
    }
    x = (x << turn) | (x >>> (32 - turn))
    const register = (x >>> 2) & mask
    const offer = (prefix | (x >>> 4)) >>> 0
    if (offer < (registers[register] as number)) registers[register] = offer
  }
}

function leastOf(shingles: Uint32Array, count: number, multiplier: number, flip: number): number {
  let least = EMPTY
  for (let at = 0; at < count; at++) {
    const offer = (Math.imul(shingles[at] as number, multiplier) ^ flip) >>> 0
    if (offer < least) least = offer
  }
  return (FIRST_FILL | (least >>> 4)) >>> 0
}
