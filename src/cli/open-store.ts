/** Where a kept index is: a folder, or a Redis server or cluster named by a URL. */
import { WirecopyError } from '../errors.js'
import type { Store } from '../types.js'
import { tell } from './output.js'

export interface OpenedStore {
  readonly store: Store
  /** Lets go of what the store was reached through; the store itself is closed by its index. */
  release(): Promise<void>
}

/** `create`: whether to make the index where there is none. Nothing of it is read yet. */
export async function openStore(where: string, create: boolean): Promise<OpenedStore> {
  if (/^rediss?:\/\//.test(where)) return openRedis(new URL(where), create)
  const { lmdbStore } = await import('../stores/lmdb.js')
  return { store: lmdbStore(where, { create }), release: async () => undefined }
}

/** `redis://user:password@host:port?prefix=wirecopy`; `rediss:` for TLS. A cluster is known by what the server says of itself. */
async function openRedis(url: URL, create: boolean): Promise<OpenedStore> {
  const prefix = url.searchParams.get('prefix')
  url.search = ''
  const [{ createClient, createCluster }, { redis }] = await Promise.all([load(), import('../stores/redis.js')])
  const open = (client: Parameters<typeof redis>[0]['client']): Store =>
    redis({ client, create, ...(prefix !== null && { prefix }) })
  const one = createClient({
    url: url.href,
    socket: { reconnectStrategy: (tries) => (tries > 5 ? false : tries * 100) }
  })
  one.on('error', () => undefined)
  await one.connect().catch((error: Error) => {
    throw new WirecopyError('store-unreachable', { where: url.host, why: error.message || String(error) }, error)
  })
  if (!/cluster_enabled:1/.test(await one.info('cluster')))
    return { store: open(one), release: async () => one.destroy() }
  one.destroy()
  const [username, password] = [url.username, url.password].map(decodeURIComponent)
  const cluster = createCluster({
    rootNodes: [{ url: url.href }],
    // Of the nodes that the first one names.
    defaults: {
      ...(username && { username }),
      ...(password && { password }),
      ...(url.protocol === 'rediss:' && { socket: { tls: true as const } })
    }
  })
  cluster.on('error', (error: Error) => tell(`wirecopy: ${url.host}: ${error.message}`))
  await cluster.connect()
  return { store: open(cluster), release: async () => cluster.destroy() }
}

async function load(): Promise<typeof import('redis')> {
  try {
    return await import('redis')
  } catch (error) {
    throw new WirecopyError('no-redis', {}, error)
  }
}
