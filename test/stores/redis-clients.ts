/** Connected clients of every kind the store takes. */
import { Cluster, Redis } from 'ioredis'
import { createClient, createCluster, createSentinel } from 'redis'
import type { RedisClient } from '../../src/stores/redis.js'

export interface Connected {
  readonly client: RedisClient
  end(): void
}

const quiet = () => undefined
const soon = (tries: number) => Math.min(200, tries * 20)

export async function nodeRedis(port: number, more: Parameters<typeof createClient>[0] = {}): Promise<Connected> {
  const client = createClient({ ...more, socket: { host: '127.0.0.1', port, reconnectStrategy: soon } })
  client.on('error', quiet)
  await client.connect()
  return { client, end: () => client.destroy() }
}

export async function nodeRedisCluster(ports: readonly number[]): Promise<Connected> {
  const client = createCluster({
    rootNodes: ports.map((port) => ({ socket: { host: '127.0.0.1', port } })),
    defaults: { socket: { reconnectStrategy: soon } }
  })
  client.on('error', quiet)
  await client.connect()
  return { client, end: () => client.destroy() }
}

export async function nodeRedisSentinel(port: number, name: string): Promise<Connected> {
  const client = createSentinel({ name, sentinelRootNodes: [{ host: '127.0.0.1', port }], scanInterval: 500 })
  client.on('error', quiet)
  await client.connect()
  return { client, end: () => client.destroy() }
}

export async function ioRedis(port: number): Promise<Connected> {
  const client = new Redis({ host: '127.0.0.1', port, lazyConnect: true, retryStrategy: soon })
  client.on('error', quiet)
  await client.connect()
  return { client, end: () => client.disconnect() }
}

export async function ioRedisSentinel(port: number, name: string): Promise<Connected> {
  const sentinels = [{ host: '127.0.0.1', port }]
  const client = new Redis({ sentinels, name, lazyConnect: true, retryStrategy: soon, sentinelRetryStrategy: soon })
  client.on('error', quiet)
  await client.connect()
  return { client, end: () => client.disconnect() }
}

export async function ioRedisCluster(ports: readonly number[]): Promise<Connected> {
  const client = new Cluster(
    ports.map((port) => ({ host: '127.0.0.1', port })),
    { lazyConnect: true, enableReadyCheck: false, clusterRetryStrategy: soon }
  )
  client.on('error', quiet)
  await client.connect()
  return { client, end: () => client.disconnect() }
}
