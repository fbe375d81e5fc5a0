/** Servers, clusters and open stores for one test each: what it started is ended after it. */
import { afterEach } from 'vitest'
import { type RedisOptions, redis } from '../../src/stores/redis.js'
import type { Store } from '../../src/types.js'
import { text } from './conformance.js'
import type { Connected } from './redis-clients.js'
import { type RedisCluster, type RedisServer, startCluster, startServer } from './redis-server.js'

export const SCHEME = 'failure/1'

/** Called once by a file of tests. */
export function forOneTest() {
  const ends: (() => unknown)[] = []
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end()
  })
  return {
    ends,
    server: async (...options: string[]): Promise<RedisServer> => {
      const started = await startServer(options)
      ends.push(started.stop)
      return started
    },
    cluster: async (replicas: number): Promise<RedisCluster> => {
      const started = await startCluster(3, replicas)
      ends.push(started.stop)
      return started
    },
    open: async (connected: Promise<Connected>, options: Partial<RedisOptions> = {}): Promise<Store> => {
      const { client, end } = await connected
      ends.push(end)
      const store = redis({ client, deadline: 600, ...options })
      await store.open(SCHEME)
      ends.push(store.close)
      return store
    }
  }
}

export const many = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => text(`t${from + at}`, [7, 100_000 + from + at], at))
