/**
 * What the count of distinct shingles rests on, in the order and the precision of `../../distinct-shingles.ts`, so that the
 * caller's last division gives the same bits: SUMS holds the rounds waited, in units of 2 ** -28; the number of registers the
 * last round filled; and the products of `1 - value` over each 32 of these.
 */
import { REGISTERS, SUMS } from './layout'

const FACTORS: i32 = 32

export function countShingles(size: i32): void {
  let waited = i64x2.splat(0)
  let all = i32x4.splat(0)
  const end = <usize>size << 2
  for (let at: usize = 0; at < end; at += 16) {
    const registers = v128.load(at, REGISTERS)
    all = v128.or(all, registers)
    const early = v128.andnot(registers, i32x4.shr_s(registers, 31))
    waited = i64x2.add(waited, i64x2.add(i64x2.extend_low_i32x4_u(early), i64x2.extend_high_i32x4_u(early)))
  }
  store<f64>(SUMS, <f64>(i64x2.extract_lane(waited, 0) + i64x2.extract_lane(waited, 1)))
  store<f64>(SUMS, i32x4.bitmask(all) == 0 ? 0 : <f64>multiply(end), 8)
}

/** Writes the products; returns how many registers they are of. */
function multiply(end: usize): i32 {
  let filled = 0
  let product: f64 = 1
  let to: usize = SUMS + 16
  for (let at: usize = 0; at < end; at += 4) {
    const register = load<i32>(at, REGISTERS)
    if (register >= 0) continue
    product *= 1 - <f64>(register & 0x0fffffff) * (1.0 / 268435456.0)
    filled++
    store<f64>(to, product)
    if (filled % FACTORS == 0) {
      to += 8
      product = 1
    }
  }
  return filled
}
