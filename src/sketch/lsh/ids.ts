/**
 * Ids in one byte buffer: a length, then the code units, one byte each where all are below 256, else two.
 *
 * UTF-8 was refused because it cannot hold a lone surrogate: two different ids would become one. A JavaScript string costs 30
 * to 40 bytes in its array where this costs its length and one. Held by `test/sketch/lsh-ids.test.ts`.
 */

/** Growing storage of ids, one after the other. */
export interface IdArena {
  bytes: Uint8Array
  used: number
}

export function idArena(capacity = 1024): IdArena {
  return { bytes: new Uint8Array(capacity), used: 0 }
}

/** 32 bits of an id. Where a bucket is too full, the smallest stay. */
export function idHash(id: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193)
  return finish(hash)
}

/** Appends an id and returns where it starts. */
export function writeId(arena: IdArena, id: string): number {
  const wide = hasWideUnit(id)
  reserve(arena, 5 + id.length * 2)
  const start = arena.used
  let at = writeHeader(arena.bytes, start, id.length * 2 + (wide ? 1 : 0))
  for (let i = 0; i < id.length; i++) {
    const unit = id.charCodeAt(i)
    arena.bytes[at++] = unit
    if (wide) arena.bytes[at++] = unit >>> 8
  }
  arena.used = at
  return start
}

/** Appends an id that another buffer holds at `from`, as it is. */
export function copyId(arena: IdArena, bytes: Uint8Array, from: number): number {
  const to = skipId(bytes, from)
  reserve(arena, to - from)
  const start = arena.used
  for (let i = from, at = start; i < to; i++, at++) arena.bytes[at] = bytes[i]!
  arena.used = start + to - from
  return start
}

export function readId(bytes: Uint8Array, from: number): string {
  let id = ''
  eachUnit(bytes, from, (unit) => {
    id += String.fromCharCode(unit)
  })
  return id
}

/** The same 32 bits as `idHash(readId(bytes, from))`. */
export function idHashAt(bytes: Uint8Array, from: number): number {
  let hash = 0x811c9dc5
  eachUnit(bytes, from, (unit) => {
    hash = Math.imul(hash ^ unit, 0x01000193)
  })
  return finish(hash)
}

/** Where the next id starts. */
export function skipId(bytes: Uint8Array, from: number): number {
  const header = readHeader(bytes, from)
  return from + headerSize(header) + (header >>> 1) * (header & 1 ? 2 : 1)
}

export function isId(bytes: Uint8Array, from: number, id: string): boolean {
  const header = readHeader(bytes, from)
  if (header >>> 1 !== id.length) return false
  const step = header & 1 ? 2 : 1
  for (let i = 0, at = from + headerSize(header); i < id.length; i++, at += step)
    if (unitAt(bytes, at, step) !== id.charCodeAt(i)) return false
  return true
}

function eachUnit(bytes: Uint8Array, from: number, visit: (unit: number) => void): void {
  const header = readHeader(bytes, from)
  const step = header & 1 ? 2 : 1
  for (let at = from + headerSize(header), left = header >>> 1; left > 0; left--, at += step)
    visit(unitAt(bytes, at, step))
}

function unitAt(bytes: Uint8Array, at: number, step: number): number {
  return step === 1 ? bytes[at]! : bytes[at]! | (bytes[at + 1]! << 8)
}

function hasWideUnit(id: string): boolean {
  for (let i = 0; i < id.length; i++) if (id.charCodeAt(i) > 255) return true
  return false
}

/** Seven bits a byte, the lowest first, the eighth set while more follow. */
function writeHeader(bytes: Uint8Array, from: number, header: number): number {
  let at = from
  let rest = header
  for (; rest > 127; rest >>>= 7) bytes[at++] = (rest & 127) | 128
  bytes[at++] = rest
  return at
}

function readHeader(bytes: Uint8Array, from: number): number {
  let header = 0
  for (let at = from, shift = 0; ; at++, shift += 7) {
    const byte = bytes[at]!
    header |= (byte & 127) << shift
    if (!(byte & 128)) return header
  }
}

function headerSize(header: number): number {
  let size = 1
  for (let rest = header >>> 7; rest > 0; rest >>>= 7) size++
  return size
}

function reserve(arena: IdArena, more: number): void {
  if (arena.used + more <= arena.bytes.length) return
  const larger = new Uint8Array(Math.max(arena.used + more, arena.bytes.length * 2))
  larger.set(arena.bytes.subarray(0, arena.used))
  arena.bytes = larger
}

function finish(hash: number): number {
  const h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (h ^ (h >>> 13)) >>> 0
}
