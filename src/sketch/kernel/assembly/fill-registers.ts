/**
 * Fourth pass: shingle hashes to registers. The twin, with the paper and the reasons: `../../twin/fill-registers.ts`.
 *
 * A round's picks and offers are computed four at a time and taken one by one: an offer to a register that an earlier round
 * filled is greater than what is there, so that no round need know which registers are empty.
 */
import { EMPTIES, FILL, HASHES, OFFERS, PICKS, REGISTERS } from './layout'

const ROUNDS: i32 = 8

/** Offers `count` (at least one) shingle hashes to `size` registers. */
export function fillRegisters(count: i32, size: i32, firstRound: i32): void {
  padHashes(count)
  const end = HASHES + (<usize>count << 2)
  for (let round = firstRound; round < ROUNDS; round++) {
    if (round > 0 && !hasEmpty(size, round)) return
    playRound(end, <u32>(size - 1) << 2, round)
  }
  const empties = listEmpties(size)
  for (let at: usize = 0; at < empties; at += 16) fillFour(EMPTIES + at, end, size)
}

/** The last hash once more, up to a whole vector: an offer made twice changes nothing. */
@inline function padHashes(count: i32): void {
  const last = HASHES + (<usize>count << 2) - 4
  const hash = load<u32>(last)
  store<u32>(last, hash, 4)
  store<u32>(last, hash, 8)
  store<u32>(last, hash, 12)
}

@inline function hasEmpty(size: i32, round: i32): bool {
  let most = i32x4.splat(0)
  for (let at: usize = 0; at < <usize>size << 2; at += 16) most = i32x4.max_u(most, v128.load(REGISTERS + at))
  return v128.any_true(i32x4.gt_u(most, i32x4.splat(<u32>((round << 28) - 1))))
}

@inline function turned(x: v128): v128 {
  return v128.or(i32x4.shl(x, 16), i32x4.shr_u(x, 16))
}

@inline function multiplier(round: i32): u32 {
  return round < 4 ? 0x21f0aaad : round < 6 ? 0xd35a2d97 : 0x1b873593
}

function playRound(end: usize, mask: u32, round: i32): void {
  const prefix = i32x4.splat(<u32>round << 28)
  const picked = i32x4.splat(mask)
  const factor = i32x4.splat(multiplier(round))
  for (let at = HASHES; at < end; at += 16) {
    let x = v128.load(at)
    if (round > 1) {
      x = i32x4.mul(v128.xor(x, i32x4.shr_u(x, 15)), factor)
      x = v128.xor(x, i32x4.shr_u(x, 14))
    }
    if ((round & 1) == 1) x = turned(x)
    v128.store(at + (PICKS - HASHES), v128.and(x, picked))
    v128.store(at + (OFFERS - HASHES), v128.or(prefix, i32x4.shr_u(x, 4)))
  }
  takeOffers(end)
}

@inline function takeOffer(at: usize): void {
  const register = <usize>load<u32>(at, PICKS - HASHES)
  const offer = load<u32>(at, OFFERS - HASHES)
  const held = load<u32>(register, REGISTERS)
  store<u32>(register, select(offer, held, offer < held), REGISTERS)
}

function takeOffers(end: usize): void {
  for (let at = HASHES; at < end; at += 16) {
    takeOffer(at)
    takeOffer(at + 4)
    takeOffer(at + 8)
    takeOffer(at + 12)
  }
}

/** Lists the registers no round filled; returns the size of the list in bytes, padded with its last to whole vectors. */
@inline function listEmpties(size: i32): usize {
  let to: usize = EMPTIES
  for (let at: i32 = 0; at < size; at += 4) {
    let left = i32x4.bitmask(v128.load(REGISTERS + (<usize>at << 2)))
    while (left != 0) {
      store<i32>(to, at + ctz(left))
      to += 4
      left &= left - 1
    }
  }
  if (to == EMPTIES) return 0
  const last = load<i32>(to - 4)
  for (let at: usize = 0; at < 12; at += 4) store<i32>(to + at, last)
  return to - EMPTIES
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
  offer(list, i32x4.extract_lane(offers, 0))
  offer(list + 4, i32x4.extract_lane(offers, 1))
  offer(list + 8, i32x4.extract_lane(offers, 2))
  offer(list + 12, i32x4.extract_lane(offers, 3))
}

@inline function offer(list: usize, value: u32): void {
  const register = REGISTERS + (<usize>load<u32>(list) << 2)
  store<u32>(register, min<u32>(load<u32>(register), value))
}
