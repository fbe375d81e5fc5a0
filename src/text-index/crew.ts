/** Worker threads that align texts for an index: made when the first story comes, kept until the index is closed. */
import { show, WirecopyError } from '../errors.js'
import type { Match } from '../types.js'
import type { AlignJob, Crew } from './align-job.js'
import type { State } from './state.js'

/** Nothing where one thread is to do it all. Throws `bad-option` and `no-worker`. */
export async function crewOf(state: State): Promise<Crew | undefined> {
  const { threads = 1 } = state.options
  if (!Number.isInteger(threads) || threads < 1)
    throw new WirecopyError('bad-option', {
      option: 'threads',
      got: show(threads),
      expected: 'a whole number from 1 up'
    })
  if (threads === 1) return undefined
  const [{ createPool }, { workerUrl }] = await Promise.all([
    import('../pool/pool.js'),
    import('../pool/worker-url.js')
  ])
  state.crew ??= createPool<AlignJob, Match[]>({ worker: workerUrl('align'), size: threads })
  return state.crew
}
