/** The one way an index on disk changes. */
import { WirecopyError } from '../../errors.js'
import { type Meta, writeMeta } from './meta.js'
import type { State } from './state.js'

/** One transaction: `write`, then the new meta. Resolves when it is committed. Throws `write-failed`; then nothing has changed. */
export async function commit(state: State, meta: Meta, write: () => void): Promise<void> {
  try {
    await state.env.root.transaction(() => {
      write()
      writeMeta(state.env, meta)
    })
  } catch (error) {
    throw new WirecopyError('write-failed', { path: state.path, why: (error as Error).message }, error)
  }
  state.env.root.resetReadTxn()
  state.meta = meta
}
