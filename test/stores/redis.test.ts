/** The conformance suite on real servers, through every kind of client. */
import { afterAll, beforeAll, test } from 'vitest'
import { redis } from '../../src/stores/redis.js'
import { openIndex } from '../../src/text-index.js'
import type { Article } from '../../src/types.js'
import { corpusTexts } from '../text-index/corpus-texts.js'
import { conformance } from './conformance.js'
import { numbers } from './random-numbers.js'
import { type Connected, ioRedis, ioRedisCluster, nodeRedis, nodeRedisCluster } from './redis-clients.js'
import { startCluster, startServer } from './redis-server.js'
import { redisSuite } from './redis-suite.js'
import { assertSameAnswers } from './same-answers.js'

const SINGLE = { 'node-redis': nodeRedis, ioredis: ioRedis }
const CLUSTER = { 'node-redis': nodeRedisCluster, ioredis: ioRedisCluster }

redisSuite('one server', () => {
  let server: Awaited<ReturnType<typeof startServer>>
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server?.stop())
  for (const [name, connect] of Object.entries(SINGLE)) through(`redis through ${name}`, () => connect(server.port))
})

redisSuite('a cluster of three primaries and three replicas', () => {
  let cluster: Awaited<ReturnType<typeof startCluster>>
  beforeAll(async () => {
    cluster = await startCluster(3, 3)
  })
  afterAll(() => cluster?.stop())
  for (const [name, connect] of Object.entries(CLUSTER))
    through(`redis cluster through ${name}`, () => connect(cluster.nodes.map(({ port }) => port)))
})

function through(name: string, connect: () => Promise<Connected>): void {
  let connected: Promise<Connected> | undefined
  let made = 0
  afterAll(async () => (await connected)?.end())
  conformance(name, async () => {
    connected ??= connect()
    const { client } = await connected
    return redis({ client, prefix: `${name.replaceAll(' ', '-')}-${++made}` })
  })

  test(`${name}: 2,000 texts, some replaced and removed: 300 answers are those of the memory store`, async () => {
    connected ??= connect()
    const { client } = await connected
    await using mine = await openIndex(redis({ client, prefix: `${name.replaceAll(' ', '-')}-same` }))
    await using reference = await openIndex()
    await assertSameAnswers(mine, reference, mixtures(2000), 300)
  }, 60_000)
}

/** Texts of six sentences of the corpus each, so that every one shares some with many others. */
function mixtures(count: number): Article[] {
  const sentences = corpusTexts().flatMap(({ text }) => text.split(/(?<=[.!?])\s+/))
  const random = numbers(23)
  const some = () => Array.from({ length: 6 }, () => sentences[random(sentences.length)]!).join(' ')
  return Array.from({ length: count }, (_, nth) => ({ id: `mixture ${nth}`, text: some() }))
}
