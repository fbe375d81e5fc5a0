/** The conformance suite on real servers, through every kind of client. */
import { afterAll, beforeAll } from 'vitest'
import { redis } from '../../src/stores/redis.js'
import { conformance } from './conformance.js'
import { type Connected, ioRedis, ioRedisCluster, nodeRedis, nodeRedisCluster } from './redis-clients.js'
import { startCluster, startServer } from './redis-server.js'
import { redisSuite } from './redis-suite.js'

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
}
