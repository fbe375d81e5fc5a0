/**
 * First pass: UTF-16 in, canonical bytes and the bounds of words out. The twin is `../../twin/read-words.ts`.
 *
 * 64 units at a time where all are ASCII or punctuation: narrowed to bytes, classified, lowered, and the bounds read off one
 * mask of 64 bits. Other units go one by one through the table; a word's letters and the separators between words without a
 * branch. The caller pads the text with separators, so that there is no tail.
 */
import { BOUNDS, BYTES, PLACES, TABLE, TEXT } from './layout'
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
/** Whether the slice has shown punctuation beyond ASCII: where there is one curly quote there are more. */
let isWide: bool = false
/** Words of one letter that `readOwnBlocks` found. */
let ownWords: i32 = 0

/** Class, with the flag, and bytes of an astral code point: rare enough to ask the caller for. */
@external("env", "astralClass")
declare function astralClass(code: u32): u32
@external("env", "astralBytes")
declare function astralBytes(code: u32): u32

/** Whether most words of the slice read last are single ideographs or kana. */
export function areMostlyOwn(): bool {
  return ownWords * 8 > <i32>(bound - BOUNDS)
}

/** Reads `units` code units; returns the end of the bounds, or 0 where the text must be made canonical first. */
export function readWords(units: i32, isCanonical: bool): usize {
  to = 0
  bound = BOUNDS
  open = SEPARATOR
  isReordered = false
  isWide = false
  ownWords = 0
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
        const next = readOwnBlocks(at, end)
        at = next > at ? next : readUnits(at, isCanonical)
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

/**
 * Below 0x80 for each unit that is ASCII or one of U+2010 to U+2027 (dashes, quotation marks, dots; none is of a word), and not
 * for any other.
 */
@inline function easiness(units: v128): v128 {
  const punctuation = i16x8.add_sat_u(i16x8.sub(units, i16x8.splat(0x2010)), i16x8.splat(0x68))
  return i16x8.min_u(units, punctuation)
}

@inline function isAscii(units: v128): bool {
  return !v128.any_true(v128.and(units, i16x8.splat(<i16>0xff80)))
}

@inline function isEasy16(at: usize): bool {
  return isAscii(v128.or(easiness(v128.load(at)), easiness(v128.load(at, 16))))
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

@inline function or8(a: v128, b: v128, c: v128, d: v128, e: v128, f: v128, g: v128, h: v128): v128 {
  return v128.or(v128.or(v128.or(a, b), v128.or(c, d)), v128.or(v128.or(e, f), v128.or(g, h)))
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
  if (!isWide && !isAscii(or8(a, b, c, d, e, f, g, h))) isWide = true
  if (isWide) {
    const easy = or8(
      easiness(a), easiness(b), easiness(c), easiness(d), easiness(e), easiness(f), easiness(g), easiness(h)
    )
    if (!isAscii(easy)) return 0
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

@inline function isFrom(units: v128, first: i32, last: i32): v128 {
  return i16x8.lt_s(i16x8.sub(units, i16x8.splat(<i16>(first + 0x8000))), i16x8.splat(<i16>(last + 1 - first - 0x8000)))
}

/** Common ideographs, kana and the marks of repetition and length that are letters. */
@inline function areOwn(units: v128): v128 {
  const isKana = v128.or(isFrom(units, 0x3041, 0x3096), isFrom(units, 0x30a1, 0x30fa))
  const isOther = v128.or(isFrom(units, 0x3005, 0x3007), i16x8.eq(units, i16x8.splat(0x30fc)))
  return v128.or(isFrom(units, 0x4e00, 0x9fff), v128.or(isKana, isOther))
}

/** What stands between ideographs; U+3005 to U+3007 are not meant by it, but are own words before they are asked here. */
@inline function arePartings(units: v128): v128 {
  const isWord = v128.or(isFrom(v128.or(units, i16x8.splat(0x20)), 0x61, 0x7a), isFrom(units, 0x30, 0x39))
  const isAsciiParting = v128.andnot(isFrom(units, 0, 0x7f), isWord)
  const isFullWidth = v128.or(isFrom(units, 0xff00, 0xff0f), isFrom(units, 0xff1a, 0xff20))
  const isCommon = v128.or(isFrom(units, 0x3000, 0x3020), isFrom(units, 0x2010, 0x2027))
  return v128.or(v128.or(isAsciiParting, i16x8.eq(units, i16x8.splat(0x30fb))), v128.or(isFullWidth, isCommon))
}

/**
 * Reads eight units at a time without a branch while all are common ideographs, kana or what parts them, and no mark follows;
 * returns where it stopped. (A loop, so that the constants are made once: to make them takes longer than to use them.)
 */
function readOwnBlocks(from: usize, end: usize): usize {
  let at = from
  let size = to
  let place = bound
  while (at < end) {
    const units = v128.load(at)
    const own = areOwn(units)
    if (!i16x8.all_true(v128.or(own, arePartings(units)))) break
    const next = load<u32>(TABLE + (<usize>load<u16>(at, 16) << 2)) >> 26
    if (next > WORD && next != OWN_WORD) break
    if (at == from) {
      close()
      place = bound
    }
    v128.store(size, utf8Lanes(i32x4.extend_low_i16x8_u(units)), BYTES)
    v128.store(size, utf8Lanes(i32x4.extend_high_i16x8_u(units)), BYTES + 16)
    const mask = <usize>i16x8.bitmask(own)
    const starts = i16x8.add(i16x8.shl(v128.load_ext<u8>(mask << 3, PLACES), 2), i16x8.splat(<i16>size))
    const ends = i16x8.add(starts, i16x8.splat(3))
    v128.store(place, v128.shuffle<i16>(starts, ends, 0, 8, 1, 9, 2, 10, 3, 11))
    v128.store(place, v128.shuffle<i16>(starts, ends, 4, 12, 5, 13, 6, 14, 7, 15), 16)
    place += <usize>popcnt(mask) << 2
    size += 32
    at += 16
  }
  ownWords += <i32>((place - bound) >> 2)
  to = size
  bound = place
  return at
}

/** Three bytes of UTF-8 a unit, each laid in a lane of its own: words need not touch. */
@inline function utf8Lanes(units: v128): v128 {
  const first = i32x4.shr_u(units, 12)
  const second = v128.and(i32x4.shl(units, 2), i32x4.splat(0x3f00))
  const third = v128.and(i32x4.shl(units, 16), i32x4.splat(0x3f0000))
  return v128.or(v128.or(first, second), v128.or(third, i32x4.splat(0x8080e0)))
}

/** Sixteen units one by one, or one more where the last is the first half of a pair; 0 where the text is not canonical. */
function readUnits(from: usize, isCanonical: bool): usize {
  const stop = from + 32
  let at = from
  while (at < stop) {
    at = readPlain(at, stop)
    if (at < stop) at = readMixed(at, stop)
    if (at == stop) break
    const unit = <u32>load<u16>(at)
    const entry = load<u32>(TABLE + (<usize>unit << 2))
    const kind = entry >> 26
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

/** The same where there are words of one letter too, which end and begin at each of them. */
function readMixed(from: usize, stop: usize): usize {
  let at = from
  let size = to
  let place = bound
  let held = open
  while (at < stop) {
    const entry = load<u32>(TABLE + (<usize>load<u16>(at) << 2))
    const kind = entry >> 26
    if (kind > WORD && kind != OWN_WORD) break
    const goesOn = kind & held & WORD
    store<u16>(place, <u16>size)
    place += <usize>(<u32>(held != SEPARATOR) ^ goesOn) << 1
    store<u16>(place, <u16>size)
    place += <usize>(<u32>(kind != SEPARATOR) ^ goesOn) << 1
    held = kind
    store<u32>(size, entry, BYTES)
    size += (entry >> 24) & 3
    at += 2
  }
  if (at != from) isReordered = false
  to = size
  bound = place
  open = held
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
