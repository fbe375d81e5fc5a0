/** The one way an index on disk changes. */
import { setTimeout as wait } from 'node:timers/promises'
import { WirecopyError } from '../../errors.js'
import { type Meta, writeMeta } from './meta.js'
import type { State } from './state.js'

/** One transaction: `write`, then the new meta. Resolves when it is committed. Throws `write-failed`; then nothing has changed. */
export async function commit(state: State, meta: Meta, write: () => void): Promise<void> {
  await transact(state, () => {
    write()
    writeMeta(state.env, meta)
  })
  state.meta = meta
}

/** One transaction, without meta: for what nobody looks at yet or any more. Throws `write-failed`. */
export async function transact({ env, path }: Pick<State, 'env' | 'path'>, write: () => void): Promise<void> {
  try {
    const done = env.root.transaction(write)
    // The package rejects this promise of its own as well: unheard it would end the process.
    env.root.committed.then(undefined, () => undefined)
    await done
  } catch (error) {
    throw new WirecopyError('write-failed', { path, why: await reasonOf(error as CommitError) }, error)
  }
  env.root.resetReadTxn()
}

/** What went wrong comes in a second promise, some turns after the first was rejected. */
interface CommitError extends Error {
  readonly commitError?: Promise<never>
}

async function reasonOf({ message, commitError }: CommitError): Promise<string> {
  if (!commitError) return message
  const why = commitError.catch((error: Error) => error.message)
  return Promise.race([why, wait(1000, message, { ref: false })])
}
