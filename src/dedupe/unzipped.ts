/** Gzip files, told by their first bytes. What unpacks to far more than texts ever do ends there: it is a bomb and no archive. */
import { closeSync, createReadStream, openSync, readSync } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'

export function isGzip(path: string): boolean {
  const file = openSync(path, 'r')
  const magic = Buffer.alloc(2)
  try {
    return readSync(file, magic, 0, 2, 0) === 2 && magic[0] === 0x1f && magic[1] === 0x8b
  } finally {
    closeSync(file)
  }
}

/** News in JSONL shrinks to a third, the same line over and over to a 150th; a run of one character to a 1030th. */
export const MOST_GROWTH = 500
/** Bytes from which on growth is looked at. */
const FREE = 2 ** 26

/** The bytes of a gzip file; a damaged one ends where the damage begins, a bomb where it is known for one. */
export async function* unzipped(path: string, broken: (reason: string) => void): AsyncGenerator<Buffer> {
  const packed = createReadStream(path, { highWaterMark: 2 ** 18 })
  const bytes = createGunzip({ chunkSize: 2 ** 17 })
  pipeline(packed, bytes, () => undefined)
  let size = 0
  try {
    for await (const piece of bytes) {
      size += (piece as Buffer).length
      if (size > FREE && size > MOST_GROWTH * packed.bytesRead) {
        broken(`it grows to more than ${MOST_GROWTH} times its size when it is unpacked: it is no archive of texts`)
        return
      }
      yield piece as Buffer
    }
  } catch (error) {
    broken(`the gzip data is damaged (${error instanceof Error ? error.message : String(error)})`)
  }
}
