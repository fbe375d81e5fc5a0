/** A server that is not there, not ours, slow or just another one than before: a clear error or an honest gap each. */
import { setTimeout as wait } from 'node:timers/promises'
import { createClient } from 'redis'
import { expect, test } from 'vitest'
import { redis } from '../../src/stores/redis.js'
import { found } from './conformance.js'
import { forOneTest, many, SCHEME } from './for-one-test.js'
import { ioRedis, ioRedisSentinel, nodeRedis, nodeRedisSentinel } from './redis-clients.js'
import { startServer, until } from './redis-server.js'
import { redisSuite } from './redis-suite.js'

const { ends, server, open } = forOneTest()

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

  test('a wrong password is told also where the client, still connecting, is handed over: by either protocol', async () => {
    const started = await server('--requirepass', 'right')
    for (const RESP of [2, 3] as const) {
      const socket = { host: '127.0.0.1', port: started.port, reconnectStrategy: () => 50 }
      const client = createClient({ RESP, password: 'wrong', socket })
      client.on('error', () => undefined)
      client.connect().catch(() => undefined)
      await expect(redis({ client, deadline: 2000 }).open('tests')).rejects.toMatchObject({ code: 'store-denied' })
      client.destroy()
    }
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

  test('Sentinel: the store goes on with the replica that takes over', async () => {
    const primary = await server()
    const replica = await server('--replicaof', '127.0.0.1', String(primary.port))
    await until(async () => /master_link_status:up/.test(String(await replica.command('INFO', 'replication'))))
    const sentinel = await startServer([], undefined, ['wire', primary.port])
    ends.push(sentinel.stop)
    await until(async () => /slaves=1/.test(String(await sentinel.command('INFO', 'sentinel'))))
    const store = await open(nodeRedisSentinel(sentinel.port, 'wire'), { deadline: 2000 })
    const other = await open(ioRedisSentinel(sentinel.port, 'wire'), { deadline: 2000 })
    await store.put(many(10))
    await store.flush()
    primary.signal('SIGKILL')
    await until(async () => (await store.put(many(1, 100))) === undefined)
    await until(async () => (await other.put(many(1, 101))) === undefined)
    for (const one of [store, other]) expect((await found(one, [7], 20)).sizes).toEqual([12])
  })
})
