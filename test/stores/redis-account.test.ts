/** What the deployment page says of accounts and clients. */
import { Cluster, Redis } from 'ioredis'
import { createClient, createClientPool, createCluster } from 'redis'
import { expect, test } from 'vitest'
import { type RedisClient, redis } from '../../src/stores/redis.js'
import type { Store } from '../../src/types.js'
import { found } from './conformance.js'
import { forOneTest, many } from './for-one-test.js'
import type { RedisServer } from './redis-server.js'
import { redisSuite } from './redis-suite.js'

const RIGHTS = ['~wirecopy:*', '~{wirecopy}:*', '+@read', '+@write', '+@scripting', '+info', '+wait', '+time']
const ON_A_CLUSTER = ['+cluster|slots', '+cluster|shards', '+cluster|info', '+asking']
const ACCOUNT = { username: 'writer', password: 'secret' }

const { ends, server, cluster, open } = forOneTest()

redisSuite('accounts and clients', () => {
  test('the rights of the page are enough for everything; what is missing is told as denied', async () => {
    const started = await server()
    await allow(started, RIGHTS)
    const { port } = started
    await use(await connected(createClient({ ...ACCOUNT, socket: { host: '127.0.0.1', port } })))
    const store = await use(await connected(new Redis({ ...ACCOUNT, host: '127.0.0.1', port, lazyConnect: true })))
    for (const right of ['-append', '-hget', '-evalsha']) {
      await allow(started, [right])
      await expect(store.put(many(1))).rejects.toMatchObject({ code: 'store-denied' })
    }
    await allow(started, ['+@write', '+@scripting', '-getrange'])
    expect((await store.lookUp(Uint32Array.of(7), 5)).incomplete?.reason).toContain('refuses this account')
  })

  test('so they are on a cluster, where a client need not be connected yet, nor servers know the scripts', async () => {
    const { nodes } = await cluster(0)
    for (const node of nodes) await allow(node, [...RIGHTS, ...ON_A_CLUSTER])
    const addresses = nodes.map(({ port }) => ({ host: '127.0.0.1', port }))
    const rootNodes = addresses.map((socket) => ({ socket }))
    await use(await connected(createCluster({ rootNodes, defaults: ACCOUNT })))
    const client = new Cluster(addresses, { redisOptions: ACCOUNT })
    client.on('error', () => undefined)
    ends.push(() => client.disconnect())
    const store = await use(client)
    for (const node of nodes) await node.command('SCRIPT', 'FLUSH')
    await store.put(many(60))
    expect((await found(store, [7], 5)).sizes).toEqual([60])
  })

  test('a pool of connections gives the same answers; a client whose answers would be old or none is refused', async () => {
    const { port } = await server()
    const pool = createClientPool({ socket: { host: '127.0.0.1', port } }, { minimum: 3, maximum: 6 })
    pool.on('error', () => undefined)
    await pool.connect()
    ends.push(() => pool.destroy())
    await use(pool)
    const refused = [
      new Redis({ port, lazyConnect: true, enableAutoPipelining: true }),
      new Cluster([{ port }], { lazyConnect: true, scaleReads: 'slave' })
    ]
    for (const client of refused)
      await expect(redis({ client }).open('any')).rejects.toMatchObject({ code: 'bad-option' })
  })

  async function allow(started: RedisServer, rules: readonly string[]): Promise<void> {
    await started.command('ACL', 'SETUSER', 'writer', 'on', '>secret', ...rules)
  }

  async function connected<T extends RedisClient & Connecting>(client: T): Promise<T> {
    client.on('error', () => undefined)
    ends.push(() => (client.destroy ?? client.disconnect)?.call(client))
    await client.connect()
    return client
  }

  /** Everything a store does, once. */
  async function use(client: RedisClient): Promise<Store> {
    const store = await open(Promise.resolve({ client, end: () => undefined }), { deadline: 2000 })
    await store.remove(Array.from({ length: 60 }, (_, nth) => `t${nth}`))
    await store.put(many(60))
    await store.remove(['t3'])
    await store.flush()
    await store.compact()
    expect((await found(store, [7, 100_003, 100_004], 2)).ids).toEqual([['t59', 't58'], [], ['t4']])
    expect([await store.size(), await store.check(), (await store.stats()).dead]).toEqual([59, [], 0])
    return store
  }
})

interface Connecting {
  on(event: 'error', listener: () => void): unknown
  connect(): Promise<unknown>
  destroy?(): unknown
  disconnect?(): unknown
}
