/** What the functions of an open store share. */
import { WirecopyError } from '../../errors.js'
import type { Target } from './call.js'
import type { Connection } from './client.js'
import type { Config } from './config.js'
import { baseOf, slotOf } from './names.js'
import type { Segment } from './table.js'

/** What is known of the memory of the server that holds a partition: see `servers.ts`. */
export interface Watch {
  /** When it was asked last. */
  at: number
  /** Rejects where keys may have been thrown away. */
  answer: Promise<void>
  /** Which server that was, and how many keys it had thrown away. */
  server: string
  evicted: number
  /** How it is known that keys of the index are gone. */
  lost: string | undefined
}

export interface Partition {
  readonly target: Target
  /** What every key begins with. */
  readonly base: string
  /** Milliseconds a text is kept; 0 for ever. */
  readonly window: number
  /** By serial, the oldest first. */
  segments: Map<string, Segment>
  readonly watch: Watch
}

export interface State {
  readonly connection: Connection
  readonly config: Config
  readonly partitions: readonly Partition[]
  /** Bytes of postings and ids that may be kept here. */
  readonly copies: number
  /** Whether a segment is being read. */
  loading: boolean
  closed: boolean
}

export function newState(
  connection: Connection,
  config: Config,
  prefix: string,
  deadline: number,
  ahead: number,
  copies: number
): State {
  const partitions = Array.from({ length: config.partitions }, (_, at): Partition => {
    const base = baseOf(prefix, config.scheme, at, config.partitions)
    const slot = slotOf(base.slice(base.indexOf('{') + 1, base.indexOf('}')))
    const target: Target = {
      connection,
      keys: [`${base}segments`, `${base}never`],
      get where() {
        const address = connection.addressOf(slot)
        return `partition ${at + 1} of ${config.partitions} of ${prefix}${address ? ` at ${address}` : ''}`
      },
      deadline,
      ahead
    }
    return { target, base, window: config.window, segments: new Map(), watch: newWatch() }
  })
  return { connection, config, partitions, copies, loading: false, closed: false }
}

export function requireOpen(state: State | undefined): State {
  if (!state) throw new WirecopyError('index-closed', {})
  return state
}

function newWatch(): Watch {
  return { at: 0, answer: Promise.resolve(), server: '', evicted: 0, lost: undefined }
}
