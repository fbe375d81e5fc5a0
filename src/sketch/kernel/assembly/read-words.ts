/**
 * First pass: UTF-16 in, canonical bytes and the bounds of words out. The twin is `../../twin/read-words.ts`.
 *
 * 64 units at a time where all are ASCII or punctuation: narrowed to bytes, classified, lowered, and the bounds read off one
 * mask of 64 bits. Other units go one by one through the table; a word's letters and the separators between words without a
 * branch. The caller pads the text with separators, so that there is no tail.
 */
import { BOUNDS, BYTES, TABLE, TEXT } from './layout'
import { writePlaces } from './write-places'

const SEPARATOR: u32 = 0
const WORD: u32 = 1
const MARK: u32 = 2
const REORDERED_MARK: u32 = 3
const OWN_WORD: u32 = 4
const IGNORABLE: u32 = 5
const SURROGATE: u32 = 6
const DIFFICULT: u32 = 8

/** Where the pass stands: places in BYTES and BOUNDS. Globals, since a function of the kernel returns one number. */
let to: usize = 0
let bound: usize = BOUNDS
let open: u32 = SEPARATOR
let isReordered: bool = false

/** Class, with the flag, and bytes of an astral code point: rare enough to ask the caller for. */
@external("env", "astralClass")
declare function astralClass(code: u32): u32
@external("env", "astralBytes")
declare function astralBytes(code: u32): u32

/** Reads `units` code units; returns the end of the bounds, or 0 where the text must be made canonical first. */
export function readWords(units: i32, isCanonical: bool): usize {
  to = 0
  bound = BOUNDS
  open = SEPARATOR
  isReordered = false
  const end: usize = TEXT + (<usize>units << 1)
  pad(end)
  let at: usize = TEXT
  while (at < end) {
    const next = readBlock(at)
    if (next != 0) {
      at = next
      continue
    }
    const stop = at + 128
    while (at < stop && at < end) {
      if (isEasy16(at)) at = read16(at)
      else {
        const own = countOwnWords(at)
        at = own > 0 ? readOwnWords(at, own) : readUnits(at, isCanonical)
        if (at == 0) return 0
      }
    }
  }
  close()
  return bound
}

@inline function pad(end: usize): void {
  for (let at: usize = 0; at < 256; at += 16) v128.store(end + at, i64x2.splat(0))
}

/** Whether each unit is ASCII or one of U+2010 to U+2027: dashes, quotation marks, dots; none is of a word. */
@inline function areEasy(units: v128): v128 {
  const isAscii = i16x8.eq(v128.and(units, i16x8.splat(<i16>0xff80)), i16x8.splat(0))
  const isPunctuation = i16x8.lt_s(i16x8.sub(units, i16x8.splat(<i16>(0x2010 + 0x8000))), i16x8.splat(<i16>(0x18 - 0x8000)))
  return v128.or(isAscii, isPunctuation)
}

@inline function isEasy16(at: usize): bool {
  return i16x8.all_true(v128.and(areEasy(v128.load(at)), areEasy(v128.load(at, 16))))
}

/** One bit a byte: letter or digit. Punctuation beyond ASCII was narrowed to 255, which is neither. */
@inline function wordMask(bytes: v128, lowered: v128): u32 {
  const isLetter = i8x16.lt_s(i8x16.sub(lowered, i8x16.splat(<i8>(0x61 + 0x80))), i8x16.splat(<i8>(26 - 0x80)))
  const isDigit = i8x16.lt_s(i8x16.sub(bytes, i8x16.splat(<i8>(0x30 + 0x80))), i8x16.splat(<i8>(10 - 0x80)))
  return i8x16.bitmask(v128.or(isLetter, isDigit))
}

/** Closes a word of one letter, which no letter continues; returns whether a word is open that letters continue. */
@inline function carryIn(): u64 {
  if (open == OWN_WORD) close()
  return <u64>(open == WORD)
}

@inline function readBlock(at: usize): usize {
  const a = v128.load(at)
  const b = v128.load(at, 16)
  const c = v128.load(at, 32)
  const d = v128.load(at, 48)
  const e = v128.load(at, 64)
  const f = v128.load(at, 80)
  const g = v128.load(at, 96)
  const h = v128.load(at, 112)
  const all = v128.or(v128.or(v128.or(a, b), v128.or(c, d)), v128.or(v128.or(e, f), v128.or(g, h)))
  if (v128.any_true(v128.and(all, i16x8.splat(<i16>0xff80)))) {
    const easy = v128.and(
      v128.and(v128.and(areEasy(a), areEasy(b)), v128.and(areEasy(c), areEasy(d))),
      v128.and(v128.and(areEasy(e), areEasy(f)), v128.and(areEasy(g), areEasy(h)))
    )
    if (!i16x8.all_true(easy)) return 0
  }
  const bytes0 = i8x16.narrow_i16x8_u(a, b)
  const bytes1 = i8x16.narrow_i16x8_u(c, d)
  const bytes2 = i8x16.narrow_i16x8_u(e, f)
  const bytes3 = i8x16.narrow_i16x8_u(g, h)
  const lowered0 = v128.or(bytes0, i8x16.splat(0x20))
  const lowered1 = v128.or(bytes1, i8x16.splat(0x20))
  const lowered2 = v128.or(bytes2, i8x16.splat(0x20))
  const lowered3 = v128.or(bytes3, i8x16.splat(0x20))
  v128.store(to, lowered0, BYTES)
  v128.store(to, lowered1, BYTES + 16)
  v128.store(to, lowered2, BYTES + 32)
  v128.store(to, lowered3, BYTES + 48)
  const low = <u64>(wordMask(bytes0, lowered0) | (wordMask(bytes1, lowered1) << 16))
  const high = <u64>(wordMask(bytes2, lowered2) | (wordMask(bytes3, lowered3) << 16))
  const mask = low | (high << 32)
  writeBounds(mask ^ ((mask << 1) | carryIn()))
  open = <u32>(mask >> 63)
  isReordered = false
  to += 64
  return at + 128
}

/** Appends the place of every set bit, a byte of them at a time: eight places are written, and as many kept as are set. */
@inline function writeBounds(toggles: u64): void {
  const eight = i16x8.splat(8)
  let place = bound
  let base = i16x8.splat(<i16>to)
  place = writePlaces(place, <u32>toggles & 255, base)
  base = i16x8.add(base, eight)
  place = writePlaces(place, <u32>(toggles >> 8) & 255, base)
  base = i16x8.add(base, eight)
  place = writePlaces(place, <u32>(toggles >> 16) & 255, base)
  base = i16x8.add(base, eight)
  place = writePlaces(place, <u32>(toggles >> 24) & 255, base)
  base = i16x8.add(base, eight)
  place = writePlaces(place, <u32>(toggles >> 32) & 255, base)
  base = i16x8.add(base, eight)
  place = writePlaces(place, <u32>(toggles >> 40) & 255, base)
  base = i16x8.add(base, eight)
  place = writePlaces(place, <u32>(toggles >> 48) & 255, base)
  base = i16x8.add(base, eight)
  bound = writePlaces(place, <u32>(toggles >> 56), base)
}

function read16(at: usize): usize {
  const bytes = i8x16.narrow_i16x8_u(v128.load(at), v128.load(at, 16))
  const lowered = v128.or(bytes, i8x16.splat(0x20))
  v128.store(to, lowered, BYTES)
  const mask = <u64>wordMask(bytes, lowered)
  const toggles = <u32>(mask ^ ((mask << 1) | carryIn()))
  const base = i16x8.splat(<i16>to)
  bound = writePlaces(bound, toggles & 255, base)
  bound = writePlaces(bound, (toggles >> 8) & 255, i16x8.add(base, i16x8.splat(8)))
  open = <u32>(mask >> 15)
  isReordered = false
  to += 16
  return at + 32
}

/** How many of eight units are common ideographs or kana, up to the first that is not; 0 where that one may be a mark. */
@inline function countOwnWords(at: usize): i32 {
  const units = v128.load(at)
  const isHan = i16x8.lt_s(i16x8.sub(units, i16x8.splat(<i16>(0x4e00 + 0x8000))), i16x8.splat(<i16>(0x5200 - 0x8000)))
  const isHiragana = i16x8.lt_s(i16x8.sub(units, i16x8.splat(<i16>(0x3041 + 0x8000))), i16x8.splat(<i16>(0x56 - 0x8000)))
  const isKatakana = i16x8.lt_s(i16x8.sub(units, i16x8.splat(<i16>(0x30a1 + 0x8000))), i16x8.splat(<i16>(0x5a - 0x8000)))
  const count = ctz(~i16x8.bitmask(v128.or(isHan, v128.or(isHiragana, isKatakana))))
  const next = load<u32>(TABLE + (<usize>load<u16>(at + (<usize>count << 1)) << 2)) >> 26
  return next <= WORD || next == OWN_WORD ? count : 0
}

/** Three bytes of UTF-8 a unit, each laid in a lane of its own: words need not touch. */
@inline function utf8Lanes(units: v128): v128 {
  const first = i32x4.shr_u(units, 12)
  const second = v128.and(i32x4.shl(units, 2), i32x4.splat(0x3f00))
  const third = v128.and(i32x4.shl(units, 16), i32x4.splat(0x3f0000))
  return v128.or(v128.or(first, second), v128.or(third, i32x4.splat(0x8080e0)))
}

function readOwnWords(at: usize, count: i32): usize {
  close()
  const units = v128.load(at)
  v128.store(to, utf8Lanes(i32x4.extend_low_i16x8_u(units)), BYTES)
  v128.store(to, utf8Lanes(i32x4.extend_high_i16x8_u(units)), BYTES + 16)
  const base = i16x8.splat(<i16>to)
  v128.store(bound, i16x8.add(base, i16x8(0, 3, 4, 7, 8, 11, 12, 15)))
  v128.store(bound, i16x8.add(base, i16x8(16, 19, 20, 23, 24, 27, 28, 31)), 16)
  bound += <usize>count << 2
  to += <usize>count << 2
  return at + (<usize>count << 1)
}

/** Sixteen units one by one, or one more where the last is the first half of a pair; 0 where the text is not canonical. */
function readUnits(from: usize, isCanonical: bool): usize {
  const stop = from + 32
  let at = from
  while (at < stop) {
    at = readPlain(at, stop)
    if (at == stop) break
    const unit = <u32>load<u16>(at)
    const entry = load<u32>(TABLE + (<usize>unit << 2))
    const kind = entry >> 26
    if (kind == OWN_WORD && at != from) return at // there may be more of them
    at += 2
    if (kind == SURROGATE) {
      const low = <u32>load<u16>(at)
      if (unit < 0xdc00 && (low & 0xfc00) == 0xdc00) {
        at += 2
        const code = 0x10000 + ((unit & 0x3ff) << 10) + (low & 0x3ff)
        const bytes = astralBytes(code)
        if (!take(astralClass(code), bytes, bytes >> 24 == 0 ? 3 : 4, isCanonical)) return 0
      } else close()
    } else if (!take(kind, entry, (entry >> 24) & 3, isCanonical)) return 0
  }
  return at
}

/** Letters and separators without a branch, up to `stop` or the first unit that is neither; returns where it ends. */
@inline function readPlain(from: usize, stop: usize): usize {
  if (open > WORD) return from
  let at = from
  let size = to
  let place = bound
  let isOpen = open
  while (at < stop) {
    const entry = load<u32>(TABLE + (<usize>load<u16>(at) << 2))
    const kind = entry >> 26
    if (kind > WORD) break
    store<u16>(place, <u16>size)
    place += <usize>(kind ^ isOpen) << 1
    isOpen = kind
    store<u32>(size, entry, BYTES)
    size += (entry >> 24) & 3
    at += 2
  }
  if (at != from) isReordered = false
  to = size
  bound = place
  open = isOpen
  return at
}

@inline function writeBound(): void {
  store<u16>(bound, <u16>to)
  bound += 2
}

function close(): void {
  if (open != SEPARATOR) writeBound()
  open = SEPARATOR
  isReordered = false
}

/** Takes one code point of any class; false where it needs the canonical text. */
function take(flagged: u32, bytes: u32, length: u32, isCanonical: bool): bool {
  const kind = flagged & (DIFFICULT - 1)
  if (kind == IGNORABLE) return true
  if (!isCanonical && (flagged >= DIFFICULT || (kind == REORDERED_MARK && isReordered))) return false
  if (kind == SEPARATOR) {
    close()
    return true
  }
  if (kind == MARK || kind == REORDERED_MARK) {
    isReordered = kind == REORDERED_MARK
    if (open == SEPARATOR) return true
  } else {
    if (kind != WORD || open != WORD) {
      close()
      writeBound()
    }
    open = kind
    isReordered = false
  }
  store<u32>(to, bytes, BYTES)
  to += length
  return true
}
