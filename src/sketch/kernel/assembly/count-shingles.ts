/**
 * What the count of distinct shingles rests on, in the order and the precision of `../../distinct-shingles.ts`, so that the
 * caller's last division gives the same bits: SUMS holds the rounds waited, in units of 2 ** -28; the number of registers the
 * last round filled; and the products of `1 - value` over each 32 of these.
 */
import { EMPTIES, OUT, REGISTERS, SUMS } from './layout'

const FACTORS: i32 = 32

/** Copies the registers to their place `slot` in OUT as well. `filledLast`: the size in bytes of the list at EMPTIES, 16 bits a register, in ascending order. */
export function countShingles(size: i32, filledLast: usize, slot: i32): void {
  const out = OUT + (<usize>(slot * size) << 2)
  let waited = i64x2.splat(0)
  for (let at: usize = 0; at < <usize>size << 2; at += 16) {
    const registers = v128.load(at, REGISTERS)
    v128.store(out + at, registers)
    const early = v128.andnot(registers, i32x4.shr_s(registers, 31))
    waited = i64x2.add(waited, i64x2.add(i64x2.extend_low_i32x4_u(early), i64x2.extend_high_i32x4_u(early)))
  }
  store<f64>(SUMS, <f64>(i64x2.extract_lane(waited, 0) + i64x2.extract_lane(waited, 1)))
  const filled = <i32>(filledLast >> 1)
  store<f64>(SUMS, <f64>filled, 8)
  let to: usize = SUMS + 16
  for (let first = 0; first < filled; first += FACTORS, to += 8) {
    store<f64>(to, productOf(first, min(first + FACTORS, filled)))
  }
}

function productOf(first: i32, end: i32): f64 {
  let product: f64 = 1
  for (let at = first; at < end; at++) {
    const register = <usize>load<u16>(EMPTIES + (<usize>at << 1)) << 2
    product *= 1 - <f64>(load<i32>(register, REGISTERS) & 0x0fffffff) * (1.0 / 268435456.0)
  }
  return product
}
