/**
 * A sketch as bytes: `WCSK`, a format version, the length of the scheme's name and the name, the registers (32 bits each,
 * little-endian), and a checksum of all that. The count of shingles is read from the registers again.
 */
import { WirecopyError } from '../errors.js'
import type { Sketch } from '../types.js'
import { distinctShingles } from './distinct-shingles.js'
import { mix32 } from './hashes.js'
import { parseScheme } from './scheme.js'

const MAGIC = 0x4b534357
const FORMAT = 1
const HEAD = 6

/** A sketch as bytes, to be kept: 562 with the usual scheme. */
export function toBytes(sketch: Sketch): Uint8Array {
  const name = new TextEncoder().encode(sketch.scheme)
  const bytes = new Uint8Array(HEAD + name.length + 4 * sketch.registers.length + 4)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC, true)
  bytes[4] = FORMAT
  bytes[5] = name.length
  bytes.set(name, HEAD)
  sketch.registers.forEach((register, at) => {
    view.setUint32(HEAD + name.length + 4 * at, register, true)
  })
  view.setUint32(bytes.length - 4, checksum(bytes.subarray(0, -4)), true)
  return bytes
}

/** The sketch `toBytes` wrote. Throws `bad-sketch-bytes` for anything else: truncated, altered, or of another version. */
export function fromBytes(bytes: Uint8Array): Sketch {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < HEAD || view.getUint32(0, true) !== MAGIC) throw bad('they do not start as a sketch does')
  if (bytes[4] !== FORMAT) throw bad(`they are of format ${bytes[4]}, and this version reads format ${FORMAT}`)
  const start = HEAD + (bytes[5] as number)
  const name = new TextDecoder().decode(bytes.subarray(HEAD, start))
  const scheme = parseScheme(name)
  if (scheme === undefined) throw bad(`their scheme ${JSON.stringify(name)} is not one this version knows`)
  const length = start + 4 * scheme.registers + 4
  if (bytes.length !== length) throw bad(`they are ${bytes.length} bytes where ${length} belong`)
  if (view.getUint32(length - 4, true) !== checksum(bytes.subarray(0, -4))) throw bad('their checksum is wrong')
  const registers = Uint32Array.from({ length: scheme.registers }, (_, at) => view.getUint32(start + 4 * at, true))
  return { scheme: name, registers, shingles: distinctShingles(registers) }
}

function bad(reason: string): WirecopyError {
  return new WirecopyError('bad-sketch-bytes', { reason })
}

function checksum(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => mix32((Math.imul(sum, 31) + byte) | 0), bytes.length)
}
