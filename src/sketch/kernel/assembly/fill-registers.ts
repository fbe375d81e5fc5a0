/**
 * Fourth pass: shingle hashes to registers. The twin, with the paper and the reasons: `../../twin/fill-registers.ts`.
 *
 * A round's picks and offers are computed four at a time and taken one by one: an offer to a register that an earlier round
 * filled is greater than what is there, so that no round need know which registers are empty. Short texts play their rounds
 * two by two, for an even round and the next share a mix; long ones leave so few registers empty that these are sought.
 */
import { EMPTIES, FILL, HASHES, OFFERS, PICKS, REGISTERS } from './layout'

const ROUNDS: i32 = 8
/** So many empty registers, in bytes of the list, are sought one by one instead of playing a round for all. */
const FEW: usize = 16

/** Offers `count` (at least one) shingle hashes to `size` registers. */
export function fillRegisters(count: i32, size: i32, firstRound: i32): void {
  padHashes(count)
  const end = HASHES + (<usize>count << 2)
  if (firstRound == 0 && playRounds(end, count, size)) return
  const empties = listEmpties(size, ROUNDS)
  for (let at: usize = 0; at < empties; at += 16) fillFour(EMPTIES + at, end, size)
}

/** Plays the rounds 0 to 7; returns whether every register is filled. */
function playRounds(end: usize, count: i32, size: i32): bool {
  const mask = <u32>(size - 1) << 2
  let round = 0
  if (count > 2 * size) {
    playOne(end, mask, 0)
    round = 1
  }
  while (round < ROUNDS) {
    if (count * round > 2 * size) {
      const empties = listEmpties(size, round)
      if (empties == 0) return true
      if (empties <= FEW) {
        if (seek(end, mask, round)) return true
        round++
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

/** The hash of an even round, which the next turns; round 0 has the shingle's own. */
@inline function mixed(x: v128, round: i32): v128 {
  if (round < 2) return x
  const factor: u32 = round < 4 ? 0x21f0aaad : round < 6 ? 0xd35a2d97 : 0x1b873593
  const product = i32x4.mul(v128.xor(x, i32x4.shr_u(x, 15)), i32x4.splat(factor))
  return v128.xor(product, i32x4.shr_u(product, 14))
}

@inline function roundHash(x: v128, round: i32): v128 {
  const even = mixed(x, round)
  return (round & 1) == 1 ? turned(even) : even
}

@inline function writeOffers(to: usize, x: v128, mask: u32, round: i32): void {
  v128.store(to, v128.and(x, i32x4.splat(mask)), PICKS)
  v128.store(to, v128.or(i32x4.splat(<u32>round << 28), i32x4.shr_u(x, 4)), OFFERS)
}

function playOne(end: usize, mask: u32, round: i32): void {
  let to: usize = 0
  for (let at = HASHES; at < end; at += 16, to += 16) writeOffers(to, roundHash(v128.load(at), round), mask, round)
  takeOffers(to)
}

function playTwo(end: usize, mask: u32, round: i32): void {
  let to: usize = 0
  for (let at = HASHES; at < end; at += 16, to += 32) {
    const x = mixed(v128.load(at), round)
    writeOffers(to, x, mask, round)
    writeOffers(to + 16, turned(x), mask, round + 1)
  }
  takeOffers(to)
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

/** The best offers of one round to the first four registers of the list, over all shingles; whether each got one. */
function seek(end: usize, mask: u32, round: i32): bool {
  const a = load<u32>(EMPTIES)
  const b = load<u32>(EMPTIES, 4)
  const c = load<u32>(EMPTIES, 8)
  const d = load<u32>(EMPTIES, 12)
  if (b == d) return seekTwo(end, mask, round, a, b)
  const picksOfA = i32x4.splat(a << 2)
  const picksOfB = i32x4.splat(b << 2)
  const picksOfC = i32x4.splat(c << 2)
  const picksOfD = i32x4.splat(d << 2)
  let mostA = i32x4.splat(0)
  let mostB = i32x4.splat(0)
  let mostC = i32x4.splat(0)
  let mostD = i32x4.splat(0)
  for (let at = HASHES; at < end; at += 16) {
    const x = roundHash(v128.load(at), round)
    const pick = v128.and(x, i32x4.splat(mask))
    const inverse = v128.not(x)
    mostA = i32x4.max_u(mostA, v128.and(inverse, i32x4.eq(pick, picksOfA)))
    mostB = i32x4.max_u(mostB, v128.and(inverse, i32x4.eq(pick, picksOfB)))
    mostC = i32x4.max_u(mostC, v128.and(inverse, i32x4.eq(pick, picksOfC)))
    mostD = i32x4.max_u(mostD, v128.and(inverse, i32x4.eq(pick, picksOfD)))
  }
  const first = takeSought(a, mostA, round) & takeSought(b, mostB, round)
  return first & takeSought(c, mostC, round) & takeSought(d, mostD, round)
}

function seekTwo(end: usize, mask: u32, round: i32, a: u32, b: u32): bool {
  const picksOfA = i32x4.splat(a << 2)
  const picksOfB = i32x4.splat(b << 2)
  let mostA = i32x4.splat(0)
  let mostB = i32x4.splat(0)
  for (let at = HASHES; at < end; at += 16) {
    const x = roundHash(v128.load(at), round)
    const pick = v128.and(x, i32x4.splat(mask))
    const inverse = v128.not(x)
    mostA = i32x4.max_u(mostA, v128.and(inverse, i32x4.eq(pick, picksOfA)))
    mostB = i32x4.max_u(mostB, v128.and(inverse, i32x4.eq(pick, picksOfB)))
  }
  return takeSought(a, mostA, round) & takeSought(b, mostB, round)
}

/** Takes the greatest of four inverse offers; whether there was any. */
@inline function takeSought(register: u32, most: v128, round: i32): bool {
  const pairs = i32x4.max_u(most, v128.shuffle<i32>(most, most, 2, 3, 0, 1))
  const best = <u32>i32x4.extract_lane(i32x4.max_u(pairs, v128.shuffle<i32>(pairs, pairs, 1, 0, 3, 2)), 0)
  if (best == 0) return false
  offer(register, (<u32>round << 28) | (~best >> 4))
  return true
}

/** Lists the registers filled before `round` by nobody; returns the list's size in bytes, padded to whole vectors. */
function listEmpties(size: i32, round: i32): usize {
  const least = i32x4.splat(<u32>round << 28)
  let to: usize = EMPTIES
  for (let first: i32 = 0; first < size; first += 32) {
    const at = REGISTERS + (<usize>first << 2)
    let left = empty4(at, least) | (empty4(at + 16, least) << 4) | (empty4(at + 32, least) << 8) | (empty4(at + 48, least) << 12)
    left |= (empty4(at + 64, least) << 16) | (empty4(at + 80, least) << 20)
    left |= (empty4(at + 96, least) << 24) | (empty4(at + 112, least) << 28)
    for (; left != 0; left &= left - 1, to += 4) store<i32>(to, first + ctz(left))
  }
  if (to == EMPTIES) return 0
  const last = load<i32>(to - 4)
  for (let at: usize = 0; at < 12; at += 4) store<i32>(to + at, last)
  return to - EMPTIES
}

@inline function empty4(at: usize, least: v128): i32 {
  return i32x4.bitmask(i32x4.ge_u(v128.load(at), least))
}

@inline function gather(list: usize, from: usize): v128 {
  let found = v128.load32_zero(from + (<usize>load<u32>(list) << 2))
  found = v128.load_lane<u32>(from + (<usize>load<u32>(list, 4) << 2), found, 1)
  found = v128.load_lane<u32>(from + (<usize>load<u32>(list, 8) << 2), found, 2)
  return v128.load_lane<u32>(from + (<usize>load<u32>(list, 12) << 2), found, 3)
}

function fillFour(list: usize, end: usize, size: i32): void {
  const factors = gather(list, FILL)
  const flips = gather(list, FILL + (<usize>size << 2))
  let least = i32x4.splat(-1)
  for (let at = HASHES; at < end; at += 4) {
    least = i32x4.min_u(least, v128.xor(i32x4.mul(v128.load32_splat(at), factors), flips))
  }
  const offers = v128.or(i32x4.splat(<u32>ROUNDS << 28), i32x4.shr_u(least, 4))
  offer(load<u32>(list), i32x4.extract_lane(offers, 0))
  offer(load<u32>(list, 4), i32x4.extract_lane(offers, 1))
  offer(load<u32>(list, 8), i32x4.extract_lane(offers, 2))
  offer(load<u32>(list, 12), i32x4.extract_lane(offers, 3))
}

@inline function offer(register: u32, value: u32): void {
  const at = REGISTERS + (<usize>register << 2)
  store<u32>(at, min<u32>(load<u32>(at), value))
}
