/** Which of many signatures of one byte a register agree with one of them often enough. The twin: `../../lsh/similarity.ts`. */
import { FOUND, QUERY, ROWS } from './layout'

/**
 * Compares `rows` signatures of `size` bytes (a multiple of 16) at ROWS with the one at QUERY. Lists at FOUND those that agree in
 * `least` bytes and more: the row and its agreements, 32 bits each, ascending. Returns how many.
 */
export function scanRows(rows: i32, size: i32, least: i32): i32 {
  let to: usize = FOUND
  let at: usize = ROWS
  for (let row = 0; row < rows; row++, at += <usize>size) {
    let equal = i8x16.splat(0)
    for (let byte: usize = 0; byte < <usize>size; byte += 16) {
      equal = i8x16.sub(equal, i8x16.eq(v128.load(at + byte), v128.load(byte, QUERY)))
    }
    const agreed = sumOf(equal)
    store<i32>(to, row)
    store<i32>(to, agreed, 4)
    to += <usize>(agreed >= least) << 3
  }
  return <i32>((to - FOUND) >> 3)
}

@inline function sumOf(bytes: v128): i32 {
  const fours = i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(bytes))
  const twos = i32x4.add(fours, v128.shuffle<i32>(fours, fours, 2, 3, 0, 1))
  return i32x4.extract_lane(i32x4.add(twos, v128.shuffle<i32>(twos, twos, 1, 0, 3, 2)), 0)
}
