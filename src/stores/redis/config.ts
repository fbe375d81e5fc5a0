/**
 * What holds for a whole index, kept under `{<prefix>}:index`: layout, scheme, partitions, window and slice. Written once, by
 * whoever opens the index first; of two at once one finds what the other has written.
 */
import { WirecopyError } from '../../errors.js'
import { call, explain, type Target, within } from './call.js'
import type { Connection, Send } from './client.js'
import { LAYOUT } from './names.js'
import { script } from './scripts/script.js'

export interface Config {
  readonly layout: number
  readonly scheme: string
  readonly partitions: number
  /** Milliseconds a text is kept after it was published; 0 for ever. */
  readonly window: number
  /** Milliseconds of one time slice; 0 without a window. */
  readonly slice: number
}

const READ = script('index', true, `return { now, redis.call('HGETALL', KEYS[1]) }`)
const CREATE = script(
  'create',
  false,
  `
if redis.call('EXISTS', KEYS[1]) == 0 then
  for at = 2, #ARGV, 2 do redis.call('HSET', KEYS[1], ARGV[at], ARGV[at + 1]) end
end
return { now, redis.call('HGETALL', KEYS[1]) }`
)

/** The index as it is, or nothing. Throws `index-scheme`, `index-version`, `not-an-index` and `store-*`. */
export async function readConfig(target: Target, scheme: string): Promise<Config | undefined> {
  const [fields] = await call(target, READ, []).catch(notAnIndex(target))
  return configOf(fields, target.where, scheme)
}

/** Makes the index where there is none, and returns it as it is. */
export async function createConfig(target: Target, config: Config): Promise<Config> {
  const pairs = Object.entries(config).flatMap(([name, value]) => [name, String(value)])
  const [fields] = await call(target, CREATE, pairs).catch(notAnIndex(target))
  return configOf(fields, target.where, config.scheme)!
}

function notAnIndex({ where }: Target) {
  return (error: unknown): never => {
    if (error instanceof WirecopyError && /WRONGTYPE/.test(error.message))
      throw new WirecopyError('not-an-index', { path: where, why: 'the key holds something else' }, error)
    throw error
  }
}

function configOf(fields: unknown, where: string, scheme: string): Config | undefined {
  const flat = (fields as Buffer[]).map(String)
  if (flat.length === 0) return undefined
  const found = Object.fromEntries(flat.flatMap((name, at) => (at % 2 === 0 ? [[name, flat[at + 1]]] : [])))
  const [layout, partitions, window, slice] = [found.layout, found.partitions, found.window, found.slice].map(Number)
  if (!found.scheme || !layout || !partitions)
    throw new WirecopyError('not-an-index', { path: where, why: 'the key holds something else' })
  if (layout > LAYOUT) throw new WirecopyError('index-version', { path: where, found: layout, known: LAYOUT })
  if (found.scheme !== scheme)
    throw new WirecopyError('index-scheme', { where, found: String(found.scheme), expected: scheme })
  return { layout, scheme, partitions, window: window ?? 0, slice: slice ?? 0 }
}

/**
 * Refuses servers that are too old, and those that throw keys away when their memory is full: an index that loses keys unasked answers
 * wrongly and cannot know it. Where the account may not ask, the owner is trusted.
 */
export async function checkServers(connection: Connection, where: string, window: number, ms: number): Promise<number> {
  const primaries = await within(connection.primaries(), ms).catch(unreachable(where))
  await Promise.all(primaries.map((send) => checkServer(send, where, window, ms)))
  return primaries.length
}

async function checkServer(send: Send, where: string, window: number, ms: number): Promise<void> {
  const given = new AbortController()
  const info = await within(send(['INFO'], given.signal), ms, given).catch((error: unknown) => {
    const known = explain(error, where).error
    if (known.code === 'store-denied' && /NOPERM/.test(known.message)) return ''
    throw known
  })
  const field = (name: string): string => new RegExp(`^${name}:(.*?)\r?$`, 'm').exec(String(info))?.[1] ?? ''
  const version = field('redis_version')
  if (Number.parseInt(version, 10) < 7)
    throw new WirecopyError('store-failed', {
      where,
      why: `the server has version ${version}; version 7 is the first that will do`
    })
  const policy = field('maxmemory_policy')
  const evicts = policy.startsWith('allkeys') || (policy.startsWith('volatile') && window > 0)
  if (evicts && field('maxmemory') !== '0') throw new WirecopyError('store-evicts', { where, policy })
}

function unreachable(where: string) {
  return (error: unknown): never => {
    throw explain(error, where).error
  }
}
