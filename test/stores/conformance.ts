/** What every store must do. `test/stores/<store>.test.ts` runs it on one store each. */
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import type { Store, StoredText } from '../../src/types.js'
import { Oracle } from './oracle.js'
import { numbers } from './random-numbers.js'

const SCHEME = 'conformance/1'

/** `make` gives a new, empty store that was not opened yet. */
export function conformance(name: string, make: () => Promise<Store>): void {
  const open: Store[] = []
  const opened = async (): Promise<Store> => {
    const store = await make()
    await store.open(SCHEME)
    open.push(store)
    return store
  }
  afterEach(async () => {
    for (const store of open.splice(0)) await store.close()
  })

  test(`${name}: an empty store holds nothing and finds nothing`, async () => {
    const store = await opened()
    expect(await store.size()).toBe(0)
    expect(await store.has('a')).toBe(false)
    expect(await store.get(['a'])).toEqual([undefined])
    expect(await found(store, [1, 2], 5)).toEqual({ sizes: [0, 0], ids: [[], []] })
    expect(await store.remove(['a'])).toBe(0)
    expect(await store.expire(Infinity)).toBe(0)
    expect(await store.check()).toEqual([])
  })

  test(`${name}: a text is found by each of its keys and its content comes back`, async () => {
    const store = await opened()
    await store.put([text('a', [1, 4294967295], 5), text('b', [1, 0], 9)])
    expect(await found(store, [4294967295, 1, 0, 7], 5)).toEqual({
      sizes: [1, 2, 1, 0],
      ids: [['a'], ['b', 'a'], ['b'], []]
    })
    expect((await store.get(['b', 'x', 'a'])).map((bytes) => bytes && decode(bytes))).toEqual(['b 9', undefined, 'a 5'])
  })

  test(`${name}: look-ups at once do not disturb each other`, async () => {
    const store = await opened()
    const texts = Array.from({ length: 60 }, (_, i) => text(`id${i}`, [i % 5, 10 + (i % 7)], i))
    await store.put(texts)
    const oracle = new Oracle()
    oracle.put(texts)
    const asked = Array.from({ length: 12 }, (_, i) => Uint32Array.of(i % 5, 10 + (i % 7)))
    for (let round = 0; round < 2; round++)
      expect(await Promise.all(asked.map((keys) => found(store, keys, 5)))).toEqual(
        asked.map((keys) => oracle.lookUp(keys, 5))
      )
  })

  test(`${name}: an id that is added again is replaced, in one batch or in two`, async () => {
    const store = await opened()
    await store.put([text('a', [1], 1), text('a', [2], 2)])
    expect(await found(store, [1, 2], 5)).toEqual({ sizes: [0, 1], ids: [[], ['a']] })
    await store.put([text('a', [3], 3)])
    expect(await found(store, [1, 2, 3], 5)).toEqual({ sizes: [0, 0, 1], ids: [[], [], ['a']] })
    expect(await store.size()).toBe(1)
  })

  test(`${name}: what is removed is never found, and comes back when it is added again`, async () => {
    const store = await opened()
    await store.put([text('a', [1], 1), text('b', [1], 2)])
    expect(await store.remove(['a', 'a', 'x'])).toBe(1)
    expect(await found(store, [1], 5)).toEqual({ sizes: [1], ids: [['b']] })
    await store.put([text('a', [1], 1)])
    expect(await found(store, [1], 5)).toEqual({ sizes: [2], ids: [['b', 'a']] })
  })

  test(`${name}: a full bucket gives the newest, tells its whole size, and fills up again after a removal`, async () => {
    const store = await opened()
    await store.put(Array.from({ length: 20 }, (_, i) => text(`t${i}`, [7], (i * 7) % 20)))
    const { sizes, ids } = await found(store, [7], 3)
    expect({ sizes, ids }).toEqual({ sizes: [20], ids: [['t17', 't14', 't11']] })
    await store.remove(['t14'])
    expect((await found(store, [7], 3)).ids).toEqual([['t17', 't11', 't8']])
  })

  test(`${name}: expiry removes the texts before a time, and those without a time only at Infinity`, async () => {
    const store = await opened()
    await store.put([text('old', [1], 10), text('new', [1], 20), text('undated', [1], -Infinity)])
    expect(await store.expire(20)).toBe(1)
    expect((await found(store, [1], 5)).ids).toEqual([['new', 'undated']])
    expect(await store.expire(Infinity)).toBe(2)
    expect(await store.size()).toBe(0)
  })

  test(`${name}: ids of any length and script, an empty one among them, are kept apart`, async () => {
    const store = await opened()
    const ids = [
      '',
      ' ',
      'a\0b',
      'a',
      'x'.repeat(5000),
      `${'x'.repeat(4999)}y`,
      'новости/1',
      '新聞',
      '😀',
      'e\u0301',
      '\u00e9'
    ]
    await store.put(ids.map((id, i) => text(id, [i], i)))
    expect(
      (
        await found(
          store,
          ids.map((_, i) => i),
          5
        )
      ).ids
    ).toEqual(ids.map((id) => [id]))
    expect(await collect(store.ids())).toEqual([...ids].sort())
    expect(await store.remove(ids)).toBe(ids.length)
  })

  test(`${name}: writes that are not waited for take effect in the order they were made`, async () => {
    const store = await opened()
    await Promise.all([store.put([text('a', [1], 1)]), store.remove(['a']), store.put([text('a', [2], 1)])])
    expect((await found(store, [1, 2], 5)).ids).toEqual([[], ['a']])
  })

  test(`${name}: thousands of texts, many replaced and removed, are found as by searching from end to end`, async () => {
    const store = await opened()
    const oracle = new Oracle()
    const random = numbers(11)
    for (let round = 0; round < 12; round++) {
      const texts = Array.from({ length: 1500 }, () => randomText(random))
      await store.put(texts)
      oracle.put(texts)
      const gone = Array.from({ length: round === 8 ? 4000 : 200 }, () => `id${random(9000)}`)
      expect(await store.remove([...new Set(gone)])).toBe(oracle.remove([...new Set(gone)]))
    }
    expect(await store.expire(300)).toBe(oracle.expire(300))
    const keys = Uint32Array.from({ length: 40 }, (_, i) => (i < 20 ? i : random(4000) + 100))
    for (const limit of [3, 50, 100000]) expect(await found(store, keys, limit)).toEqual(oracle.lookUp(keys, limit))
    expect(await store.check()).toEqual([])
    await store.compact()
    expect(await found(store, keys, 50)).toEqual(oracle.lookUp(keys, 50))
    expect(await store.stats()).toMatchObject({ texts: oracle.texts.size, dead: 0, scheme: SCHEME })
    expect(await store.check()).toEqual([])
  }, 60_000)

  test(`${name}: any order of the same adds and removals gives the same answers`, async () => {
    const step = fc.record({
      id: fc.nat(6),
      keys: fc.uniqueArray(fc.nat(5), { maxLength: 4 }),
      published: fc.nat(3),
      gone: fc.boolean()
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const store = await make()
        await store.open(SCHEME)
        const oracle = new Oracle()
        for (const { id, keys, published, gone } of steps) {
          const one = text(`id${id}`, keys, published)
          await (gone ? store.remove([one.id]) : store.put([one]))
          gone ? oracle.remove([one.id]) : oracle.put([one])
        }
        const keys = Uint32Array.of(0, 1, 2, 3, 4, 5)
        const answer = await found(store, keys, 2)
        await store.close()
        expect(answer).toEqual(oracle.lookUp(keys, 2))
      }),
      { numRuns: 30, seed: 4 }
    )
  }, 60_000)
}

/** Answers of a store, every bucket in the order of texts. */
export async function found(
  store: Store,
  keys: Iterable<number>,
  limit: number
): Promise<{ sizes: number[]; ids: (string | undefined)[][] }> {
  const answer = await store.lookUp(Uint32Array.from(keys), limit)
  expect(answer.incomplete).toBeUndefined()
  const ids: (string | undefined)[][] = []
  for (const hits of answer.hits.map((hits) => Array.from(hits))) {
    expect(hits.every((place) => place < answer.places)).toBe(true)
    ids.push([...(await answer.ids(hits.sort(answer.compare)))])
  }
  return { sizes: [...answer.sizes], ids }
}

export function text(id: string, keys: readonly number[], published: number): StoredText {
  const content = new TextEncoder().encode(`${id.slice(0, 9)} ${published}`)
  return { id, published, keys: Uint32Array.from(keys).sort(), content }
}

function randomText(random: (below: number) => number): StoredText {
  const keys = new Set([random(20), random(20), ...Array.from({ length: 10 }, () => random(4000) + 100)])
  return text(`id${random(9000)}`, [...keys], random(1000))
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

async function collect(ids: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = []
  for await (const id of ids) all.push(id)
  return all.sort()
}
