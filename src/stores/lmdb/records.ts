/** Bytes of keys and values. Numbers are little-endian, as every machine with Node keeps them. */
import { createHash } from 'node:crypto'
import type { StoredText } from '../../types.js'

/** JSON keeps ids apart that are no well-formed Unicode; a hash has room for ids of any length. */
export function idKey(id: string): Uint8Array {
  return createHash('sha256').update(JSON.stringify(id)).digest().subarray(0, 16)
}

export function textRecord({ id, content }: Pick<StoredText, 'id' | 'content'>): Buffer {
  const name = Buffer.from(JSON.stringify(id))
  const record = Buffer.alloc(4 + name.length + content.length)
  record.writeUInt32LE(name.length)
  record.set(name, 4)
  record.set(content, 4 + name.length)
  return record
}

export function idOfRecord(record: Buffer): string {
  return JSON.parse(record.toString('utf8', 4, 4 + record.readUInt32LE(0))) as string
}

export function contentOfRecord(record: Buffer): Uint8Array {
  return record.subarray(4 + record.readUInt32LE(0))
}

export function numberRecord(number: number): Buffer {
  const record = Buffer.alloc(4)
  record.writeUInt32LE(number)
  return record
}

export function freshRecord({ published, keys }: Pick<StoredText, 'published' | 'keys'>): Buffer {
  const record = Buffer.alloc(8 + keys.byteLength)
  record.writeDoubleLE(published)
  record.set(bytesOf(keys), 8)
  return record
}

export function readFresh(record: Buffer): { readonly published: number; readonly keys: Uint32Array } {
  return { published: record.readDoubleLE(0), keys: new Uint32Array(aligned(record.subarray(8))) }
}

/** Big-endian, so that the pages of a segment lie in their order. */
export function pairKey(segment: number, at: number): Uint8Array {
  const key = new Uint8Array(8)
  const view = new DataView(key.buffer)
  view.setUint32(0, segment)
  view.setUint32(4, at)
  return key
}

export function bytesOf(array: Uint32Array | Float64Array): Buffer {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength)
}

/** A copy that typed arrays of any width can be laid on. */
export function aligned(bytes: Buffer): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.length)
  new Uint8Array(copy).set(bytes)
  return copy
}
