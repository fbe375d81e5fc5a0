/** An index that changes under its readers: another past, a window that rolls, many writers. */
import { expect, test } from 'vitest'
import { found, text } from './conformance.js'
import { forOneTest, many } from './for-one-test.js'
import { ioRedis, nodeRedis } from './redis-clients.js'
import { until } from './redis-server.js'
import { redisSuite } from './redis-suite.js'

const { server, open } = forOneTest()

redisSuite('an index that changes', () => {
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

  test('a text that is replaced, and swept away, between its look-up and the asking for its id is still told by its id', async () => {
    const started = await server()
    const [writer, reader] = [await open(nodeRedis(started.port)), await open(ioRedis(started.port))]
    await writer.put(many(20))
    await writer.remove(['t3'])
    const seen = await reader.lookUp(Uint32Array.of(100_005), 5)
    await writer.put([text('t5', [7, 100_005], 1)])
    await writer.compact()
    expect(await seen.ids(Array.from(seen.hits[0]!))).toEqual(['t5'])
    for (let nth = 6; nth < 8; nth++) {
      await writer.remove([`t${nth}`])
      await writer.compact()
    }
    const [names] = (await started.command('KEYS', '*:n:0')) as string[]
    expect(await started.command('HLEN', names!)).toBe(20 + 1 - 4) // Of t3, t6, t7, and of the text that t5 was.
    expect(await writer.check()).toEqual([])
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
})
