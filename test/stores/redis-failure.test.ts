/** A server that is not there, not ours, full, slow, half moved or just another one than before: a clear error or an honest gap each. */
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { slotOf } from '../../src/stores/redis/names.js'
import { type RedisOptions, redis } from '../../src/stores/redis.js'
import { openIndex } from '../../src/text-index.js'
import type { Store } from '../../src/types.js'
import { corpusTexts } from '../text-index/corpus-texts.js'
import { found, text } from './conformance.js'
import { type Connected, ioRedis, nodeRedis, nodeRedisCluster, nodeRedisSentinel } from './redis-clients.js'
import { type RedisCluster, type RedisServer, startCluster, startServer, until } from './redis-server.js'
import { redisSuite } from './redis-suite.js'

const SCHEME = 'failure/1'
const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

async function server(...options: string[]): Promise<RedisServer> {
  const started = await startServer(options)
  ends.push(started.stop)
  return started
}

async function cluster(replicas: number): Promise<RedisCluster> {
  const started = await startCluster(3, replicas)
  ends.push(started.stop)
  return started
}

async function open(connected: Promise<Connected>, options: Partial<RedisOptions> = {}): Promise<Store> {
  const { client, end } = await connected
  ends.push(end)
  const store = redis({ client, deadline: 600, ...options })
  await store.open(SCHEME)
  ends.push(store.close)
  return store
}

const many = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => text(`t${from + at}`, [7, 100_000 + from + at], at))

redisSuite('a store on Redis that fails', () => {
  for (const [name, connect] of Object.entries({ 'node-redis': nodeRedis, ioredis: ioRedis })) {
    test(`${name}: a server that has gone is an error for what must be sure and a gap in what is found, until it is back`, async () => {
      const started = await server('--appendonly', 'yes', '--appendfsync', 'always')
      const store = await open(connect(started.port))
      await store.put(many(20))
      started.signal('SIGKILL')
      await expect(store.put(many(1))).rejects.toMatchObject({ code: 'store-unreachable' })
      await expect(store.has('t1')).rejects.toMatchObject({ code: 'store-unreachable' })
      await expect(store.size()).rejects.toMatchObject({ code: 'store-unreachable' })
      const { incomplete, hits, texts } = await store.lookUp(Uint32Array.of(7), 5)
      expect(incomplete?.missing).toEqual(['partition 1 of 1 of wirecopy'])
      expect({ hits: hits.map(({ length }) => length), texts }).toEqual({ hits: [0], texts: 0 })
      await started.restart()
      await until(async () => (await store.size()) === 20)
      expect((await found(store, [7], 2)).sizes).toEqual([20])
    })
  }

  test('a server that stands still is told of within the deadline, and what it was given up for does not happen later', async () => {
    const started = await server()
    const store = await open(nodeRedis(started.port))
    await store.put(many(3))
    started.signal('SIGSTOP')
    const begun = Date.now()
    await expect(store.put(many(1, 100))).rejects.toMatchObject({ code: 'store-unreachable' })
    expect((await store.lookUp(Uint32Array.of(7), 5)).incomplete?.missing).toHaveLength(1)
    expect(Date.now() - begun).toBeLessThan(5000)
    started.signal('SIGCONT')
    await wait(200)
    expect(await store.has('t100')).toBe(false)
    expect((await found(store, [7], 9)).sizes).toEqual([3])
  })

  test('a wrong password is an error that says so', async () => {
    const started = await server('--requirepass', 'right')
    const store = open(nodeRedis(started.port, { password: 'right' }))
    await (await store).put(many(1))
    await expect(open(nodeRedis(started.port, { RESP: 2 }))).rejects.toMatchObject({ code: 'store-denied' })
  })

  test('a replica can be asked, not written to', async () => {
    const primary = await server()
    await (await open(nodeRedis(primary.port))).put(many(5))
    const replica = await server('--replicaof', '127.0.0.1', String(primary.port))
    await until(async () => /master_link_status:up/.test(String(await replica.command('INFO', 'replication'))))
    const store = await open(nodeRedis(replica.port))
    expect((await found(store, [7], 9)).sizes).toEqual([5])
    await expect(store.put(many(1))).rejects.toMatchObject({ code: 'store-read-only' })
    await expect(open(nodeRedis(replica.port), { prefix: 'new' })).rejects.toMatchObject({ code: 'store-read-only' })
  })

  test('a full server takes no more and goes on answering', async () => {
    const started = await server('--maxmemory', '3mb', '--maxmemory-policy', 'noeviction')
    const store = await open(nodeRedis(started.port))
    let held = 0
    const fill = async () => {
      for (; held < 100_000; held += 200) await store.put(many(200, held))
    }
    await expect(fill()).rejects.toMatchObject({ code: 'store-full' })
    expect(held).toBeGreaterThan(0)
    const { sizes } = await found(store, [7], 3)
    expect(sizes[0]).toBe(await store.size())
    expect(sizes[0]).toBeGreaterThanOrEqual(held)
    expect(await store.check()).toEqual([])
  })

  for (const policy of [
    'allkeys-lru',
    'allkeys-lfu',
    'allkeys-random',
    'volatile-lru',
    'volatile-lfu',
    'volatile-random',
    'volatile-ttl'
  ])
    test(`a server that would throw keys away (${policy}) is refused`, async () => {
      const started = await server('--maxmemory', '50mb', '--maxmemory-policy', policy)
      await expect(open(nodeRedis(started.port), { window: 86_400_000 })).rejects.toMatchObject({
        code: 'store-evicts'
      })
      if (policy.startsWith('volatile'))
        await (await open(nodeRedis(started.port))).put(many(1)) // No key of it ever expires.
      else await expect(open(nodeRedis(started.port))).rejects.toMatchObject({ code: 'store-evicts' })
    })

  test('keys of another scheme, a later layout or another program are refused by name', async () => {
    const started = await server()
    const store = await open(nodeRedis(started.port))
    await expect(store.open('failure/2')).rejects.toMatchObject({ code: 'index-scheme' })
    await started.command('HSET', '{wirecopy}:index', 'layout', '9')
    await expect(store.open(SCHEME)).rejects.toMatchObject({ code: 'index-version' })
    await started.command('SET', '{other}:index', 'x')
    await expect(open(nodeRedis(started.port), { prefix: 'other' })).rejects.toMatchObject({ code: 'not-an-index' })
    await expect(open(nodeRedis(started.port), { prefix: 'none', create: false })).rejects.toMatchObject({
      code: 'no-index'
    })
    await expect(open(nodeRedis(started.port), { prefix: 'a{b}' })).rejects.toMatchObject({ code: 'bad-option' })
    await expect(redis({ client: {} as never }).open(SCHEME)).rejects.toMatchObject({ code: 'bad-client' })
  })

  test('keys that something deletes are found by check, and a lost table is no empty index', async () => {
    const started = await server()
    const store = await open(nodeRedis(started.port))
    await store.put(many(50))
    const keys = ((await started.command('KEYS', 'wirecopy:*')) as string[]).sort()
    await started.command('DEL', keys.find((key) => key.includes(':p:'))!)
    expect((await store.check()).map(({ what }) => what)).toContain('0 postings of 2')
    await started.command('DEL', keys.find((key) => key.endsWith(':rows'))!)
    expect((await store.lookUp(Uint32Array.of(7), 5)).incomplete?.reason).toMatch(/lost keys/)
  })

  test('another past: a reader forgets what a server that was set back does not know any more', async () => {
    const started = await server()
    const [writer, reader] = [await open(nodeRedis(started.port)), await open(ioRedis(started.port))]
    await writer.put(many(30))
    await found(reader, [7], 5)
    await started.command('FLUSHALL')
    const again = await open(nodeRedis(started.port))
    await again.put(many(40, 1000))
    expect((await found(reader, [7, 100_003, 101_003], 50)).sizes).toEqual([40, 0, 1])
    expect((await found(writer, [7, 100_003, 101_003], 50)).sizes).toEqual([40, 0, 1])
  })

  test('a window rolls: what is published before it is not kept, and what leaves it is gone at once', async () => {
    const started = await server()
    const window = 4000
    const store = await open(nodeRedis(started.port), { window })
    const now = Date.now()
    await store.put([text('old', [1], now - 10 * window), text('new', [1], now), text('undated', [1], -Infinity)])
    expect((await found(store, [1], 5)).ids).toEqual([['new', 'undated']])
    await store.put([text('leaving', [1], now - window)])
    await until(async () => (await store.size()) === 2)
    expect((await found(store, [1], 5)).ids).toEqual([['new', 'undated']])
    await until(async () => (await store.size()) === 0)
    await until(async () => ((await started.command('DBSIZE')) as number) <= 2)
    expect((await found(store, [1], 5)).ids).toEqual([[]])
  })

  test('many writers and readers in several connections: every text there, none twice, none after its removal', async () => {
    const started = await server()
    const stores = await Promise.all(
      [0, 1, 2, 3].map((nth) => open((nth % 2 ? ioRedis : nodeRedis)(started.port), { deadline: 5000 }))
    )
    let over = false
    const readers = stores.slice(0, 2).map(async (store) => {
      while (!over) {
        const ids = (await found(store, [7], 5000)).ids[0]!.filter((id) => id !== undefined) // Some are removed meanwhile.
        const same = ids.filter((id) => id.startsWith('same'))
        expect(new Set(ids).size).toBe(ids.length)
        expect(same.length === 0 || same.length === 8).toBe(true)
      }
    })
    await stores[0]!.put(Array.from({ length: 8 }, (_, nth) => text(`same${nth}`, [7], nth)))
    await Promise.all(
      stores.map(async (store, nth) => {
        for (let round = 0; round < 15; round++) {
          await store.put(many(60, nth * 10_000 + round * 60))
          await store.put([text(`same${round % 8}`, [7, 50_000 + round], round)])
          await store.remove(Array.from({ length: 10 }, (_, at) => `t${nth * 10_000 + round * 60 + at}`))
        }
        if (nth === 0) await store.compact()
      })
    )
    over = true
    await Promise.all(readers)
    for (const store of stores) expect((await found(store, [7], 5)).sizes).toEqual([4 * 15 * 50 + 8])
    await stores[1]!.compact()
    expect(await stores[0]!.check()).toEqual([])
    expect(await stores[0]!.stats()).toMatchObject({ dead: 0, texts: 3008 })
  })

  test('Sentinel: the store goes on with the replica that takes over', async () => {
    const primary = await server()
    const replica = await server('--replicaof', '127.0.0.1', String(primary.port))
    await until(async () => /master_link_status:up/.test(String(await replica.command('INFO', 'replication'))))
    const sentinel = await startServer([], undefined, ['wire', primary.port])
    ends.push(sentinel.stop)
    await until(async () => /slaves=1/.test(String(await sentinel.command('INFO', 'sentinel'))))
    const store = await open(nodeRedisSentinel(sentinel.port, 'wire'), { deadline: 2000 })
    await store.put(many(10))
    await store.flush()
    primary.signal('SIGKILL')
    await until(async () => (await store.put(many(1, 100))) === undefined)
    expect((await found(store, [7], 20)).sizes).toEqual([11])
  })
})

redisSuite('a cluster that fails', () => {
  test('a shard that is down is named and costs its own texts only; when it is back nothing need be restarted', async () => {
    const { nodes } = await cluster(0)
    const store = await open(nodeRedisCluster(nodes.map(({ port }) => port)))
    await store.put(many(300))
    const whole = await found(store, [7], 500)
    nodes[1]!.signal('SIGSTOP')
    const part = await store.lookUp(Uint32Array.of(7), 500)
    const ids = await part.ids(Array.from(part.hits[0]!))
    expect(part.incomplete?.missing).toHaveLength(2)
    expect(part.incomplete?.missing[0]).toMatch(/^partition \d of 6 of wirecopy at 127\.0\.0\.1:\d+$/)
    expect(ids.length).toBeGreaterThan(100)
    expect(ids.every((id) => whole.ids[0]!.includes(id))).toBe(true)
    nodes[1]!.signal('SIGCONT')
    await until(async () => (await store.lookUp(Uint32Array.of(7), 500)).incomplete === undefined)
    expect(await found(store, [7], 500)).toEqual(whole)
  })

  test('a shard lost between look-up and reading texts costs its own texts only, and the answer says so', async () => {
    const { nodes } = await cluster(0)
    const { client, end } = await nodeRedisCluster(nodes.map(({ port }) => port))
    ends.push(end)
    const store = redis({ client, deadline: 600 })
    let lost = false
    const index = await openIndex({
      ...store,
      get: async (ids, onGap) => {
        if (lost) nodes[1]!.signal('SIGSTOP')
        return store.get(ids, onGap)
      }
    })
    ends.push(index.close)
    const copied = corpusTexts()[1]!
    const copies = Array.from({ length: 20 }, (_, nth) => ({ ...copied, id: `copy-${nth}` }))
    await index.add(copies)
    expect((await index.query(copied.text, { limit: 20 })).incomplete).toBeUndefined()
    lost = true
    const { matches, incomplete } = await index.query(copied.text, { limit: 20 })
    expect(incomplete?.missing).toHaveLength(2)
    expect(incomplete?.missing[0]).toMatch(/^partition \d of 6 of wirecopy at 127\.0\.0\.1:\d+$/)
    expect(matches.length).toBeGreaterThan(5)
    expect(matches.length).toBeLessThan(20)
    const read = await Promise.allSettled(copies.map(({ id }) => index.get(id)))
    expect(read.filter(({ status }) => status === 'rejected')).toHaveLength(20 - matches.length)
    lost = false
    nodes[1]!.signal('SIGCONT')
    await until(async () => (await index.query(copied.text)).incomplete === undefined)
    expect((await index.query(copied.text, { limit: 20 })).matches).toHaveLength(20)
  })

  test('a primary that is killed is replaced by its replica: a replay restores what was acknowledged', async () => {
    const { nodes } = await cluster(3)
    const store = await open(nodeRedisCluster(nodes.map(({ port }) => port)), { deadline: 3000 })
    await store.put(many(300))
    nodes[0]!.signal('SIGKILL')
    await until(async () => (await store.put(many(300))) === undefined)
    await store.put(many(50, 300))
    expect((await found(store, [7], 500)).sizes).toEqual([350])
    expect(await store.check()).toEqual([])
  })

  test('a slot on its way to another node gives no half answers and takes no half writes', async () => {
    const { nodes } = await cluster(0)
    const ports = nodes.map(({ port }) => port)
    const store = await open(nodeRedisCluster(ports), { partitions: 1 })
    await store.put(many(200))
    const key = ((await nodes[1]!.command('KEYS', 'wirecopy:*:segments')) as string[])[0]!
    const slot = String(slotOf(key.slice(key.indexOf('{') + 1, key.indexOf('}'))))
    const [from, to] = [nodes[1]!, nodes[2]!]
    const [fromId, toId] = await Promise.all(
      [from, to].map(async (node) => String(await node.command('CLUSTER', 'MYID')))
    )
    await to.command('CLUSTER', 'SETSLOT', slot, 'IMPORTING', fromId!)
    await from.command('CLUSTER', 'SETSLOT', slot, 'MIGRATING', toId!)
    const keys = (await from.command('CLUSTER', 'GETKEYSINSLOT', slot, '10000')) as string[]
    const move = (some: string[]) =>
      from.command('MIGRATE', '127.0.0.1', String(to.port), '', '0', '5000', 'KEYS', ...some)
    for (const some of [keys.slice(0, keys.length / 2), keys.slice(keys.length / 2)]) {
      await move(some)
      expect((await store.lookUp(Uint32Array.of(7), 500)).incomplete?.missing).toHaveLength(1)
      await expect(store.put(many(1, 900))).rejects.toMatchObject({ code: 'store-unreachable' })
      await expect(store.has('t1')).rejects.toMatchObject({ code: 'store-unreachable' })
    }
    for (const node of [to, from, nodes[0]!]) await node.command('CLUSTER', 'SETSLOT', slot, 'NODE', toId!)
    await store.put(many(1, 900))
    expect((await found(store, [7], 500)).sizes).toEqual([201])
    expect(await store.check()).toEqual([])
  })
})
