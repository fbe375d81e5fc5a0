/** A cluster that loses shards, or moves them: an honest gap, and everything as before afterwards. */
import { expect, test } from 'vitest'
import { slotOf } from '../../src/stores/redis/names.js'
import { redis } from '../../src/stores/redis.js'
import { openIndex } from '../../src/text-index.js'
import { corpusTexts } from '../text-index/corpus-texts.js'
import { found } from './conformance.js'
import { forOneTest, many } from './for-one-test.js'
import { nodeRedisCluster } from './redis-clients.js'
import { until } from './redis-server.js'
import { redisSuite } from './redis-suite.js'

const { ends, cluster, open } = forOneTest()

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
