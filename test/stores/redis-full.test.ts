/** A server whose memory is full, or that would throw keys away. */
import { expect, test } from 'vitest'
import { found } from './conformance.js'
import { forOneTest, many } from './for-one-test.js'
import { ioRedis, nodeRedis } from './redis-clients.js'
import { redisSuite } from './redis-suite.js'

const { server, open } = forOneTest()

redisSuite('a server short of memory', () => {
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

  test('a server that would throw keys away is refused, whatever its policy, and told of by check where it comes to be one later', async () => {
    const started = await server('--maxmemory', '50mb')
    const [plain, rolling] = [{ prefix: 'plain' }, { prefix: 'rolling', window: 86_400_000 }]
    const stores = [await open(nodeRedis(started.port), plain), await open(ioRedis(started.port), rolling)]
    for (const order of ['lru', 'lfu', 'random', 'ttl'])
      for (const reach of order === 'ttl' ? ['volatile'] : ['allkeys', 'volatile']) {
        await started.command('CONFIG', 'SET', 'maxmemory-policy', `${reach}-${order}`)
        const told = await Promise.all(stores.map((store) => store.check()))
        const evicts = expect.objectContaining({ what: expect.stringContaining(`maxmemory-policy ${reach}-${order}`) })
        await expect(open(nodeRedis(started.port), rolling)).rejects.toMatchObject({ code: 'store-evicts' })
        expect(told[1]).toEqual([evicts])
        // No key of an index without a window ever expires.
        expect(told[0]).toEqual(reach === 'allkeys' ? [evicts] : [])
        if (reach === 'volatile') await (await open(nodeRedis(started.port), plain)).put(many(1))
        else await expect(open(nodeRedis(started.port), plain)).rejects.toMatchObject({ code: 'store-evicts' })
      }
    await started.command('CONFIG', 'SET', 'maxmemory-policy', 'noeviction')
    expect(await stores[1]!.check()).toEqual([])
  })
})
