/**
 * First pass: UTF-16 in, canonical bytes and the bounds of words out. The twin is `../../twin/read-words.ts`.
 *
 * 64 units at a time where all are ASCII or punctuation: narrowed to bytes, classified, lowered, and the bounds read off one
 * mask of 64 bits. Other units go one by one through the table; a word's letters and the separators between words without a
 * branch. The caller pads the text with separators, so that there is no tail.
 */
import { BOUNDS, BYTES, TABLE, TEXT } from './layout'

const SEPARATOR: u32 = 0
const WORD: u32 = 1
const MARK: u32 = 2
const REORDERED_MARK: u32 = 3
const OWN_WORD: u32 = 4
const IGNORABLE: u32 = 5
const SURROGATE: u32 = 6
const DIFFICULT: u32 = 8

/** Where the pass stands. Globals, since a function of the kernel returns one number. */
let to: usize = BYTES
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
  to = BYTES
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
      at = isEasy16(at) ? read16(at) : readUnits(at, isCanonical)
      if (at == 0) return 0
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
  v128.store(to, lowered0)
  v128.store(to, lowered1, 16)
  v128.store(to, lowered2, 32)
  v128.store(to, lowered3, 48)
  const low = <u64>(wordMask(bytes0, lowered0) | (wordMask(bytes1, lowered1) << 16))
  const high = <u64>(wordMask(bytes2, lowered2) | (wordMask(bytes3, lowered3) << 16))
  const mask = low | (high << 32)
  writeBounds(mask ^ ((mask << 1) | carryIn()))
  open = <u32>(mask >> 63)
  isReordered = false
  to += 64
  return at + 128
}

/** Appends the place of every set bit. Eight at a time without a branch; where there are fewer, the next ones overwrite. */
@inline function writeBounds(toggles: u64): void {
  const count = <usize>popcnt(toggles)
  let left = toggles
  let place = bound
  for (;;) {
    left = write8(place, left)
    if (left == 0) break
    place += 32
  }
  bound += count << 2
}

@inline function write8(place: usize, bits: u64): u64 {
  let left = bits
  const base = <u32>to
  store<u32>(place, base + <u32>ctz(left))
  left &= left - 1
  store<u32>(place, base + <u32>ctz(left), 4)
  left &= left - 1
  store<u32>(place, base + <u32>ctz(left), 8)
  left &= left - 1
  store<u32>(place, base + <u32>ctz(left), 12)
  left &= left - 1
  store<u32>(place, base + <u32>ctz(left), 16)
  left &= left - 1
  store<u32>(place, base + <u32>ctz(left), 20)
  left &= left - 1
  store<u32>(place, base + <u32>ctz(left), 24)
  left &= left - 1
  store<u32>(place, base + <u32>ctz(left), 28)
  return left & (left - 1)
}

function read16(at: usize): usize {
  const bytes = i8x16.narrow_i16x8_u(v128.load(at), v128.load(at, 16))
  const lowered = v128.or(bytes, i8x16.splat(0x20))
  v128.store(to, lowered)
  const mask = <u64>wordMask(bytes, lowered)
  writeBounds((mask ^ ((mask << 1) | carryIn())) & 0xffff)
  open = <u32>(mask >> 15)
  isReordered = false
  to += 16
  return at + 32
}

/** Sixteen units one by one, or one more where the last is the first half of a pair; 0 where the text is not canonical. */
function readUnits(at: usize, isCanonical: bool): usize {
  const stop = at + 32
  while (at < stop) {
    const unit = <u32>load<u16>(at)
    const entry = load<u32>(TABLE + (<usize>unit << 2))
    const kind = entry >> 26
    at += 2
    if (kind <= WORD && open <= WORD) {
      store<u32>(bound, <u32>to)
      bound += <usize>(kind ^ open) << 2
      open = kind
      store<u32>(to, entry)
      to += (entry >> 24) & 3
      isReordered = false
    } else if (kind == SURROGATE) {
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

function close(): void {
  if (open != SEPARATOR) {
    store<u32>(bound, <u32>to)
    bound += 4
  }
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
      store<u32>(bound, <u32>to)
      bound += 4
    }
    open = kind
    isReordered = false
  }
  store<u32>(to, bytes)
  to += length
  return true
}
