/**
 * Waits until what this connection wrote has reached a replica of each primary that has one. A server without replicas is as safe as its own
 * settings of persistence, which no command of version 7.0 can wait for: see `README.md`.
 */
import { explain, within } from './call.js'
import type { Send } from './client.js'
import type { State } from './state.js'

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
  const info = String(await within(send(['INFO', 'replication']), deadline))
  const replicas = Number(/^connected_slaves:(\d+)/m.exec(info)?.[1] ?? 0)
  if (replicas === 0) return
  const told = Number(await within(send(['WAIT', '1', String(deadline)]), deadline + 100))
  if (told < 1) throw new Error(`none of ${replicas} replicas has what was written within ${deadline} ms`)
}
