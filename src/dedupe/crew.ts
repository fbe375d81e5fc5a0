/** Who does the jobs of `dedupe`: worker threads, or this thread where none are wanted. Outcomes come in order. */
import { createPool } from '../pool/pool.js'
import { workerUrl } from '../pool/worker-url.js'
import type { Block, LineJob } from './block.js'
import { readBlock } from './read-block.js'
import { type Verified, type VerifyJob, verifyPairs } from './verify-pairs.js'

export type Job = LineJob | VerifyJob

export interface Crew {
  readBlocks(jobs: AsyncIterable<LineJob>): AsyncGenerator<Block>
  verify(jobs: Iterable<VerifyJob>): AsyncGenerator<Verified>
  close(): Promise<void>
}

export function doJob(job: Job): Block | Verified {
  return job.kind === 'lines' ? readBlock(job) : verifyPairs(job)
}

export function crew(workers: number, signal: AbortSignal | undefined): Crew {
  if (workers === 0) return alone(signal)
  const pool = createPool<Job, Block | Verified>({
    worker: workerUrl('dedupe'),
    size: workers,
    ...(signal ? { signal } : {})
  })
  async function* map<O>(jobs: Iterable<Job> | AsyncIterable<Job>): AsyncGenerator<O> {
    for await (const outcome of pool.map(jobs)) {
      if (!outcome.ok) throw outcome.error
      yield outcome.value as O
    }
  }
  return { readBlocks: (jobs) => map(jobs), verify: (jobs) => map(jobs), close: () => pool.close() }
}

function alone(signal: AbortSignal | undefined): Crew {
  async function* map<J extends Job, O>(jobs: Iterable<J> | AsyncIterable<J>, run: (job: J) => O): AsyncGenerator<O> {
    for await (const job of jobs) {
      signal?.throwIfAborted()
      yield run(job)
    }
  }
  return { readBlocks: (jobs) => map(jobs, readBlock), verify: (jobs) => map(jobs, verifyPairs), close: async () => {} }
}
