/** The postings a reader keeps: against plain definitions, and on a server that others write to meanwhile. */
import fc from 'fast-check'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectionOf } from '../../src/stores/redis/client.js'
import { addBucket, listsOfCopy, newDraft, sortedOfCopy } from '../../src/stores/redis/copy.js'
import { loadWhatIsWorthIt } from '../../src/stores/redis/load.js'
import { newState } from '../../src/stores/redis/state.js'
import { advance, type Segment } from '../../src/stores/redis/table.js'
import { addToTail, newTail, tailFrom } from '../../src/stores/redis/tail.js'
import { redis } from '../../src/stores/redis.js'
import type { Store, StoredText } from '../../src/types.js'
import { type Connected, nodeRedis } from './redis-clients.js'
import { type RedisServer, startServer, until } from './redis-server.js'
import { redisSuite } from './redis-suite.js'

const BITS = 12
const KEYS_ASKED = 300
/** Some of one bucket, and one bit apart. */
const KEYS = [0, 1, 0x12300000, 0x12300001, 0x12345678, 0x123fffff, 0x12400000, 0xffffffff]

test('a copy and its tail give of each key the rows that have it, below the row that is asked', () => {
  const texts = fc.array(fc.subarray(KEYS), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), fc.nat(), (all, first, second, third) => {
      const upTo = first % (all.length + 1)
      const begun = upTo === 0 ? 0 : second % (upTo + 1)
      const asked = upTo + (third % (all.length - upTo + 1))
      const copy = newDraft(BITS, upTo, all.flat().length)
      for (let bucket = 0; bucket < 2 ** BITS; bucket++) addBucket(copy, bucketOf(all, bucket))
      let tail = newTail(begun)
      for (const keys of all.slice(begun)) addToTail(tail, bigEndian(keys), 4, keys.length)
      tail = tailFrom(tail, upTo)
      const lists = listsOfCopy(copy, tail, Uint32Array.from(KEYS), asked)
      KEYS.forEach((key, at) => {
        const expected = all.flatMap((keys, row) => (row < asked && keys.includes(key) ? [row] : []))
        const { rows, from, to } = lists[at]!
        expect([...rows.slice(from, to)].sort((a, b) => a - b)).toEqual(expected)
        expect([...sortedOfCopy(copy, key, lists[at]!, (some) => some.sort())]).toEqual(expected)
      })
    }),
    { seed: 3, numRuns: 60 }
  )
})

/** As the server has it: the later rows at the end. */
function bucketOf(texts: readonly (readonly number[])[], bucket: number): Buffer {
  const postings = texts.flatMap((keys, row) =>
    keys.filter((key) => key >>> (32 - BITS) === bucket).map((key) => ((key << BITS) | row) >>> 0)
  )
  return Buffer.from(Uint32Array.from(postings).buffer)
}

function bigEndian(keys: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 + keys.length * 4)
  keys.forEach((key, at) => void bytes.writeUInt32BE(key, 4 + at * 4))
  return bytes
}

test('tails that grow do not take more room than copies may: the longest goes with its copy', () => {
  const client = new Redis({ lazyConnect: true })
  const config = { layout: 1, scheme: 'x', partitions: 1, window: 0, slice: 0, made: true }
  const state = newState(connectionOf(client), config, 'x', 1000, 0, 2 ** 19)
  const segments = [1, 2, 3].map((serial) => ({
    ...emptySegment(String(serial)),
    tail: newTail(0),
    copy: newDraft(BITS, 0, 0)
  }))
  for (const segment of segments) state.partitions[0]!.segments.set(segment.serial, segment)
  const keys = bigEndian(Array.from({ length: 100 }, (_, at) => at))
  for (const rows of [50, 60, 500]) {
    for (let row = 0; row < rows; row++) addToTail(segments[1]!.tail, keys, 4, 100)
    loadWhatIsWorthIt(state)
  }
  expect(segments.map(({ copy, tail }) => [copy, tail].map((one) => one !== undefined))).toEqual([
    [true, true],
    [false, false],
    [true, true]
  ])
})

function emptySegment(serial: string): Segment {
  const none = Buffer.alloc(0)
  const reply = {
    serial,
    bits: BITS,
    swept: 0,
    sweeps: 0,
    from: 0,
    rows: none,
    deadFrom: 0,
    dead: none,
    ends: [],
    keys: none
  }
  return advance(undefined, reply)!
}

redisSuite('postings that are kept', () => {
  let server: RedisServer
  const open: (Connected & { readonly store: Store })[] = []
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(async () => {
    for (const { end } of open) end()
    await server?.stop()
  })

  test('are read once, then no bucket is asked for; texts that come, go and are replaced are found by all as by a reader without', async () => {
    const writer = await reader(0)
    const [keeping, without] = [await reader(), await reader(0)]
    await writer.put(texts(0, 1000))
    await askedFor(keeping)
    for (const [from, to] of [
      [1000, 1001],
      [900, 1500],
      [1500, 5200], // More than the server keeps the keys of, and into a second segment.
      [5200, 5210]
    ] as const) {
      await writer.put(texts(from, to))
      await writer.remove(texts(from - 50, from - 40).map(({ id }) => id))
      expect(await answers(keeping)).toEqual(await answers(without))
      await writer.compact()
      expect(await answers(keeping)).toEqual(await answers(without))
    }
    await askedFor(keeping)
    const late = await reader()
    await askedFor(late)
    const scripts = await calls('evalsha_ro')
    expect(await answers(late)).toHaveLength(KEYS_ASKED)
    expect((await calls('evalsha_ro')) - scripts).toBe(1) // No id is asked for.
    expect(await answers(late)).toEqual(await answers(without))
    await writer.put(texts(5210, 5220))
    const before = await buckets()
    expect(await answers(keeping)).toHaveLength(KEYS_ASKED)
    expect(await buckets()).toBe(before)
  }, 60_000)

  async function reader(copies?: number): Promise<Store> {
    const connected = await nodeRedis(server.port)
    const store = redis({ client: connected.client, ...(copies !== undefined && { copies }) })
    await store.open('copies')
    open.push({ ...connected, store })
    return store
  }

  /** Asks until no bucket is asked for any more. */
  async function askedFor(store: Store): Promise<void> {
    await until(async () => {
      const before = await buckets()
      await answers(store)
      return before > 0 && (await buckets()) === before
    })
  }

  function buckets(): Promise<number> {
    return calls('mget')
  }

  async function calls(command: string): Promise<number> {
    const info = String(await server.command('INFO', 'commandstats'))
    return Number(new RegExp(`cmdstat_${command}:calls=(\\d+)`).exec(info)?.[1] ?? 0)
  }

  /** Sizes of many keys, and whom the first of each are. */
  async function answers(store: Store): Promise<unknown> {
    const found = await store.lookUp(
      Uint32Array.from({ length: KEYS_ASKED }, (_, at) => keyOf(at * 17)),
      5
    )
    const places = found.hits.map((hits) => Array.from(hits))
    const ids = await Promise.all(places.map((some) => found.ids(some)))
    return [...found.sizes].map((size, at) => [size, ...[...ids[at]!].sort()])
  }
})

function keyOf(nth: number): number {
  return Math.imul(nth % 5003, 0x9e3779b1) >>> 0
}

function texts(from: number, to: number): StoredText[] {
  return Array.from({ length: to - from }, (_, at): StoredText => {
    const keys = new Set([7, keyOf(from + at), keyOf((from + at) * 3), keyOf((from + at) % 40)])
    return { id: `t${from + at}`, published: at % 7, keys: Uint32Array.from(keys).sort(), content: Buffer.alloc(0) }
  })
}
