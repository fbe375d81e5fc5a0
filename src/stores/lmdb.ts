/**
 * The index on disk, kept by LMDB (the optional package `lmdb`): one writer, many readers, every call one transaction.
 *
 * LMDB holds texts and whole pages of postings, never single postings: a B-tree of those writes hundreds of pages anew for each text
 * once it has outgrown the memory, where segments are written once and merged now and then. Acknowledged means committed: it survives
 * the death of the process; `flush` waits for the disk. Held by `test/stores/lmdb.test.ts` and `bench/soak.ts`.
 */
import { accessSync, closeSync, constants, existsSync, mkdirSync, openSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { WirecopyError } from '../errors.js'
import type { LookUp, Store, StoreStats } from '../types.js'
import { release } from './lmdb/claim.js'
import { openEnvironment } from './lmdb/environment.js'
import { compact } from './lmdb/maintain.js'
import { newMeta, readMeta } from './lmdb/meta.js'
import { contentOfRecord, idKey, idOfRecord } from './lmdb/records.js'
import { catchUp, type State } from './lmdb/state.js'
import { faults } from './lmdb/verify.js'
import { becomeWriter, put, remove } from './lmdb/write.js'
import { oneAtATime } from './one-at-a-time.js'
import { newDelta } from './postings/delta.js'
import { numbersBefore } from './postings/expired.js'
import { lookUpKeys } from './postings/look-up.js'

/** How a directory is opened. */
export interface LmdbOptions {
  /** Whether to make the directory and an empty index where there is none. Default true; otherwise `no-index`. */
  readonly create?: boolean
}

/**
 * An index in a directory, to be handed to `openIndex`. It is opened for reading; the first call that writes makes this process its writer until `close`, and throws
 * `second-writer` while there is another. In memory: 24 bytes a text, besides what the system caches.
 */
export function lmdbStore(path: string, { create = true }: LmdbOptions = {}): Store {
  let opened: State | undefined
  const inTurn = oneAtATime()
  const now = (): State => {
    if (!opened) throw new WirecopyError('index-closed', {})
    catchUp(opened)
    return opened
  }
  return {
    kind: 'lmdb',
    open: async (scheme) => {
      opened = await open(path, scheme, create)
    },
    put: (texts) => inTurn(async () => put(now(), texts)),
    remove: (ids) => inTurn(async () => remove(now(), ids)),
    expire: (before) => inTurn(async () => expire(now(), before)),
    has: async (id) => now().env.ids.doesExist(idKey(id)),
    get: async (ids) => ids.map((id) => contentOf(now(), id)),
    size: async () => now().meta.texts,
    lookUp: async (keys, limit, enough) => lookUp(now(), keys, limit, enough),
    ids: async function* () {
      for (const { value } of now().env.texts.getRange({ snapshot: false })) yield idOfRecord(value)
    },
    stats: async () => statsOf(now()),
    check: async () => faults(now()),
    compact: () =>
      inTurn(async () => {
        await becomeWriter(now())
        await compact(now())
      }),
    flush: async () => {
      await now().env.root.flushed
    },
    close: () => inTurn(async () => close(opened)).finally(() => (opened = undefined))
  }
}

async function open(path: string, scheme: string, create: boolean): Promise<State> {
  const there = existsSync(join(path, 'data.mdb'))
  if (!there && !create) throw new WirecopyError('no-index', { path })
  if (!there) makeDirectory(path)
  const readOnly = !mayWrite(path)
  const env = await openEnvironment(path, readOnly)
  try {
    const state: State = {
      env,
      path,
      scheme,
      readOnly,
      meta: newMeta(scheme),
      parts: { segments: [], delta: newDelta() },
      spare: [],
      writes: false
    }
    if (!readMeta(env, path, scheme) && !readOnly)
      env.meta.ifNoExists('index', () => env.meta.put('index', JSON.stringify(state.meta)))
    await env.meta.committed
    catchUp(state)
    return state
  } catch (error) {
    await env.root.close()
    throw error
  }
}

function makeDirectory(path: string): void {
  try {
    mkdirSync(path, { recursive: true })
  } catch (error) {
    throw new WirecopyError('not-an-index', { path, why: (error as Error).message }, error)
  }
}

/** The directory and, where it is there, the file of data: opened, because leave on paper is not leave. */
function mayWrite(path: string): boolean {
  const data = join(path, 'data.mdb')
  try {
    accessSync(path, constants.W_OK)
    if (existsSync(data)) closeSync(openSync(data, 'r+'))
    return true
  } catch {
    return false
  }
}

function lookUp(state: State, keys: Uint32Array, limit: number, enough?: number): LookUp {
  const { numberOf, release, ...found } = lookUpKeys(state.parts, keys, limit, enough, state.spare)
  const idOf = (place: number): string | undefined => {
    // Read where LMDB put it: the text that follows the id is of no use here.
    const record = state.env.texts.getBinaryFast(numberOf(place))
    return record && idOfRecord(record)
  }
  const idsOf = async (places: readonly number[]) => {
    release()
    return places.map(idOf)
  }
  return { ...found, texts: state.meta.texts, ids: idsOf }
}

function contentOf({ env }: State, id: string): Uint8Array | undefined {
  const number = env.ids.get(idKey(id))?.readUInt32LE(0)
  const record = number === undefined ? undefined : env.texts.get(number)
  return record && contentOfRecord(record)
}

async function expire(state: State, before: number): Promise<number> {
  const ids = numbersBefore(state.parts, before).flatMap((number) => {
    const record = state.env.texts.get(number)
    return record ? [idOfRecord(record)] : []
  })
  return remove(state, ids)
}

function statsOf({ meta, parts, path }: State): StoreStats {
  const { segments, delta } = parts
  const contents = meta.contentBytes
  return {
    kind: 'lmdb',
    scheme: meta.scheme,
    texts: meta.texts,
    postings: segments.reduce((sum, { entries }) => sum + entries, delta.entries),
    dead: segments.reduce((sum, { deadCount }) => sum + deadCount, delta.deadCount),
    segments: segments.length,
    bytes: { index: statSync(join(path, 'data.mdb')).size - contents, contents }
  }
}

async function close(state: State | undefined): Promise<void> {
  if (!state) return
  if (state.writes) await release(state.env)
  await state.env.root.flushed
  await state.env.root.close()
}
