/**
 * The index on Redis or Valkey, version 7 or later: a server, Sentinel or a cluster, shared by any number of processes that read and write at once.
 *
 * Texts are divided over partitions by their ids, and a partition lies in one slot with everything its texts are found by: a text is written by one
 * script on one node, and a node that does not answer costs its own texts and nothing else. Dividing by key instead would spread each
 * text over all nodes, and a node that failed would spoil every bucket a little. Which keys there are: `redis/names.ts`; what holds and what does
 * not: `redis/README.md`. Held by `test/stores/redis*.test.ts` and `bench/soak.ts`.
 */
import { show, WirecopyError } from '../errors.js'
import type { Store } from '../types.js'
import { oneAtATime } from './one-at-a-time.js'
import type { Target } from './redis/call.js'
import { connectionOf, type RedisClient } from './redis/client.js'
import { type Config, createConfig, makeTables, readConfig } from './redis/config.js'
import { flush } from './redis/flush.js'
import { lookUp } from './redis/look-up.js'
import { compact } from './redis/maintain.js'
import { LAYOUT } from './redis/names.js'
import { get, has, ids, size } from './redis/read.js'
import { askServers, refuseEvicting } from './redis/servers.js'
import { newState, requireOpen, type State } from './redis/state.js'
import { stats } from './redis/stats.js'
import { faults } from './redis/verify.js'
import { expire, put, remove } from './redis/write.js'

export type {
  Argument,
  IoRedis,
  NodeRedisClient,
  NodeRedisCluster,
  NodeRedisSentinel,
  RedisClient
} from './redis/client.js'

/** Which server or cluster, and how long to wait for it. */
export interface RedisOptions {
  /** A client of node-redis or ioredis, version 5 or later, connected: its owner closes it. Passwords, TLS and Sentinel are its own options. */
  readonly client: RedisClient
  /** What every key begins with: one index each. Default `wirecopy`. */
  readonly prefix?: string
  /** Milliseconds within which every call ends, and a part that has not answered is told of. Default 3,000. */
  readonly deadline?: number
  /** Whether to make the index where there is none. Default true; otherwise `no-index`. */
  readonly create?: boolean
  /** How many parts the texts are divided into; fixed when the index is made. Default: one on a server, two a primary on a cluster. */
  readonly partitions?: number
  /**
   * Bytes of postings and ids this process may keep, some 430 a text: a look-up asks the servers for what is not here. Read in the background, once some look-ups were made.
   * Default 128 MB.
   */
  readonly copies?: number
  /** Milliseconds a text stays after it was published, undated ones after they arrived; fixed when the index is made. Default: for ever. */
  readonly window?: number
}

/** A window is this many time slices, each of which ends as a whole. */
const SLICES = 8
/** Those of some 310,000 texts. */
const COPIES = 2 ** 27
const NAME = /^[^{}\s]{1,200}$/

/** An index on Redis or Valkey, to be handed to `openIndex`. In memory: 32 bytes a text, at most 256 more for what was asked for last, and `copies`. `open` throws `bad-client`, `bad-option`, `index-scheme`, `index-version`, `no-index` and `store-*`. */
export function redis(options: RedisOptions): Store {
  let opened: State | undefined
  const inTurn = oneAtATime()
  const now = (): State => requireOpen(opened)
  return {
    kind: 'redis',
    open: async (scheme) => {
      opened = await open(options, scheme)
    },
    put: (texts) => inTurn(() => put(now(), texts)),
    remove: (ids) => inTurn(() => remove(now(), ids)),
    expire: (before) => inTurn(() => expire(now(), before)),
    has: async (id) => has(now(), id),
    get: async (ids, onGap) => get(now(), ids, onGap),
    size: async () => size(now()),
    lookUp: async (keys, limit, enough) => lookUp(now(), keys, limit, enough),
    ids: () => ids(now()),
    stats: async () => stats(now()),
    check: async () => faults(now()),
    compact: () => inTurn(() => compact(now())),
    flush: () => inTurn(() => flush(now())),
    close: () =>
      inTurn(async () => {
        if (opened) opened.closed = true
        opened = undefined
      })
  }
}

async function open({ client, ...options }: RedisOptions, scheme: string): Promise<State> {
  const { prefix = 'wirecopy', create = true } = options
  const deadline = whole('deadline', options.deadline ?? 3000, 100)
  const window = whole('window', options.window ?? 0, 0)
  const copies = whole('copies', options.copies ?? COPIES, 0)
  if (!NAME.test(prefix))
    throw new WirecopyError('bad-option', {
      option: 'prefix',
      got: show(prefix),
      expected: 'letters without braces or spaces'
    })
  const connection = connectionOf(client)
  const servers = await askServers(connection, prefix, deadline)
  refuseEvicting(servers, prefix, window)
  const keys = [`{${prefix}}:index`, `{${prefix}}:never`] as const
  const target: Target = { connection, keys, where: prefix, deadline, ahead: 0 }
  const partitions = whole('partitions', options.partitions ?? (connection.isCluster ? 2 * servers.primaries : 1), 1)
  const slice = Math.ceil(window / SLICES)
  const wanted: Config = { layout: LAYOUT, scheme, partitions, window, slice, made: false }
  const found = await readConfig(target, scheme)
  if (!found && !create) throw new WirecopyError('no-index', { path: prefix })
  const stateOf = (config: Config): State => newState(connection, config, prefix, deadline, target.ahead, copies)
  const config = found ?? (await createConfig(target, wanted, targetsOf(stateOf(wanted))))
  refuseEvicting(servers, prefix, config.window)
  for (const option of ['partitions', 'window'] as const)
    if (options[option] !== undefined && options[option] !== config[option])
      throw new WirecopyError('bad-option', {
        option,
        got: show(options[option]),
        expected: `${config[option]}, as the index ${prefix} was made, or copy it to a new one`
      })
  const state = stateOf(config)
  if (!config.made) await makeTables(target, targetsOf(state))
  return state
}

function targetsOf({ partitions }: State): Target[] {
  return partitions.map(({ target }) => target)
}

function whole(option: string, value: number, least: number): number {
  if (Number.isSafeInteger(value) && value >= least) return value
  throw new WirecopyError('bad-option', { option, got: show(value), expected: `a whole number of ${least} or more` })
}
