/**
 * Fourth pass: shingle hashes to registers. The twin, with the paper and the reasons: `../../twin/fill-registers.ts`.
 *
 * A round's picks and offers are computed four at a time and taken one by one: an offer to a register that an earlier round
 * filled is greater than what is there, so that no round need know which registers are empty. Texts play their rounds
 * two by two, for an even round and the next share a mix, and very short ones all at once; long ones leave so few registers empty that these are sought.
 */
import { writePlaces } from './write-places'
import { EMPTIES, FILL, HASHES, OFFERS, PICKS, REGISTERS } from './layout'

const ROUNDS: i32 = 8
/** So many registers empty after round 0, in bytes of the list, are sought one by one instead of playing round 1 for all. */
const FEW: usize = 8

/**
 * Offers `count` (at least one) shingle hashes to `size` registers. Returns the size in bytes of the list, at EMPTIES, of those
 * that the last round filled.
 */
export function fillRegisters(count: i32, size: i32, firstRound: i32): usize {
  padHashes(count)
  const end = HASHES + (<usize>count << 2)
  if (firstRound == 0 && playRounds(end, count, size)) return 0
  const empties = listEmpties(size, ROUNDS)
  for (let at: usize = 0; at < empties; at += 8) fillFour(EMPTIES + at, end, size)
  return empties
}

/** Plays the rounds 0 to 7; returns whether every register is filled. */
function playRounds(end: usize, count: i32, size: i32): bool {
  const mask = i32x4.splat((size - 1) << 2)
  if (count * 2 <= size) {
    playAll(end, mask)
    return false
  }
  let round = 0
  if (count > 2 * size) {
    playOne(end, mask, 0)
    round = 1
  }
  while (round < ROUNDS) {
    if (count * round > 2 * size) {
      const empties = listEmpties(size, round)
      if (empties == 0) return true
      if (round == 1 && empties <= FEW) {
        if (seek(end, mask)) return true
        round = 2
        continue
      }
    }
    if ((round & 1) == 1) playOne(end, mask, round++)
    else {
      playTwo(end, mask, round)
      round += 2
    }
  }
  return false
}

/** The last hash once more, up to a whole vector: an offer made twice changes nothing. */
@inline function padHashes(count: i32): void {
  const last = HASHES + (<usize>count << 2) - 4
  const hash = load<u32>(last)
  store<u32>(last, hash, 4)
  store<u32>(last, hash, 8)
  store<u32>(last, hash, 12)
}

/** Rotated by 16 bits: one shuffle of bytes. */
@inline function turned(x: v128): v128 {
  return i8x16.swizzle(x, i8x16(2, 3, 0, 1, 6, 7, 4, 5, 10, 11, 8, 9, 14, 15, 12, 13))
}

/** The multiplier of an even round and the next, from round 2 on; the rounds 0 and 1 take the shingle's hash as it is. */
@inline function factorOf(round: i32): v128 {
  return i32x4.splat(round < 4 ? 0x21f0aaad : round < 6 ? 0xd35a2d97 : 0x1b873593)
}

@inline function mixed(x: v128, factor: v128): v128 {
  const product = i32x4.mul(v128.xor(x, i32x4.shr_u(x, 15)), factor)
  return v128.xor(product, i32x4.shr_u(product, 14))
}

@inline function writeOffers(to: usize, x: v128, mask: v128, prefix: v128): void {
  v128.store(to, v128.and(x, mask), PICKS)
  v128.store(to, v128.or(prefix, i32x4.shr_u(x, 4)), OFFERS)
}

@inline function prefixOf(round: i32): v128 {
  return i32x4.splat(<u32>round << 28)
}

function playOne(end: usize, mask: v128, round: i32): void {
  const prefix = prefixOf(round)
  const factor = factorOf(round)
  let to: usize = 0
  if (round == 0) for (let at = HASHES; at < end; at += 16, to += 16) writeOffers(to, v128.load(at), mask, prefix)
  else if (round == 1) for (let at = HASHES; at < end; at += 16, to += 16) writeOffers(to, turned(v128.load(at)), mask, prefix)
  else for (let at = HASHES; at < end; at += 16, to += 16) writeOffers(to, turned(mixed(v128.load(at), factor)), mask, prefix)
  takeOffers(to)
}

/** An even round and the next. */
function playTwo(end: usize, mask: v128, round: i32): void {
  const even = prefixOf(round)
  const odd = prefixOf(round + 1)
  const factor = factorOf(round)
  let to: usize = 0
  if (round == 0) {
    for (let at = HASHES; at < end; at += 16, to += 32) writePair(to, v128.load(at), mask, even, odd)
  } else {
    for (let at = HASHES; at < end; at += 16, to += 32) writePair(to, mixed(v128.load(at), factor), mask, even, odd)
  }
  takeOffers(to)
}

/** All eight rounds at once, for a text so short that it plays nearly all of them whatever comes. */
function playAll(end: usize, mask: v128): void {
  let to: usize = 0
  for (let at = HASHES; at < end; at += 16, to += 128) {
    const x = v128.load(at)
    writePair(to, x, mask, prefixOf(0), prefixOf(1))
    writePair(to + 32, mixed(x, factorOf(2)), mask, prefixOf(2), prefixOf(3))
    writePair(to + 64, mixed(x, factorOf(4)), mask, prefixOf(4), prefixOf(5))
    writePair(to + 96, mixed(x, factorOf(6)), mask, prefixOf(6), prefixOf(7))
  }
  takeOffers(to)
}

@inline function writePair(to: usize, x: v128, mask: v128, even: v128, odd: v128): void {
  writeOffers(to, x, mask, even)
  writeOffers(to + 16, turned(x), mask, odd)
}

@inline function takeOffer(at: usize): void {
  const register = <usize>load<u32>(at, PICKS)
  const offer = v128.load32_zero(at, OFFERS)
  const held = v128.load32_zero(register, REGISTERS)
  v128.store_lane<u32>(register, i32x4.min_u(offer, held), 0, REGISTERS)
}

function takeOffers(end: usize): void {
  for (let at: usize = 0; at < end; at += 16) {
    takeOffer(at)
    takeOffer(at + 4)
    takeOffer(at + 8)
    takeOffer(at + 12)
  }
}

/** The best offers of round 1 to the first four registers of the list, over all shingles; whether each got one. */
function seek(end: usize, mask: v128): bool {
  const a = <u32>empty(EMPTIES, 0)
  const b = <u32>empty(EMPTIES, 1)
  const c = <u32>empty(EMPTIES, 2)
  const d = <u32>empty(EMPTIES, 3)
  if (b == d) return seekTwo(end, mask, a, b)
  const picksOfA = i32x4.splat(a << 2)
  const picksOfB = i32x4.splat(b << 2)
  const picksOfC = i32x4.splat(c << 2)
  const picksOfD = i32x4.splat(d << 2)
  let mostA = i32x4.splat(0)
  let mostB = i32x4.splat(0)
  let mostC = i32x4.splat(0)
  let mostD = i32x4.splat(0)
  for (let at = HASHES; at < end; at += 16) {
    const x = turned(v128.load(at))
    const pick = v128.and(x, mask)
    const inverse = v128.not(x)
    mostA = i32x4.max_u(mostA, v128.and(inverse, i32x4.eq(pick, picksOfA)))
    mostB = i32x4.max_u(mostB, v128.and(inverse, i32x4.eq(pick, picksOfB)))
    mostC = i32x4.max_u(mostC, v128.and(inverse, i32x4.eq(pick, picksOfC)))
    mostD = i32x4.max_u(mostD, v128.and(inverse, i32x4.eq(pick, picksOfD)))
  }
  const first = takeSought(a, mostA) & takeSought(b, mostB)
  return first & takeSought(c, mostC) & takeSought(d, mostD)
}

function seekTwo(end: usize, mask: v128, a: u32, b: u32): bool {
  const picksOfA = i32x4.splat(a << 2)
  const picksOfB = i32x4.splat(b << 2)
  let mostA = i32x4.splat(0)
  let mostB = i32x4.splat(0)
  for (let at = HASHES; at < end; at += 16) {
    const x = turned(v128.load(at))
    const pick = v128.and(x, mask)
    const inverse = v128.not(x)
    mostA = i32x4.max_u(mostA, v128.and(inverse, i32x4.eq(pick, picksOfA)))
    mostB = i32x4.max_u(mostB, v128.and(inverse, i32x4.eq(pick, picksOfB)))
  }
  return takeSought(a, mostA) & takeSought(b, mostB)
}

/** Takes the greatest of four inverse offers; whether there was any. */
@inline function takeSought(register: u32, most: v128): bool {
  const pairs = i32x4.max_u(most, v128.shuffle<i32>(most, most, 2, 3, 0, 1))
  const best = <u32>i32x4.extract_lane(i32x4.max_u(pairs, v128.shuffle<i32>(pairs, pairs, 1, 0, 3, 2)), 0)
  if (best == 0) return false
  offer(<usize>register, (<u32>1 << 28) | (~best >> 4))
  return true
}

/** Lists the registers filled before `round` by nobody, 16 bits each; returns the list's size in bytes, padded to four. */
function listEmpties(size: i32, round: i32): usize {
  const least = i32x4.splat(<u32>round << 28)
  const eight = i16x8.splat(8)
  let base = i16x8.splat(0)
  let to: usize = EMPTIES
  for (let at: usize = 0; at < <usize>size << 2; at += 64) {
    const low = i16x8.narrow_i32x4_s(empty4(at, least), empty4(at + 16, least))
    const high = i16x8.narrow_i32x4_s(empty4(at + 32, least), empty4(at + 48, least))
    const empty = <u32>i8x16.bitmask(i8x16.narrow_i16x8_s(low, high))
    to = writePlaces(to, empty & 255, base)
    base = i16x8.add(base, eight)
    to = writePlaces(to, empty >> 8, base)
    base = i16x8.add(base, eight)
  }
  if (to == EMPTIES) return 0
  const last = load<u16>(to - 2)
  for (let at: usize = 0; at < 6; at += 2) store<u16>(to + at, last)
  return to - EMPTIES
}

@inline function empty4(at: usize, least: v128): v128 {
  return i32x4.ge_u(v128.load(at, REGISTERS), least)
}

@inline function empty(list: usize, at: usize): usize {
  return <usize>load<u16>(list + (at << 1))
}

@inline function gather(list: usize, from: usize): v128 {
  let found = v128.load32_zero(from + (empty(list, 0) << 2))
  found = v128.load_lane<u32>(from + (empty(list, 1) << 2), found, 1)
  found = v128.load_lane<u32>(from + (empty(list, 2) << 2), found, 2)
  return v128.load_lane<u32>(from + (empty(list, 3) << 2), found, 3)
}

function fillFour(list: usize, end: usize, size: i32): void {
  const factors = gather(list, FILL)
  const flips = gather(list, FILL + (<usize>size << 2))
  let least = i32x4.splat(-1)
  for (let at = HASHES; at < end; at += 16) {
    least = i32x4.min_u(least, v128.xor(i32x4.mul(v128.load32_splat(at), factors), flips))
    least = i32x4.min_u(least, v128.xor(i32x4.mul(v128.load32_splat(at, 4), factors), flips))
    least = i32x4.min_u(least, v128.xor(i32x4.mul(v128.load32_splat(at, 8), factors), flips))
    least = i32x4.min_u(least, v128.xor(i32x4.mul(v128.load32_splat(at, 12), factors), flips))
  }
  const offers = v128.or(i32x4.splat(<u32>ROUNDS << 28), i32x4.shr_u(least, 4))
  offer(empty(list, 0), i32x4.extract_lane(offers, 0))
  offer(empty(list, 1), i32x4.extract_lane(offers, 1))
  offer(empty(list, 2), i32x4.extract_lane(offers, 2))
  offer(empty(list, 3), i32x4.extract_lane(offers, 3))
}

@inline function offer(register: usize, value: u32): void {
  const at = REGISTERS + (register << 2)
  store<u32>(at, min<u32>(load<u32>(at), value))
}
