/** What the functions of an open store share. */
import { WirecopyError } from '../../errors.js'
import type { Target } from './call.js'
import type { Connection } from './client.js'
import type { Config } from './config.js'
import { baseOf, slotOf } from './names.js'
import type { Segment } from './table.js'

export interface Partition {
  readonly target: Target
  /** What every key begins with. */
  readonly base: string
  /** By serial, the oldest first. */
  segments: Map<string, Segment>
}

export interface State {
  readonly connection: Connection
  readonly config: Config
  readonly partitions: readonly Partition[]
  /** Bytes of postings that may be kept here. */
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
    return { target, base, segments: new Map() }
  })
  return { connection, config, partitions, copies, loading: false, closed: false }
}

export function requireOpen(state: State | undefined): State {
  if (!state) throw new WirecopyError('index-closed', {})
  return state
}
