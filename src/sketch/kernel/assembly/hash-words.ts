/** Second pass: words to hashes, four side by side. The definition: `../../hashes.ts`; the twin: `../../twin/hash-words.ts`. */
import { BOUNDS, BYTES, MASKS } from './layout'

const LANE: u32 = 0x9e3779b1
const WORD: u32 = 0x7feb352d

/** Hashes the words between BOUNDS and `end` to `into`; returns where the next hash goes. */
export function hashWords(end: usize, offset: u32, into: usize): usize {
  for (let at: usize = 0; at < 32; at += 8) store<u64>(end + at, (<u64>BYTES << 32) | <u64>BYTES)
  let to = into
  for (let at: usize = BOUNDS; at < end; at += 32, to += 16) {
    if (hasLong(at)) hashEach(at, offset, to)
    else hashFour(at, offset, to)
  }
  return into + ((end - BOUNDS) >> 1)
}

@inline function start(at: usize, word: usize): u32 {
  return load<u32>(at + (word << 3))
}

@inline function size(at: usize, word: usize): u32 {
  return load<u32>(at + (word << 3), 4) - load<u32>(at + (word << 3))
}

/** Whether one of four words is longer than a vector. Padding has length 0, which less 1 is long: hence the sum. */
@inline function hasLong(at: usize): bool {
  return ((size(at, 0) + 15) | (size(at, 1) + 15) | (size(at, 2) + 15) | (size(at, 3) + 15)) >= 32
}

@inline function wordBytes(at: usize, word: usize): v128 {
  return v128.and(v128.load(start(at, word)), v128.load(MASKS + 16 - size(at, word)))
}

@inline function chain(x: v128, lane: v128): v128 {
  const mixed = v128.xor(x, lane)
  return i32x4.mul(v128.xor(mixed, i32x4.shr_u(mixed, 15)), i32x4.splat(LANE))
}

@inline function hashFour(at: usize, offset: u32, to: usize): void {
  const a = wordBytes(at, 0)
  const b = wordBytes(at, 1)
  const c = wordBytes(at, 2)
  const d = wordBytes(at, 3)
  const ab = v128.shuffle<i32>(a, b, 0, 4, 1, 5)
  const cd = v128.shuffle<i32>(c, d, 0, 4, 1, 5)
  const abHigh = v128.shuffle<i32>(a, b, 2, 6, 3, 7)
  const cdHigh = v128.shuffle<i32>(c, d, 2, 6, 3, 7)
  let x = v128.shuffle<i64>(abHigh, cdHigh, 1, 3)
  x = i32x4.mul(v128.xor(x, i32x4.shr_u(x, 15)), i32x4.splat(LANE))
  x = chain(x, v128.shuffle<i64>(abHigh, cdHigh, 0, 2))
  x = chain(x, v128.shuffle<i64>(ab, cd, 1, 3))
  x = chain(x, v128.shuffle<i64>(ab, cd, 0, 2))
  x = i32x4.add(x, i32x4.splat(offset))
  x = i32x4.mul(v128.xor(x, i32x4.shr_u(x, 16)), i32x4.splat(WORD))
  v128.store(to, v128.xor(x, i32x4.shr_u(x, 15)))
}

function hashEach(at: usize, offset: u32, to: usize): void {
  for (let word: usize = 0; word < 4; word++) {
    store<u32>(to + (word << 2), hashWord(start(at, word), size(at, word), offset))
  }
}

function hashWord(from: usize, length: u32, offset: u32): u32 {
  let x: u32 = 0
  if (length > 0) {
    const last = from + ((length - 1) & ~3)
    let mask: u32 = <u32>0xffffffff >> (((last + 4 - from - length) << 3) as u32)
    for (let at = last; at >= from; at -= 4) {
      x ^= load<u32>(at) & mask
      x = (x ^ (x >> 15)) * LANE
      mask = 0xffffffff
    }
  }
  x += offset
  x = (x ^ (x >> 16)) * WORD
  return x ^ (x >> 15)
}
