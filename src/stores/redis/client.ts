/**
 * The clients of others behind one small face: node-redis (a client, a cluster, Sentinel) and ioredis (the same three).
 *
 * They are told apart by their methods, never by their class: of each there may be several copies in a process. Replies come as
 * bytes. Held by `test/stores/redis.test.ts`, which runs the conformance suite through each.
 */
import { show, WirecopyError } from '../../errors.js'

/** Commands are sent as text and as bytes. */
export type Argument = string | Buffer

/** What is used of a node-redis client, version 5 or later. */
export interface NodeRedisClient {
  /** Sends one command; its answer as the server gave it. */
  sendCommand(args: readonly Argument[], options?: object): Promise<unknown>
  /** The same client with other types of answers: bytes are asked for. */
  withTypeMapping(mapping: object): unknown
}
/** What is used of a node-redis cluster. */
export interface NodeRedisCluster {
  /** Sends one command to the node that holds a key. */
  sendCommand(
    key: Argument | undefined,
    isReadonly: boolean | undefined,
    args: Argument[],
    options?: object
  ): Promise<unknown>
  /** Its primaries. */
  readonly masters: readonly object[]
  /** The primary that holds a slot. */
  getSlotMaster(slot: number): object
}
/** What is used of node-redis' Sentinel client. */
export interface NodeRedisSentinel {
  /** Sends one command to the primary. */
  sendCommand(isReadonly: boolean | undefined, args: Argument[], options?: object): Promise<unknown>
  /** A connection of one's own to the primary. */
  acquire(): Promise<unknown>
}
/** What is used of an ioredis client or cluster, version 5 or later. */
export interface IoRedis {
  /** Sends one command; strings in its answer are bytes. */
  callBuffer(command: string, args: (string | Buffer | number)[]): Promise<unknown>
  /** Whether it is a cluster. */
  readonly isCluster: boolean
}
/** A client that its owner has connected and will close. */
export type RedisClient = NodeRedisClient | NodeRedisCluster | NodeRedisSentinel | IoRedis

export type Send = (args: Argument[], signal?: AbortSignal) => Promise<unknown>

export interface Connection {
  readonly isCluster: boolean
  /** Whether commands sent together reach a server in this order: not where they are shared out over several connections, or some are held back. */
  readonly isInOrder: boolean
  /** To the primary that holds a key. */
  send(key: string, args: Argument[], signal?: AbortSignal): Promise<unknown>
  /** A way to every primary known now. */
  primaries(): Promise<readonly Send[]>
  /** The address of the primary that holds a slot, where the client tells it. */
  addressOf(slot: number): string | undefined
}

/** RESP blob strings and verbatim strings as bytes. */
const BYTES = { typeMapping: { 36: Buffer, 61: Buffer } }

/** Throws `bad-client`. */
export function connectionOf(client: RedisClient): Connection {
  if (typeof client !== 'object' || client === null) throw new WirecopyError('bad-client', { got: show(client) })
  if ('callBuffer' in client) return ofIoRedis(client)
  if ('getSlotMaster' in client) return nodeCluster(client)
  if ('acquire' in client) return single((args, signal) => client.sendCommand(false, args, options(signal)), false)
  if ('sendCommand' in client) return single(nodeSend(client), !('totalClients' in client)) // A pool has several.
  throw new WirecopyError('bad-client', { got: show(client) })
}

function options(signal: AbortSignal | undefined): object {
  return signal ? { ...BYTES, abortSignal: signal } : BYTES
}

function nodeSend(client: NodeRedisClient): Send {
  return (args, signal) => client.sendCommand(args, options(signal))
}

function ioSend(client: IoRedis): Send {
  return ([command, ...args]) => client.callBuffer(String(command), args)
}

/** Refuses what would answer wrongly, or end the process from inside ioredis. */
function ofIoRedis(client: IoRedis): Connection {
  const { scaleReads = 'master', enableAutoPipelining } = (client as Partial<IoCluster>).options ?? {}
  const refuse = (option: string, got: unknown, expected: string) => {
    throw new WirecopyError('bad-option', { option: `client.options.${option}`, got: show(got), expected })
  }
  if (scaleReads !== 'master') refuse('scaleReads', scaleReads, '`master`: replicas lag behind what was acknowledged')
  if (enableAutoPipelining) refuse('enableAutoPipelining', true, 'false: ioredis cannot send a command by its name so')
  return client.isCluster ? ioCluster(client as IoCluster) : single(ioSend(client), true)
}

function single(send: Send, isInOrder: boolean): Connection {
  return {
    isCluster: false,
    isInOrder,
    send: (_, args, signal) => send(args, signal),
    primaries: async () => [send],
    addressOf: () => undefined
  }
}

interface NodeRedisNode {
  readonly address?: string
}

function nodeCluster(client: NodeRedisCluster): Connection {
  const nodeClient = (client as unknown as { nodeClient(node: object): Promise<NodeRedisClient> }).nodeClient.bind(
    client
  )
  const sendTo =
    (node: object): Send =>
    async (args, signal) =>
      nodeSend(await nodeClient(node))(args, signal)
  return {
    isCluster: true,
    isInOrder: false, // Version 6 holds back commands of several keys a moment: `MGET` is overtaken.
    send: (key, args, signal) => client.sendCommand(key, false, args, options(signal)),
    primaries: async () => client.masters.map(sendTo),
    addressOf: (slot) => (client.getSlotMaster(slot) as NodeRedisNode | undefined)?.address
  }
}

interface IoCluster extends IoRedis {
  readonly options: {
    readonly scaleReads?: unknown
    readonly enableAutoPipelining?: boolean
  }
  nodes(role: string): readonly IoRedis[]
  readonly slots: readonly (readonly string[] | undefined)[]
}

function ioCluster(client: IoCluster): Connection {
  return {
    isCluster: true,
    isInOrder: true,
    send: (_, args) => ioSend(client)(args),
    primaries: async () => {
      if (client.nodes('master').length === 0) await client.callBuffer('TIME', []) // Answered once it is connected.
      return client.nodes('master').map(ioSend)
    },
    addressOf: (slot) => client.slots[slot]?.[0]
  }
}
