/** Second pass: words to hashes, four side by side. The definition: `../../hashes.ts`; the twin: `../../twin/hash-words.ts`. */
import { BOUNDS, BYTES, MASKS } from './layout'

const LANE: u32 = 0x9e3779b1
const WORD: u32 = 0x7feb352d

/** Hashes the words between BOUNDS and `end` to `into`; returns where the next hash goes. `own`: most are single ideographs. */
export function hashWords(end: usize, offset: u32, into: usize, own: bool): usize {
  v128.store(end, i64x2.splat(0)) // empty words up to a whole vector
  const offsets = i32x4.splat(offset)
  let to = into
  if (own) for (let at: usize = BOUNDS; at < end; at += 16, to += 16) hashOwnFour(at, offset, offsets, to)
  else for (let at: usize = BOUNDS; at < end; at += 16, to += 16) hashFour(at, offset, offsets, to)
  return into + (end - BOUNDS)
}

/** A word's start, and in the upper half its end. */
@inline function wordAt(at: usize, word: usize): u32 {
  return load<u32>(at + (word << 2))
}

@inline function startAt(at: usize, word: usize): i32 {
  return <i32>load<u16>(at + (word << 2))
}

/** How far a word falls short of twelve bytes; negative where it is longer. */
@inline function gapAt(at: usize, word: usize): i32 {
  return 12 + startAt(at, word) - <i32>load<u16>(at + (word << 2), 2)
}

/** A word of up to twelve bytes, and zeros. */
@inline function wordBytes(start: i32, gap: i32): v128 {
  return v128.and(v128.load(<usize>start, BYTES), v128.load(<usize>gap, MASKS + 20))
}

/** The first 16 bytes of a word that falls short of 32 bytes by `gap`, and what follows them. */
@inline function firstBytes(start: i32, gap: i32): v128 {
  return v128.and(v128.load(<usize>start, BYTES), v128.load(<usize>gap, MASKS))
}

@inline function moreBytes(start: i32, gap: i32): v128 {
  return v128.and(v128.load(<usize>start, BYTES + 16), v128.load(<usize>gap, MASKS + 16))
}

@inline function chain(x: v128, lane: v128): v128 {
  const mixed = v128.xor(x, lane)
  return i32x4.mul(v128.xor(mixed, i32x4.shr_u(mixed, 15)), i32x4.splat(LANE))
}

@inline function finish(x: v128, offsets: v128, to: usize): void {
  const sum = i32x4.add(x, offsets)
  const product = i32x4.mul(v128.xor(sum, i32x4.shr_u(sum, 16)), i32x4.splat(WORD))
  v128.store(to, v128.xor(product, i32x4.shr_u(product, 15)))
}

@inline function hashFour(at: usize, offset: u32, offsets: v128, to: usize): void {
  const gapA = gapAt(at, 0)
  const gapB = gapAt(at, 1)
  const gapC = gapAt(at, 2)
  const gapD = gapAt(at, 3)
  if ((gapA | gapB | gapC | gapD) < 0) return hashLongFour(at, offset, to)
  const a = wordBytes(startAt(at, 0), gapA)
  const b = wordBytes(startAt(at, 1), gapB)
  const c = wordBytes(startAt(at, 2), gapC)
  const d = wordBytes(startAt(at, 3), gapD)
  const ab = v128.shuffle<i32>(a, b, 0, 4, 1, 5)
  const cd = v128.shuffle<i32>(c, d, 0, 4, 1, 5)
  const abHigh = v128.shuffle<i32>(a, b, 2, 6, 3, 7)
  const cdHigh = v128.shuffle<i32>(c, d, 2, 6, 3, 7)
  let x = v128.shuffle<i64>(abHigh, cdHigh, 0, 2)
  x = i32x4.mul(v128.xor(x, i32x4.shr_u(x, 15)), i32x4.splat(LANE))
  x = chain(x, v128.shuffle<i64>(ab, cd, 1, 3))
  x = chain(x, v128.shuffle<i64>(ab, cd, 0, 2))
  finish(x, offsets, to)
}

/** Words of up to 32 bytes, one of them longer than twelve: rare in English, usual where letters have two bytes. */
function hashLongFour(at: usize, offset: u32, to: usize): void {
  const gapA = 20 + gapAt(at, 0)
  const gapB = 20 + gapAt(at, 1)
  const gapC = 20 + gapAt(at, 2)
  const gapD = 20 + gapAt(at, 3)
  if ((gapA | gapB | gapC | gapD) < 0) return hashEach(at, offset, to)
  const startA = startAt(at, 0)
  const startB = startAt(at, 1)
  const startC = startAt(at, 2)
  const startD = startAt(at, 3)
  const more = chainFour(
    i64x2.splat(0),
    moreBytes(startA, gapA),
    moreBytes(startB, gapB),
    moreBytes(startC, gapC),
    moreBytes(startD, gapD)
  )
  const x = chainFour(
    more,
    firstBytes(startA, gapA),
    firstBytes(startB, gapB),
    firstBytes(startC, gapC),
    firstBytes(startD, gapD)
  )
  finish(x, i32x4.splat(offset), to)
}

/** The chain over four lanes of four words each, the last lanes first. */
@inline function chainFour(from: v128, a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = v128.shuffle<i32>(a, b, 0, 4, 1, 5)
  const cd = v128.shuffle<i32>(c, d, 0, 4, 1, 5)
  const abHigh = v128.shuffle<i32>(a, b, 2, 6, 3, 7)
  const cdHigh = v128.shuffle<i32>(c, d, 2, 6, 3, 7)
  let x = chain(from, v128.shuffle<i64>(abHigh, cdHigh, 1, 3))
  x = chain(x, v128.shuffle<i64>(abHigh, cdHigh, 0, 2))
  x = chain(x, v128.shuffle<i64>(ab, cd, 1, 3))
  return chain(x, v128.shuffle<i64>(ab, cd, 0, 2))
}

/** Four words of three bytes each: one lane a word. */
@inline function hashOwnFour(at: usize, offset: u32, offsets: v128, to: usize): void {
  const words = v128.load(at)
  const starts = v128.and(words, i32x4.splat(0xffff))
  const sizes = i32x4.sub(i32x4.shr_u(words, 16), starts)
  if (!i32x4.all_true(i32x4.eq(sizes, i32x4.splat(3)))) return hashFour(at, offset, offsets, to)
  let lanes = v128.load32_zero(<usize>i32x4.extract_lane(starts, 0), BYTES)
  lanes = v128.load_lane<u32>(<usize>i32x4.extract_lane(starts, 1), lanes, 1, BYTES)
  lanes = v128.load_lane<u32>(<usize>i32x4.extract_lane(starts, 2), lanes, 2, BYTES)
  lanes = v128.load_lane<u32>(<usize>i32x4.extract_lane(starts, 3), lanes, 3, BYTES)
  finish(chain(i64x2.splat(0), v128.and(lanes, i32x4.splat(0xffffff))), offsets, to)
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
