/**
 * Names of keys. A partition's keys share a hash tag, so that they lie in one slot and a script may change them as one:
 *
 *     <prefix>:<layout>-<scheme>:{<tag>}:segments       hash     segment -> "slice bits expires swept sweeps", next, <segment>:bytes
 *     ...:<segment>:rows                                string   24 bytes a text: published, order, stamp, number of keys
 *     ...:<segment>:dead                                string   8 bytes a removed text: row, stamp
 *     ...:<segment>:p:<bucket>                          string   4 bytes a posting: the rest of the key, row
 *     ...:<segment>:k:<row / 256>                       string   4 bytes a key of the newest rows, in the order of rows
 *     ...:<segment>:i:<group>                           hash     hash of an id -> row
 *     ...:<segment>:n:<group>                           hash     row -> id, as JSON
 *     ...:<segment>:t:<group>                           hash     row -> content
 */
import { createHash } from 'node:crypto'

/** Raised when keys come to mean something else. */
export const LAYOUT = 1
const SLOTS = 16384

/** What comes before every key of a partition, `segments` among them. */
export function baseOf(prefix: string, scheme: string, partition: number, partitions: number): string {
  const version = createHash('sha256').update(scheme).digest('hex').slice(0, 4)
  return `${prefix}:${LAYOUT}-${version}:{${tagOf(partition, partitions)}}:`
}

/**
 * Tags are chosen so that partitions lie evenly over the slots: nodes of a cluster hold stretches of slots, and tags left to chance leave one of
 * them three partitions and another none.
 */
function tagOf(partition: number, partitions: number): string {
  const first = (partition / partitions) * SLOTS
  const last = ((partition + 1) / partitions) * SLOTS
  const middle = (first + last) / 2
  const width = Math.max(1, (last - first) / 8)
  for (let salt = 0; ; salt++) {
    const tag = `${partition}.${salt}`
    if (Math.abs(slotOf(tag) - middle) <= width) return tag
  }
}

/** CRC-16/XMODEM modulo 16,384. Source: Redis cluster specification, "Key distribution model". */
export function slotOf(tag: string): number {
  let crc = 0
  for (const byte of Buffer.from(tag)) {
    crc ^= byte << 8
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1
    crc &= 0xffff
  }
  return crc % SLOTS
}

/** 16 bytes; JSON keeps ids apart that are no well-formed Unicode. */
export function hashOf(id: string): Buffer {
  return createHash('sha256').update(JSON.stringify(id)).digest().subarray(0, 16)
}

/** By the end of the hash: its beginning chooses the group inside the partition. */
export function partitionOf(hash: Buffer, partitions: number): number {
  return hash.readUInt32LE(12) % partitions
}
