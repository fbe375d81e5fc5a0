/**
 * npm run soak:redis [-- --seconds N]
 *
 * Two writers and two readers on a cluster of three primaries and three replicas on loopback; a third of the way in a primary is killed (SIGKILL), and
 * started again after two thirds. A reader's answer that names no gap must hold every text acknowledged before it was asked and no text whose
 * removal was. After a replay of what the writers did last every acknowledged text must be there, `check` find nothing, and the last error
 * lie within ten seconds of the kill or of the start.
 */
import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { redis } from '../src/stores/redis.js'
import type { Store, StoredText } from '../src/types.js'
import { nodeRedisCluster } from '../test/stores/redis-clients.js'
import { startCluster } from '../test/stores/redis-server.js'

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' } } })
const seconds = Number(values.seconds)
const BATCH = 32
/** A failover may lose what was acknowledged shortly before the kill: a replay of as much restores it. */
const LOST_MS = 5_000
const OVER_MS = 10_000

const cluster = await startCluster(3, 3)
const ends: (() => void)[] = []
const acknowledged = new Map<string, { readonly text: StoredText; readonly at: number }>()
/** Texts whose removal was asked for: until it is acknowledged they may be found or not. */
const leaving = new Set<string>()
const removed = new Map<string, number>()
const errors: number[] = []
const counts = { writes: 0, reads: 0, incomplete: 0 }
const start = Date.now()
const over = () => Date.now() - start > seconds * 1000
let killed = Number.POSITIVE_INFINITY
let started = Number.POSITIVE_INFINITY

async function open(): Promise<Store> {
  const { client, end } = await nodeRedisCluster(cluster.nodes.map(({ port }) => port))
  ends.push(end)
  const store = redis({ client, deadline: 2_000 })
  await store.open('soak')
  return store
}

function textOf(id: string, nth: number): StoredText {
  return { id, published: nth, keys: Uint32Array.of(7, 1_000_000 + nth).sort(), content: Buffer.from(id) }
}

async function write(store: Store, writer: number): Promise<void> {
  for (let next = 0; !over(); next += BATCH) {
    const texts = Array.from({ length: BATCH }, (_, at) =>
      textOf(`w${writer}-${next + at}`, writer * 50_000_000 + next + at)
    )
    await again(() => store.put(texts))
    for (const text of texts) acknowledged.set(text.id, { text, at: Date.now() })
    const gone = texts.slice(0, 4).map(({ id }) => id)
    for (const id of gone) leaving.add(id)
    await again(() => store.remove(gone))
    for (const id of gone) removed.set(id, Date.now())
    counts.writes++
    await wait(20)
  }
}

/** Until it is acknowledged: that is what a writer does whose call failed. */
async function again(job: () => Promise<unknown>): Promise<void> {
  for (;;)
    try {
      return void (await job())
    } catch {
      errors.push(Date.now())
      await wait(50)
    }
}

async function read(store: Store): Promise<void> {
  while (!over()) {
    const asked = Date.now()
    const sure = [...acknowledged.values()].filter(({ at }) => isSafe(at, asked)).map(({ text }) => text)
    const some = Array.from({ length: Math.min(64, sure.length) }, () => sure[Math.floor(Math.random() * sure.length)]!)
    const found = await store.lookUp(
      Uint32Array.from(some, ({ keys }) => keys[1]!),
      5
    )
    const places = found.hits.map((hits) => Array.from(hits))
    const ids = await Promise.all(places.map((some) => found.ids(some)))
    counts.reads++
    if (found.incomplete) {
      counts.incomplete++
      errors.push(Date.now())
    } else
      some.forEach(({ id }, at) => {
        const gone = removed.get(id)
        if (!leaving.has(id)) assert(ids[at]!.includes(id), `${id} was acknowledged and is not found`)
        else if (gone !== undefined && isSafe(gone, asked))
          assert(!ids[at]!.includes(id), `${id} was removed and is found`)
      })
    await wait(10)
  }
}

async function held(store: Store, ids: readonly string[]): Promise<Set<string>> {
  const there = new Set<string>()
  for (let from = 0; from < ids.length; from += 256) {
    const some = ids.slice(from, from + 256)
    const contents = await store.get(some)
    some.forEach((id, at) => void (contents[at] && there.add(id)))
  }
  return there
}

/** Acknowledged before a reader asked, and not so shortly before the kill that the failover may have lost it. */
function isSafe(at: number, asked: number): boolean {
  return at < asked && !(at > killed - LOST_MS && at < killed + 1_000)
}

async function disturb(): Promise<void> {
  await wait((seconds * 1000) / 3)
  killed = Date.now()
  cluster.nodes[0]!.signal('SIGKILL')
  await wait((seconds * 1000) / 3)
  started = Date.now()
  await cluster.nodes[0]!.restart()
}

try {
  const stores = await Promise.all([open(), open(), open(), open()])
  const [first, second, third, fourth] = stores as [Store, Store, Store, Store]
  await Promise.all([write(first, 0), write(second, 1), read(third), read(fourth), disturb()])
  const replay = [...acknowledged.values()].filter(({ at }) => at > killed - LOST_MS && at < killed + 1_000)
  const before = await held(
    first,
    replay.map(({ text }) => text.id)
  )
  const lost = replay.filter(({ text: { id } }) => !removed.has(id) && !before.has(id))
  await first.put(replay.map(({ text }) => text))
  await first.remove([...removed.keys()])
  const there = await held(third, [...acknowledged.keys()])
  for (const id of acknowledged.keys()) assert.equal(there.has(id), !removed.has(id), `${id} after the replay`)
  assert.deepEqual(await third.check(), [])
  const longest = Math.max(0, ...errors.map((at) => at - (at < started ? killed : started)))
  assert(longest <= OVER_MS, `errors went on for ${longest} ms`)
  process.stdout.write(
    `${seconds} s: ${counts.writes * BATCH} texts acknowledged, ${removed.size} removed, ${counts.reads} answers, ${counts.incomplete} incomplete; errors ` +
      `until ${longest} ms after the kill or the start; ${lost.length} texts lost in the failover, none after the replay\n`
  )
} finally {
  for (const end of ends) end()
  await cluster.stop()
}
