/**
 * A saved index: one buffer with a version, its length and a checksum, little-endian.
 *
 *     "WLSH"  version  length (64 bits)  checksum  header length | header (JSON) | segments, each array at a multiple of 8
 *
 * Only data is saved (signatures, ids, times, which texts share a signature); bands and tables are made anew, so no damaged file can
 * make an index that contradicts itself. The same texts give the same bytes in whatever order they were added.
 * Held by `test/sketch/lsh-save.test.ts`.
 */
import { WirecopyError } from '../../errors.js'
import { checksum } from './checksum.js'
import { LshIndex } from './lsh-index.js'
import type { LshSettings } from './options.js'
import { type Segment, type SegmentData, segment } from './segment.js'
import { checkSegment } from './segment-check.js'
import { type Shape, shapeOf } from './signature.js'

const MAGIC = 0x48534c57
const VERSION = 1
const PREFIX = 24

interface SegmentHead {
  readonly rows: number
  readonly texts: number
  readonly firsts: number
  readonly times: number
  readonly idBytes: number
}

interface Head {
  readonly scheme?: string
  readonly settings: LshSettings
  readonly segments: readonly SegmentHead[]
}

/** The whole index as bytes. Compacts it first. */
export function saveLsh(index: LshIndex): Uint8Array {
  const segments = index.frozen()
  const { bands, rows, threshold, registers, bucketLimit, fresh } = index.settings
  const head: Head = {
    ...(index.scheme === undefined ? {} : { scheme: index.scheme }),
    settings: { bands, rows, threshold, registers, bucketLimit, fresh },
    segments: segments.map(headOf)
  }
  const json = new TextEncoder().encode(JSON.stringify(head))
  const arrays = segments.flatMap((of) => [of.words, of.firstText, of.published, of.ids.bytes])
  const bytes = new Uint8Array(
    arrays.reduce((at, array) => at + padded(array.byteLength), PREFIX + padded(json.length))
  )
  bytes.set(json, PREFIX)
  let at = PREFIX + padded(json.length)
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at)
    at += padded(array.byteLength)
  }
  writePrefix(bytes, json.length)
  return bytes
}

/** The index that `saveLsh` wrote. Throws `bad-saved-index` for bytes that were cut, changed or written otherwise. */
export function loadLsh(bytes: Uint8Array): LshIndex {
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice()
  const json = readPrefix(aligned)
  const head = readHead(aligned.subarray(PREFIX, PREFIX + json))
  const shape = shapeOf(head.settings.registers, head.settings)
  const reader = { bytes: aligned, at: PREFIX + padded(json) }
  const segments = head.segments.map((one) => segment(readSegment(reader, one, shape)))
  if (reader.at !== aligned.length) refuse('its parts do not fill it')
  return LshIndex.of(segments, head.scheme, head.settings)
}

function headOf({ rows, texts, firstText, published, ids }: Segment): SegmentHead {
  return { rows, texts, firsts: firstText.length, times: published.length, idBytes: ids.bytes.length }
}

function writePrefix(bytes: Uint8Array, json: number): void {
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, VERSION, true)
  view.setBigUint64(8, BigInt(bytes.length), true)
  view.setUint32(20, json, true)
  view.setUint32(16, checksum(bytes), true)
}

/** The length of the header. */
function readPrefix(bytes: Uint8Array): number {
  if (bytes.length < PREFIX) refuse(`it has ${bytes.length} bytes, fewer than its prefix of ${PREFIX}`)
  if (new Uint8Array(new Uint32Array([1]).buffer)[0] !== 1) refuse('this machine is not little-endian')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  if (view.getUint32(0, true) !== MAGIC) refuse('it does not begin like one')
  const version = view.getUint32(4, true)
  if (version !== VERSION) refuse(`it has format version ${version}, and this is version ${VERSION}`)
  const length = view.getBigUint64(8, true)
  if (length !== BigInt(bytes.length)) refuse(`it should have ${length} bytes, but there are ${bytes.length}`)
  if (view.getUint32(16, true) !== checksum(bytes)) refuse('its checksum is wrong')
  const json = view.getUint32(20, true)
  if (PREFIX + padded(json) > bytes.length) refuse('its header is longer than the file')
  return json
}

function readHead(json: Uint8Array): Head {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json)) as Head
  } catch (cause) {
    throw new WirecopyError('bad-saved-index', { reason: 'its header is no JSON' }, cause)
  }
}

function readSegment(from: { bytes: Uint8Array; at: number }, head: SegmentHead, shape: Shape): SegmentData {
  const take = <T>(
    make: new (buffer: ArrayBufferLike, at: number, length: number) => T,
    length: number,
    size: number
  ): T => {
    if (!(length >= 0) || from.at + length * size > from.bytes.length) refuse('a part reaches past its end')
    const array = new make(from.bytes.buffer, from.bytes.byteOffset + from.at, length)
    from.at += padded(length * size)
    return array
  }
  const data: SegmentData = {
    shape,
    rows: head.rows,
    texts: head.texts,
    words: take(Uint32Array, head.rows * shape.words, 4),
    firstText: take(Uint32Array, head.firsts, 4),
    published: take(Float64Array, head.times, 8),
    idBytes: take(Uint8Array, head.idBytes, 1)
  }
  const wrong = checkSegment(data)
  if (wrong) refuse(wrong)
  return data
}

function padded(length: number): number {
  return (length + 7) & ~7
}

function refuse(reason: string): never {
  throw new WirecopyError('bad-saved-index', { reason })
}
