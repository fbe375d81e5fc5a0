/** What only a store on disk has: other processes, other versions, and a yesterday. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { open as openLmdb } from 'lmdb'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lmdbStore } from '../../src/stores/lmdb.js'
import type { Store, StoredText } from '../../src/types.js'
import { found, text } from './conformance.js'

let directory: string
let stores: Store[]
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'wirecopy-'))
  stores = []
})
afterEach(async () => {
  for (const store of stores) await store.close()
  rmSync(directory, { recursive: true, force: true })
})

async function opened(scheme = 's', path = directory, create = true): Promise<Store> {
  const store = lmdbStore(path, { create })
  await store.open(scheme)
  stores.push(store)
  return store
}

function many(from: number, count: number): StoredText[] {
  return Array.from({ length: count }, (_, i) => text(`t${from + i}`, [7, 1000 + from + i], (from + i) % 50))
}

test('what was written is there when the index is opened again', async () => {
  const store = await opened()
  await store.put(many(0, 5000))
  await store.remove(['t3', 't4999'])
  await store.put(many(10, 1))
  const before = await found(store, [7, 1003, 1010, 5999], 4)
  await store.close()
  const again = await opened()
  expect(await found(again, [7, 1003, 1010, 5999], 4)).toEqual(before)
  expect(await again.size()).toBe(4998)
  expect(await again.check()).toEqual([])
})

test('a reader sees what the writer has done since, through freezing, merging and removals', async () => {
  const writer = await opened()
  const reader = await opened()
  for (let round = 0; round < 6; round++) {
    await writer.put(many(round * 4000, 4000))
    await writer.remove(Array.from({ length: 1500 }, (_, i) => `t${round * 2000 + i}`))
    const keys = [7, 1000 + round * 4000, 4999 + round * 4000, 1001]
    expect(await found(reader, keys, 10)).toEqual(await found(writer, keys, 10))
    expect(await reader.size()).toBe(await writer.size())
  }
  await writer.compact()
  expect(await found(reader, [7, 1001], 10)).toEqual(await found(writer, [7, 1001], 10))
  expect(await reader.check()).toEqual([])
}, 60_000)

test('a second writer is refused, goes on reading, and may write when the first has closed', async () => {
  const first = await opened()
  const second = await opened()
  await first.put(many(0, 1))
  await expect(second.put(many(1, 1))).rejects.toMatchObject({ code: 'second-writer' })
  expect(await second.has('t0')).toBe(true)
  await first.close()
  await second.put(many(1, 1))
  expect(await second.size()).toBe(2)
})

test('the note of a writer that is no more is passed over', async () => {
  const store = await opened()
  await store.put(many(0, 1))
  await store.close()
  const root = openLmdb<Buffer, string>({ path: directory, noSubdir: false, maxDbs: 8 })
  await root
    .openDB<string, string>({ name: 'meta', encoding: 'string' })
    .put('writer', JSON.stringify({ pid: 999999999, started: '1' }))
  await root.close()
  await (await opened()).put(many(1, 1))
})

test('an index of another scheme is refused, and named with both', async () => {
  await (await opened('s1')).close()
  await expect(opened('s2')).rejects.toThrow(/made by another scheme \(s1; this version writes s2\)/)
})

test('an index of a later layout is refused', async () => {
  await (await opened()).close()
  const root = openLmdb<Buffer, string>({ path: directory, noSubdir: false, maxDbs: 8 })
  await root
    .openDB<string, string>({ name: 'meta', encoding: 'string' })
    .put('index', JSON.stringify({ format: 9, scheme: 's' }))
  await root.close()
  await expect(opened()).rejects.toMatchObject({ code: 'index-version' })
})

test('an index that is not there is made, or told of where it is not to be made', async () => {
  const path = join(directory, 'deep', 'er')
  await expect(opened('s', path, false)).rejects.toMatchObject({ code: 'no-index' })
  expect(await (await opened('s', path)).size()).toBe(0)
})

test('a file in the place of the directory is no index', async () => {
  const path = join(directory, 'file')
  writeFileSync(path, 'x')
  await expect(opened('s', path)).rejects.toMatchObject({ code: 'not-an-index' })
  await expect(opened('s', join(path, 'below'))).rejects.toMatchObject({ code: 'not-an-index' })
})

test('a directory full of something else is no index', async () => {
  writeFileSync(join(directory, 'data.mdb'), 'these are not the pages of a database '.repeat(500))
  await expect(opened()).rejects.toMatchObject({ code: 'not-an-index' })
})

test('a directory that may only be read can be asked, not written to', async () => {
  const store = await opened()
  await store.put(many(0, 3))
  await store.close()
  chmodSync(join(directory, 'data.mdb'), 0o444)
  chmodSync(join(directory, 'lock.mdb'), 0o666)
  chmodSync(directory, 0o555)
  await asNobody(async () => {
    const reader = await opened()
    expect(await reader.size()).toBe(3)
    await expect(reader.put(many(3, 1))).rejects.toMatchObject({ code: 'read-only' })
    await reader.close()
  })
  chmodSync(directory, 0o700)
})

/** Permissions do not bind root: where the tests run as root, the job runs as a user they bind. */
async function asNobody(job: () => Promise<void>): Promise<void> {
  const isRoot = process.getuid?.() === 0
  if (isRoot) process.seteuid?.(65534)
  try {
    await job()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}

test('what is missing from an index is found by check', async () => {
  const store = await opened()
  await store.put(many(0, 4200))
  await store.close()
  const root = openLmdb<Buffer, string>({ path: directory, noSubdir: false, maxDbs: 8 })
  await root.openDB<Buffer, number>({ name: 'texts', encoding: 'binary', keyEncoding: 'uint32' }).remove(17)
  await root.close()
  const faults = await (await opened()).check()
  expect(faults.map(({ what }) => what)).toContain('a text is searched that is not held')
})
