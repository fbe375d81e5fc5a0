/**
 * A pool of worker threads that all do one kind of job.
 *
 * A job that throws fails alone. A worker that dies (out of memory, `process.exit`, an uncaught error) is replaced and
 * its job tried once more; the second time the job fails with `worker-crashed`. Threads are started when there is work
 * for them and do not keep the process alive while they are idle. The worker side is `serve`; the file it lies in
 * is found with `workerUrl`. Held by test/pool/pool.test.ts, with workers that really die.
 */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { WirecopyError } from '../errors.js'
import { inOrder, type Outcome } from './in-order.js'
import { type Order, type Reply, unpackError } from './reply.js'

export interface PoolOptions {
  /** The file of the worker, which calls `serve`. */
  readonly worker: URL
  /** How many threads at most. Default: one a core. */
  readonly size?: number
  /** How many jobs may wait for a thread. Default: 1,024. */
  readonly queue?: number
  /** Handed to every worker as `workerData`. */
  readonly data?: unknown
  /** Ends the threads and every job that waits or runs, with the signal's reason. */
  readonly signal?: AbortSignal
}

export interface Pool<I, O> {
  /** How many jobs keep every thread busy: what `map` has in flight at most. */
  readonly window: number
  /** One job. Rejects with the job's own error, `worker-crashed`, `pool-full` or `pool-closed`. */
  run(input: I): Promise<O>
  /** A job for every input, outcomes in the inputs' order; reads the inputs only as fast as outcomes are taken. */
  map(inputs: Iterable<I> | AsyncIterable<I>): AsyncGenerator<Outcome<O>, void, undefined>
  /** Ends the threads, each when its job gives way or after 3 s; jobs that wait or run fail with `pool-closed` at once. */
  close(): Promise<void>
}

const TRIES = 2
/** Jobs in flight for each thread: one runs, the others wait for a slow one ahead of them in the order. */
const AHEAD = 4
/** Milliseconds a worker has to end between two jobs before it is ended within one. */
const PATIENCE = 3000

interface Job {
  readonly input: unknown
  tries: number
  readonly resolve: (output: unknown) => void
  readonly reject: (error: unknown) => void
}

interface Member {
  readonly worker: Worker
  job: Job | undefined
  cause: unknown
}

interface State {
  readonly options: PoolOptions
  readonly size: number
  readonly waiting: Job[]
  readonly crew: Set<Member>
  closed: { readonly reason: unknown } | undefined
}

/** Input and output are cloned between threads (`structuredClone`). Throws `bad-option`. */
export function createPool<I, O>(options: PoolOptions): Pool<I, O> {
  const size = count('size', options.size ?? availableParallelism())
  const queue = count('queue', options.queue ?? 1024)
  const state: State = { options, size, waiting: [], crew: new Set(), closed: undefined }
  const { signal } = options
  const abort = () => void close(state, signal?.reason)
  if (signal?.aborted) abort()
  signal?.addEventListener('abort', abort, { once: true })

  const run = (input: I): Promise<O> =>
    new Promise<O>((resolve, reject) => {
      if (state.closed) return reject(state.closed.reason)
      if (state.waiting.length >= queue) return reject(new WirecopyError('pool-full', { queue }))
      state.waiting.push({ input, tries: 0, resolve: resolve as (output: unknown) => void, reject })
      assign(state)
    })
  const window = Math.min(size * AHEAD, queue)
  return {
    window,
    run,
    map: (inputs) => inOrder(inputs, run, window),
    close() {
      signal?.removeEventListener('abort', abort)
      return close(state, new WirecopyError('pool-closed', {}))
    }
  }
}

function count(option: string, value: number): number {
  if (Number.isInteger(value) && value >= 1) return value
  throw new WirecopyError('bad-option', { option, got: String(value), expected: 'a whole number of 1 or more' })
}

/** Gives waiting jobs to idle workers, and hires while there is room. */
function assign(state: State): void {
  while (state.waiting.length > 0 && !state.closed) {
    const member = [...state.crew].find(({ job }) => !job) ?? (state.crew.size < state.size ? hire(state) : undefined)
    if (!member) return
    start(member, state.waiting.shift()!)
  }
}

function start(member: Member, job: Job): void {
  try {
    member.worker.postMessage({ job: job.input } satisfies Order)
  } catch (error) {
    job.reject(error) // The input cannot be cloned.
    return
  }
  member.job = job
  member.worker.ref()
}

function hire(state: State): Member {
  const worker = new Worker(state.options.worker, { workerData: state.options.data, ...flags() })
  const member: Member = { worker, job: undefined, cause: undefined }
  worker.on('message', (reply: Reply) => finish(state, member, reply))
  worker.on('error', (error) => {
    member.cause = error
  })
  worker.once('exit', (code) => bury(state, member, code))
  worker.unref()
  state.crew.add(member)
  return member
}

/** Flags that say how files are loaded: their value stands behind `=`, or is the next argument. */
const LOADING = ['--import', '--require', '-r', '--loader', '--experimental-loader', '--conditions', '-C']

/**
 * Nothing, and a worker takes over every flag of the process; in a list of our own it would refuse those of V8 (`--max-old-space-size`). Under
 * `--input-type` no worker would start from a file: then it is given what says how files are loaded, and no more.
 */
function flags(): { readonly execArgv?: string[] } {
  const all = process.execArgv
  if (!all.some((flag) => flag.startsWith('--input-type'))) return {}
  return {
    execArgv: all.filter((flag, i) => [flag.split('=', 1)[0]!, all[i - 1]!].some((one) => LOADING.includes(one)))
  }
}

function finish(state: State, member: Member, reply: Reply): void {
  const { job } = member
  member.job = undefined
  member.worker.unref()
  if (reply.ok) job?.resolve(reply.value)
  else job?.reject(unpackError(reply.error))
  assign(state)
}

/** A worker that was not told to go has crashed: its job goes to the head of the queue, or is given up. */
function bury(state: State, member: Member, exitCode: number): void {
  const { job, cause } = member
  state.crew.delete(member)
  if (job && !state.closed) {
    job.tries += 1
    if (job.tries < TRIES) state.waiting.unshift(job)
    else job.reject(new WirecopyError('worker-crashed', { tries: TRIES, why: reasonOf(cause, exitCode) }, cause))
  }
  assign(state)
}

function reasonOf(cause: unknown, exitCode: number): string {
  return cause instanceof Error ? cause.message : `it left with code ${exitCode}`
}

async function close(state: State, reason: unknown): Promise<void> {
  state.closed ??= { reason }
  const crew = [...state.crew]
  const jobs = [...crew.flatMap(({ job }) => job ?? []), ...state.waiting.splice(0)]
  for (const member of crew) member.job = undefined
  for (const job of jobs) job.reject(state.closed.reason)
  await Promise.all(crew.map(({ worker }) => dismiss(worker)))
}

/** Asked to leave, for a thread that is ended while it inflates takes the whole process with it (seen on Node 20: "close before init"). */
async function dismiss(worker: Worker): Promise<void> {
  const gone = new Promise<unknown>((resolve) => worker.once('exit', resolve))
  worker.ref()
  worker.postMessage('leave' satisfies Order)
  const late = setTimeout(() => void worker.terminate(), PATIENCE)
  await gone
  clearTimeout(late)
}
