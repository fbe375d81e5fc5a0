/**
 * One call of a script: a deadline, attempts one after the other, and errors told apart.
 *
 * An attempt that was given up must not take effect later: it would undo what was acknowledged since. So a write carries the last
 * moment it may run at, in the server's own time, and the next attempt begins after it. What is waited out: a lost connection, a failover, a slot
 * on its way to another node. Held by `test/stores/redis-failure.test.ts` and `redis-cluster-failure.test.ts`.
 */
import { setMaxListeners } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { WirecopyError } from '../../errors.js'
import type { Argument, Connection } from './client.js'
import type { Script } from './scripts/script.js'

/** Where a script runs: the two keys that name the partition, and how far the server's clock is ahead of ours. */
export interface Target {
  readonly connection: Connection
  readonly keys: readonly [string, string]
  /** For messages. */
  readonly where: string
  /** Milliseconds within which a call ends. */
  readonly deadline: number
  ahead: number
}

/** Of the deadline; the third attempt still has time to end. */
const ATTEMPTS = 3
const FIRST_PAUSE = 20
const LONGEST_PAUSE = 400
/** Between the last moment a write may run at and the moment it is given up. */
const MARGIN = 30

type Reply = readonly [now: number, ...rest: unknown[]]

/** Runs a script; resolves to what it returns after the time. Rejects with `store-*` errors. */
export async function call(target: Target, script: Script, args: readonly Argument[]): Promise<readonly unknown[]> {
  const [now, ...rest] = await persist(target, (send, ms) => run(target, send, script, args, ms))
  target.ahead = Number(now) - Date.now()
  return rest
}

export type SendOne = (command: Argument[]) => Promise<unknown>

/** Attempts a job until it is done, fails for good or the deadline is near. An attempt may send several commands: any that fails costs it all. */
export async function persist<T>(target: Target, job: (send: SendOne, ms: number) => Promise<T>): Promise<T> {
  const end = Date.now() + target.deadline
  for (let pause = FIRST_PAUSE; ; pause = Math.min(LONGEST_PAUSE, pause * 2)) {
    const ms = Math.min(end - Date.now(), target.deadline / ATTEMPTS)
    const given = new AbortController()
    setMaxListeners(0, given.signal) // One a command under way.
    try {
      const send: SendOne = (command) => target.connection.send(target.keys[0], command, given.signal)
      return await within(job(send, ms), ms, given)
    } catch (error) {
      const known = explain(error, target.where)
      if (!known.passes || end - Date.now() - pause < MARGIN * 2) throw known.error
      if (known.now !== undefined) target.ahead = known.now - Date.now()
      await wait(pause * (0.5 + Math.random() / 2))
    }
  }
}

async function run(
  target: Target,
  send: SendOne,
  script: Script,
  args: readonly Argument[],
  ms: number
): Promise<Reply> {
  const last = script.readOnly ? [] : [String(Math.floor(Date.now() + target.ahead + ms - MARGIN))]
  return loaded(async (isKnown) => (await send(evaluate(target, script, isKnown, [...last, ...args]))) as Reply)
}

/** `isKnown`: by its hash alone. */
export function evaluate({ keys }: Target, script: Script, isKnown: boolean, args: readonly Argument[]): Argument[] {
  const { readOnly, sha, source } = script
  return [`${isKnown ? 'EVALSHA' : 'EVAL'}${readOnly ? '_RO' : ''}`, isKnown ? sha : source, '2', ...keys, ...args]
}

/**
 * A server that has just started does not know the script: it is asked again, with the whole of it. `SCRIPT LOAD` has no key, so that ioredis sends it to any
 * node of a cluster.
 */
export async function loaded<T>(job: (isKnown: boolean) => Promise<T>): Promise<T> {
  try {
    return await job(true)
  } catch (error) {
    if (!textOf(error).startsWith('NOSCRIPT')) throw error
    return job(false)
  }
}

/** Rejects after so many milliseconds, and withdraws what was not sent yet. */
export async function within<T>(job: Promise<T>, ms: number, given?: AbortController): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`no answer within ${Math.round(ms)} ms`))
      given?.abort()
    }, ms)
  })
  job.catch(() => undefined) // It may fail after it was given up.
  try {
    return await Promise.race([job, late])
  } finally {
    clearTimeout(timer)
  }
}

interface Explained {
  readonly error: WirecopyError
  /** Whether it may be over in a moment. */
  readonly passes: boolean
  /** The server's time, where it told it. */
  readonly now?: number
}

/** What version 7.0 says of a command inside a script, what Valkey says, and what is said of a long command of somebody it does not know. */
const NO_RIGHT = /^ERR (The user executing the script|ACL failure in script|Protocol error: unauthenticated)/

/** What the server said, by its first word; anything without one is the connection's. */
export function explain(error: unknown, where: string): Explained {
  if (error instanceof WirecopyError) return { error, passes: false }
  const why = textOf(error)
  const word = /^[A-Z]+(?= |$)/.exec(why)?.[0] ?? ''
  const told = (code: 'store-full' | 'store-denied' | 'store-lost' | 'store-failed', passes = false): Explained => ({
    error: new WirecopyError(code, { where, why }, error),
    passes
  })
  if (word === 'OOM') return told('store-full')
  if (['NOAUTH', 'WRONGPASS', 'NOPERM'].includes(word) || NO_RIGHT.test(why)) return told('store-denied')
  if (word === 'LOST') return told('store-lost')
  if (word === 'READONLY') return { error: new WirecopyError('store-read-only', { where }, error), passes: true }
  if (word === 'LATE') return { ...told('store-failed', true), now: Number(why.slice(5)) }
  if (word === 'NOREPLICAS') return told('store-failed', true) // Those of a primary that was made one a moment ago come yet.
  const refused = ['ERR', 'WRONGTYPE', 'MISCONF', 'EXECABORT'].includes(word) && !/non local key/.test(why)
  if (refused) return told('store-failed')
  return { error: new WirecopyError('store-unreachable', { where, why }, error), passes: true }
}

function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { message, code } = error as NodeJS.ErrnoException
  const inner = error instanceof AggregateError ? error.errors.map(textOf).join('; ') : ''
  return message || inner || code || error.name
}
