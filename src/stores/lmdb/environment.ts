/** The databases of an index on disk. */
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Database, RootDatabase } from 'lmdb'
import { WirecopyError } from '../../errors.js'

/**
 * Keys and values are bytes, so that a database can be read by hand:
 *
 * - `texts`: number -> length of the id's JSON (32 bits), the id's JSON, the content
 * - `ids`: first 16 bytes of the SHA-256 of the id's JSON -> number
 * - `fresh`: number -> published, keys; the texts not yet in a segment
 * - `removed`: count of the removal -> number
 * - `pages`: segment, page -> keys, ranks
 * - `segments`: segment, part -> published, order, numbers, directory
 * - `meta`: `index` -> see `Meta`; `writer` -> who writes
 */
export interface Environment {
  readonly root: RootDatabase<Buffer, string>
  readonly texts: Database<Buffer, number>
  readonly ids: Database<Buffer, Uint8Array>
  readonly fresh: Database<Buffer, number>
  readonly removed: Database<Buffer, number>
  readonly pages: Database<Buffer, Uint8Array>
  readonly segments: Database<Buffer, Uint8Array>
  readonly meta: Database<string, string>
}

const NUMBERS = { encoding: 'binary', keyEncoding: 'uint32' } as const
const BYTES = { encoding: 'binary', keyEncoding: 'binary' } as const

/** Opens or makes the environment in a directory. Throws `no-lmdb`, `not-an-index`. */
export async function openEnvironment(path: string, readOnly: boolean): Promise<Environment> {
  const { open } = await loadLmdb()
  requireLmdbFile(path)
  try {
    const root = open<Buffer, string>({
      path,
      noSubdir: false,
      readOnly,
      maxDbs: 8,
      separateFlushed: true,
      // Every write is a transaction of its own; the package's batches make promises that nobody can hear when they fail.
      eventTurnBatching: false,
      encoding: 'binary'
    })
    return {
      root,
      texts: root.openDB({ name: 'texts', ...NUMBERS }),
      ids: root.openDB({ name: 'ids', ...BYTES }),
      fresh: root.openDB({ name: 'fresh', ...NUMBERS }),
      removed: root.openDB({ name: 'removed', ...NUMBERS }),
      pages: root.openDB({ name: 'pages', ...BYTES }),
      segments: root.openDB({ name: 'segments', ...BYTES }),
      meta: root.openDB({ name: 'meta', encoding: 'string' })
    }
  } catch (error) {
    throw new WirecopyError('not-an-index', { path, why: (error as Error).message }, error)
  }
}

/** The number every LMDB file has after its first page's header, which is 16 or 24 bytes long. */
const MAGIC = 0xbeefc0de
const MAGIC_AT = [16, 24]

/** LMDB itself ends the process when it is given another file. A file that is not there, or empty, is made. */
function requireLmdbFile(path: string): void {
  const file = join(path, 'data.mdb')
  if (!existsSync(file) || statSync(file).size === 0) return
  const head = Buffer.alloc(28)
  const descriptor = openSync(file, 'r')
  readSync(descriptor, head, 0, head.length, 0)
  closeSync(descriptor)
  if (!MAGIC_AT.some((at) => head.readUInt32LE(at) === MAGIC))
    throw new WirecopyError('not-an-index', { path, why: 'its data.mdb is no LMDB file' })
}

async function loadLmdb(): Promise<typeof import('lmdb')> {
  try {
    return await import('lmdb')
  } catch (error) {
    throw new WirecopyError('no-lmdb', {}, error)
  }
}
