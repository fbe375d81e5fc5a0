/** Servers that lose keys, by whatever way: what is gone is told, never taken for "nothing found". */
import { expect, test } from 'vitest'
import type { Store } from '../../src/types.js'
import { text } from './conformance.js'
import { forOneTest, many } from './for-one-test.js'
import { ioRedis, ioRedisCluster, nodeRedis, nodeRedisCluster } from './redis-clients.js'
import { type RedisServer, until } from './redis-server.js'
import { redisSuite } from './redis-suite.js'

const { server, cluster, open } = forOneTest()

redisSuite('a server that loses keys', () => {
  test('an index that something emptied is lost, not empty, until one is made anew', async () => {
    const started = await server()
    const store = await open(nodeRedis(started.port))
    await store.put(many(20))
    await started.command('FLUSHALL')
    await expectLost(store)
    expect((await store.check()).map(({ what }) => what)).toEqual([expect.stringContaining('has lost keys')])
    const again = await open(ioRedis(started.port))
    expect(await again.size()).toBe(0)
    expect(await store.size()).toBe(0)
    await again.put(many(5))
    await started.command('DEL', '{wirecopy}:index')
    await expect(open(nodeRedis(started.port))).rejects.toMatchObject({ code: 'store-lost' })
    expect(await store.size()).toBe(5)
  })

  test('a shard that comes back with nothing is missing; others go on, also for who opens the index while it is down', async () => {
    const { nodes } = await cluster(0)
    const ports = nodes.map(({ port }) => port)
    const [store, other] = [await open(nodeRedisCluster(ports)), await open(ioRedisCluster(ports))]
    await store.put(many(300))
    nodes[1]!.signal('SIGKILL')
    const part = await store.lookUp(Uint32Array.of(7), 500)
    expect(part.incomplete?.missing).toHaveLength(2)
    const late = await open(ioRedisCluster([ports[0]!]))
    const seen = await late.lookUp(Uint32Array.of(7), 500)
    expect([seen.sizes, seen.incomplete?.missing.length]).toEqual([part.sizes, 2])
    await nodes[1]!.restart()
    await until(async () => /lost keys/.test((await store.lookUp(Uint32Array.of(7), 5)).incomplete?.reason ?? ''))
    const lookUps = await Promise.all([store, other].map((one) => one.lookUp(Uint32Array.of(7), 500)))
    for (const { sizes, incomplete } of lookUps) expect([sizes, incomplete?.missing.length]).toEqual([part.sizes, 2])
    await expect(store.put(many(300))).rejects.toMatchObject({ code: 'store-lost' })
    // What the deployment page says: go on with what is left, and add the others again.
    for (const node of nodes) await node.command('HDEL', '{wirecopy}:index', 'made').catch(() => undefined) // Another's slot.
    await (await open(nodeRedisCluster(ports))).put(many(300))
    expect(await other.size()).toBe(300)
  })

  test('every policy of maxmemory, set on a running server: each text is found or the answer says that it is not whole', async () => {
    const started = await server()
    for (const [policy, window] of POLICIES) {
      const evicts = policy.startsWith('allkeys') || (policy.startsWith('volatile') && window > 0)
      const [, first, second] = await fill(started, window)
      await setPolicy(started, policy, 0.7)
      await (evicts ? expectToldOf(first!, second!) : expectFull(first!, second!))
    }
  }, 60_000)

  async function expectToldOf(...stores: Store[]): Promise<void> {
    for (const store of stores) {
      expect((await store.lookUp(keysOf(200), 5)).incomplete?.reason).toMatch(/maxmemory-policy|lost keys/)
      await expect(store.put(many(5))).rejects.toMatchObject({ code: expect.stringMatching(/store-evicts|store-lost/) })
    }
  }

  /** Nothing is lost, nothing comes in; room can be made. */
  async function expectFull(...stores: Store[]): Promise<void> {
    for (const store of stores) {
      const { sizes, incomplete } = await store.lookUp(keysOf(200), 5)
      expect([sizes.every((size) => size === 1), incomplete]).toEqual([true, undefined])
      await expect(store.put(many(5))).rejects.toMatchObject({ code: 'store-full' })
    }
    expect(await stores[0]!.remove(['n1', 'n2'])).toBe(2)
    await stores[0]!.compact()
    expect(await stores[0]!.size()).toBe(198)
  }

  test('what was thrown away is remembered when the policy is put right, by whoever had the index open', async () => {
    const started = await server()
    const [store] = await fill(started, 0)
    await setPolicy(started, 'allkeys-random', 0.7)
    await setPolicy(started, 'noeviction', 0)
    await until(async () => /lost keys/.test((await store!.lookUp(keysOf(200), 5)).incomplete?.reason ?? ''))
    await expectLost(store!)
    expect((await store!.check()).length).toBeGreaterThan(0)
  })

  async function expectLost(store: Store): Promise<void> {
    const { incomplete, sizes } = await store.lookUp(Uint32Array.of(7), 5)
    expect([sizes.length, incomplete?.reason]).toEqual([1, expect.stringContaining('has lost keys')])
    for (const call of [store.has('n1'), store.size(), store.get(['n1']), store.put(many(1)), store.remove(['x'])])
      await expect(call).rejects.toMatchObject({ code: 'store-lost' })
  }

  /** An empty server with 200 texts, and stores that did not ask it anything yet, but the first. */
  async function fill(started: RedisServer, window: number): Promise<Store[]> {
    await started.command('CONFIG', 'SET', 'maxmemory', '0', 'maxmemory-policy', 'noeviction')
    await started.command('FLUSHALL')
    const deadline = 3000
    const stores = [await open(nodeRedis(started.port), { window, deadline })]
    for (const connect of [nodeRedis, ioRedis]) stores.push(await open(connect(started.port), { deadline }))
    const now = Date.now()
    const keys = (nth: number) => Array.from({ length: 20 }, (_, at) => (nth * 20 + at) * 7919)
    await stores[0]!.put(Array.from({ length: 200 }, (_, nth) => text(`n${nth}`, keys(nth), now - nth)))
    return stores
  }
})

/** Of those for keys that end, without a window and with one. */
const POLICIES: readonly (readonly [policy: string, window: number])[] = [
  ...['noeviction', 'allkeys-lru', 'allkeys-lfu', 'allkeys-random'].map((policy) => [policy, 0] as const),
  ...['volatile-lru', 'volatile-lfu', 'volatile-random', 'volatile-ttl'].flatMap((policy) =>
    [0, 86_400_000].map((window) => [policy, window] as const)
  )
]

/** With so large a share of the memory in use now, 0 for no limit; the next command makes the server keep to it. */
async function setPolicy(started: RedisServer, policy: string, share: number): Promise<void> {
  const used = Number(/^used_memory:(\d+)/m.exec(String(await started.command('INFO', 'memory')))?.[1])
  const limit = String(Math.round(used * share))
  await started.command('CONFIG', 'SET', 'maxmemory', limit, 'maxmemory-policy', policy)
  await started.command('PING')
}

function keysOf(texts: number): Uint32Array {
  return Uint32Array.from({ length: texts }, (_, nth) => nth * 20 * 7919)
}
