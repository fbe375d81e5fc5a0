/**
 * One writer at a time: who writes is noted in the index itself, inside a transaction, which two processes cannot enter at once.
 *
 * A writer that was killed leaves its note behind; the next finds nobody of that name alive and takes over. A lock file was refused: taking
 * over a stale one is a race.
 */
import { readFileSync } from 'node:fs'
import { WirecopyError } from '../../errors.js'
import type { Environment } from './environment.js'

interface Writer {
  readonly pid: number
  /** When the process started, where the system tells: a number is used again for another process. */
  readonly started: string
}

/** Throws `second-writer` while another process, or another opening of the index in this one, writes. */
export function claim(env: Environment, path: string): void {
  env.root.transactionSync(() => {
    const note = env.meta.get('writer')
    const other = note === undefined ? undefined : (JSON.parse(note) as Writer)
    if (other && startOf(other.pid) === other.started && other.started !== '')
      throw new WirecopyError('second-writer', { path, pid: other.pid })
    env.meta.put('writer', JSON.stringify({ pid: process.pid, started: startOf(process.pid) } satisfies Writer))
  })
}

export async function release(env: Environment): Promise<void> {
  await env.meta.remove('writer')
}

/** A mark of a living process; empty where there is none of this number. */
function startOf(pid: number): string {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return ''
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? 'alive'
  } catch {
    return 'alive'
  }
}
