/** Second pass: words to hashes, four side by side. The definition: `../../hashes.ts`; the twin: `../../twin/hash-words.ts`. */
import { BOUNDS, BYTES, MASKS } from './layout'

const LANE: u32 = 0x9e3779b1
const WORD: u32 = 0x7feb352d

/** Hashes the words between BOUNDS and `end` to `into`; returns where the next hash goes. */
export function hashWords(end: usize, offset: u32, into: usize): usize {
  v128.store(end, i64x2.splat(0)) // empty words up to a whole vector
  const offsets = i32x4.splat(offset)
  let to = into
  for (let at: usize = BOUNDS; at < end; at += 16, to += 16) hashFour(at, offset, offsets, to)
  return into + (end - BOUNDS)
}

/** A word's start, and in the upper half its end. */
@inline function wordAt(at: usize, word: usize): u32 {
  return load<u32>(at + (word << 2))
}

/** How far a word falls short of a whole vector; negative where it is longer. */
@inline function gap(word: u32): i32 {
  return 16 + <i32>(word & 0xffff) - <i32>(word >> 16)
}

@inline function wordBytes(word: u32, gap: i32): v128 {
  return v128.and(v128.load(<usize>(word & 0xffff), BYTES), v128.load(<usize>gap, MASKS))
}

@inline function chain(x: v128, lane: v128): v128 {
  const mixed = v128.xor(x, lane)
  return i32x4.mul(v128.xor(mixed, i32x4.shr_u(mixed, 15)), i32x4.splat(LANE))
}

@inline function hashFour(at: usize, offset: u32, offsets: v128, to: usize): void {
  const wordA = wordAt(at, 0)
  const wordB = wordAt(at, 1)
  const wordC = wordAt(at, 2)
  const wordD = wordAt(at, 3)
  const gapA = gap(wordA)
  const gapB = gap(wordB)
  const gapC = gap(wordC)
  const gapD = gap(wordD)
  if ((gapA | gapB | gapC | gapD) < 0) return hashEach(at, offset, to)
  const a = wordBytes(wordA, gapA)
  const b = wordBytes(wordB, gapB)
  const c = wordBytes(wordC, gapC)
  const d = wordBytes(wordD, gapD)
  const ab = v128.shuffle<i32>(a, b, 0, 4, 1, 5)
  const cd = v128.shuffle<i32>(c, d, 0, 4, 1, 5)
  const abHigh = v128.shuffle<i32>(a, b, 2, 6, 3, 7)
  const cdHigh = v128.shuffle<i32>(c, d, 2, 6, 3, 7)
  let x = v128.shuffle<i64>(abHigh, cdHigh, 1, 3)
  x = i32x4.mul(v128.xor(x, i32x4.shr_u(x, 15)), i32x4.splat(LANE))
  x = chain(x, v128.shuffle<i64>(abHigh, cdHigh, 0, 2))
  x = chain(x, v128.shuffle<i64>(ab, cd, 1, 3))
  x = chain(x, v128.shuffle<i64>(ab, cd, 0, 2))
  x = i32x4.add(x, offsets)
  x = i32x4.mul(v128.xor(x, i32x4.shr_u(x, 16)), i32x4.splat(WORD))
  v128.store(to, v128.xor(x, i32x4.shr_u(x, 15)))
}

function hashEach(at: usize, offset: u32, to: usize): void {
  for (let word: usize = 0; word < 4; word++) store<u32>(to + (word << 2), hashWord(wordAt(at, word), offset))
}

function hashWord(word: u32, offset: u32): u32 {
  const start = <i32>(word & 0xffff)
  const end = <i32>(word >> 16)
  let x: u32 = 0
  let at = start + ((end - start - 1) & ~3)
  let mask: u32 = <u32>0xffffffff >> ((at + 4 - end) << 3)
  for (; at >= start; at -= 4) {
    x ^= load<u32>(<usize>at, BYTES) & mask
    x = (x ^ (x >> 15)) * LANE
    mask = 0xffffffff
  }
  x += offset
  x = (x ^ (x >> 16)) * WORD
  return x ^ (x >> 15)
}
