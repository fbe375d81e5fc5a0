/**
 * Waits until everything each primary has taken so far has reached a replica of it, where it has one. By the places in its stream of changes: `WAIT` alone speaks of what
 * its own connection wrote, and that may be another one, or one made anew, of which it says at once that all is well. A server without replicas is as safe as its own
 * settings of persistence, which no command of version 7.0 can wait for: see `README.md`.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { explain, within } from './call.js'
import type { Send } from './client.js'
import type { State } from './state.js'

const PAUSE = 20

export async function flush({ connection, partitions }: State): Promise<void> {
  const { deadline, where } = partitions[0]!.target
  const primaries = await connection.primaries()
  await Promise.all(
    primaries.map((send) =>
      reached(send, deadline).catch((error: unknown) => {
        throw explain(error, where).error
      })
    )
  )
}

async function reached(send: Send, deadline: number): Promise<void> {
  const end = Date.now() + deadline
  const first = await replication(send, deadline)
  if (first.replicas.length === 0) return
  while (Date.now() < end) {
    await within(send(['WAIT', '1', String(end - Date.now())]), deadline + 100) // Makes replicas tell how far they are.
    const { replicas } = await replication(send, deadline)
    if (replicas.some((offset) => offset >= first.offset)) return
    await wait(PAUSE)
  }
  throw new Error(`none of ${first.replicas.length} replicas has what was written within ${deadline} ms`)
}

/** How far a primary has come, and how far each replica says it has. */
async function replication(send: Send, ms: number): Promise<{ offset: number; replicas: number[] }> {
  const info = String(await within(send(['INFO', 'replication']), ms))
  const offset = Number(/^master_repl_offset:(\d+)/m.exec(info)?.[1])
  return { offset, replicas: [...info.matchAll(/^slave\d+:.*?offset=(\d+)/gm)].map(([, place]) => Number(place)) }
}
