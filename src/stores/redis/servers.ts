/**
 * Servers that will not do: those that are too old, and those that throw keys away when their memory is full. An index that loses keys unasked answers
 * wrongly and cannot know it.
 *
 * Both are looked at when an index is opened; the second every second from then on, for a policy can be changed on a running server, and what it threw
 * away before it was changed back is gone all the same. Where the account may not ask (`+info`), the owner is trusted. Held by
 * `test/stores/redis-full.test.ts`.
 */
import { WirecopyError } from '../../errors.js'
import { call, explain, within } from './call.js'
import type { Connection, Send } from './client.js'
import { MEMORY } from './scripts/table.js'
import type { Partition } from './state.js'

/** How long what a server said of its memory holds: evicting for less may go unnoticed until then. */
const HOLDS_MS = 1000

/** What servers say of themselves. */
export interface Servers {
  readonly primaries: number
  /** Of those that may be asked and answer. */
  readonly told: readonly string[]
}

/** One that does not answer is passed over as long as another does: what is asked of it later will tell. Throws `store-*`. */
export async function askServers(connection: Connection, where: string, ms: number): Promise<Servers> {
  const primaries = await within(connection.primaries(), ms).catch(unreachable(where))
  if (primaries.length === 0) unreachable(where)(new Error('the client knows no primary yet'))
  const answers = await Promise.allSettled(primaries.map((send) => askServer(send, where, ms)))
  const errors = answers.flatMap((one) => (one.status === 'rejected' ? [one.reason as WirecopyError] : []))
  const grave = errors.find(({ code }) => code !== 'store-unreachable')
  if (grave) throw grave
  if (errors.length === primaries.length) throw errors[0]
  return {
    primaries: primaries.length,
    told: answers.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  }
}

async function askServer(send: Send, where: string, ms: number): Promise<string> {
  const given = new AbortController()
  const info = await within(send(['INFO'], given.signal), ms, given).catch((error: unknown) => {
    const known = explain(error, where).error
    if (known.code === 'store-denied' && /NOPERM/.test(known.message)) return ''
    throw known
  })
  const version = fieldOf(String(info), 'redis_version')
  if (Number.parseInt(version, 10) < 7)
    throw new WirecopyError('store-failed', {
      where,
      why: `the server has version ${version}; version 7 is the first that will do`
    })
  return String(info)
}

/** Throws `store-evicts`. */
export function refuseEvicting({ told }: Servers, where: string, window: number): void {
  for (const info of told) requireKeeping(info, where, window)
}

function unreachable(where: string) {
  return (error: unknown): never => {
    throw explain(error, where).error
  }
}

function fieldOf(info: string, name: string): string {
  return new RegExp(`^${name}:(.*?)\r?$`, 'm').exec(info)?.[1] ?? ''
}

/** Of an index without a window no key that matters ever expires. */
function requireKeeping(info: string, where: string, window: number): void {
  const policy = fieldOf(info, 'maxmemory_policy')
  const evicts = policy.startsWith('allkeys') || (policy.startsWith('volatile') && window > 0)
  if (evicts && fieldOf(info, 'maxmemory') !== '0') throw new WirecopyError('store-evicts', { where, policy })
}

/** Rejects with `store-evicts` or `store-lost` where what is asked of a partition may be missing. Asks the server no oftener than once a second. */
export function requireWhole(partition: Partition): Promise<void> {
  const { watch } = partition
  if (Date.now() - watch.at < HOLDS_MS && Date.now() >= watch.at) return watch.answer
  watch.at = Date.now()
  watch.answer = look(partition)
  watch.answer.catch(({ code }: WirecopyError) => {
    if (code !== 'store-evicts' && !watch.lost) watch.at = 0 // It may be over in a moment.
  })
  return watch.answer
}

/** The answer to a question that would be a lie where keys were thrown away. */
export async function surely<T>(partition: Partition, answer: Promise<T>): Promise<T> {
  const [sure] = await Promise.all([answer, requireWhole(partition)])
  return sure
}

async function look({ target, window, watch }: Partition): Promise<void> {
  const [told] = await call(target, MEMORY, [])
  const info = String(told)
  const policy = fieldOf(info, 'maxmemory_policy')
  const [server, evicted] = [fieldOf(info, 'run_id'), Number(fieldOf(info, 'evicted_keys'))]
  const isOurs = window > 0 || !policy.startsWith('volatile')
  if (server === watch.server && evicted > watch.evicted && isOurs)
    watch.lost = `${evicted - watch.evicted} evicted by the server ${server.slice(0, 8)}`
  watch.server = server
  watch.evicted = evicted
  requireKeeping(info, target.where, window)
  if (watch.lost) throw new WirecopyError('store-lost', { where: target.where, why: watch.lost })
}
