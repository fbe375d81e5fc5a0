/** The pool, with real threads that answer, throw and die. */
import { execFile } from 'node:child_process'
import { getEventListeners } from 'node:events'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, expect, test } from 'vitest'
import { WirecopyError } from '../../src/errors.js'
import { createPool, type Pool, type PoolOptions } from '../../src/pool/pool.js'

interface OddJob {
  readonly do: string
  readonly value?: unknown
  readonly wait?: number
  readonly counter?: SharedArrayBuffer
}

const open: Pool<OddJob, unknown>[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((pool) => pool.close()))
})

function pool(options: Partial<PoolOptions> = {}): Pool<OddJob, unknown> {
  const made = createPool<OddJob, unknown>({
    worker: new URL('./workers/odd-jobs.mjs', import.meta.url),
    size: 2,
    ...options
  })
  open.push(made)
  return made
}

async function codeOf(job: Promise<unknown>): Promise<string> {
  return job.then(
    () => 'no error',
    (error: unknown) => (error instanceof WirecopyError ? error.code : String(error))
  )
}

test('a job goes in and its answer comes out', async () => {
  expect(await pool().run({ do: 'echo', value: { words: ['Moscow', 'Monday'] } })).toEqual({
    words: ['Moscow', 'Monday']
  })
})

test('every worker is given the data of the pool', async () => {
  expect(await pool({ data: { shingle: 3 } }).run({ do: 'data' })).toEqual({ shingle: 3 })
})

test('no more threads are started than the size says, and idle ones are used again', async () => {
  const two = pool({ size: 2 })
  const threads = await Promise.all(Array.from({ length: 12 }, () => two.run({ do: 'thread', wait: 5 })))
  expect(new Set(threads).size).toBe(2)
})

test('outcomes keep the order of the inputs when the first is the slowest', async () => {
  const inputs = [60, 0, 20, 0, 0, 10].map((wait, value) => ({ do: 'echo', value, wait }))
  const values: unknown[] = []
  for await (const outcome of pool().map(inputs)) values.push(outcome.ok && outcome.value)
  expect(values).toEqual([0, 1, 2, 3, 4, 5])
})

test('a job that throws fails alone, with its message', async () => {
  const two = pool()
  const inputs: OddJob[] = [{ do: 'throw' }, { do: 'echo', value: 'fine' }]
  const outcomes = []
  for await (const outcome of two.map(inputs)) outcomes.push(outcome.ok ? outcome.value : outcome.error.message)
  expect(outcomes).toEqual(['The job failed in its worker: no luck', 'fine'])
})

test('an error of our own crosses the thread with its code and details', async () => {
  const error = await pool()
    .run({ do: 'throw ours' })
    .catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(WirecopyError)
  expect(error).toMatchObject({ code: 'bad-option', details: { option: 'size' } })
})

test.each(['exit', 'die'])(
  'a job that ends its worker (%s) is reported after a second try, and the others go on',
  async (how) => {
    const inputs: OddJob[] = [0, 1, 2, 3, 4, 5].map((value) => (value === 2 ? { do: how } : { do: 'echo', value }))
    const outcomes = []
    for await (const outcome of pool().map(inputs)) {
      outcomes.push(outcome.ok ? outcome.value : (outcome.error as WirecopyError).code)
    }
    expect(outcomes).toEqual([0, 1, 'worker-crashed', 3, 4, 5])
  }
)

test('the error of a crash says what ended the worker', async () => {
  await expect(pool().run({ do: 'die' })).rejects.toThrow('2 times (out of the blue)')
  await expect(pool().run({ do: 'exit' })).rejects.toThrow('2 times (it left with code 7)')
})

test('a job whose worker dies once succeeds in the worker that takes its place', async () => {
  const counter = new SharedArrayBuffer(4)
  expect(await pool({ size: 1 }).run({ do: 'exit once', counter })).toBe('second try')
  expect(new Int32Array(counter)[0]).toBe(2)
})

test('what cannot be cloned is an error of that job, on the way in and on the way out', async () => {
  const one = pool({ size: 1 })
  await expect(one.run({ do: 'echo', value: () => undefined })).rejects.toThrow('could not be cloned')
  expect(await codeOf(one.run({ do: 'return a function' }))).toBe('job-failed')
  expect(await one.run({ do: 'echo', value: 'still here' })).toBe('still here')
})

test('a full queue refuses a job instead of growing', async () => {
  const one = pool({ size: 1, queue: 2 })
  const jobs = Array.from({ length: 4 }, () => codeOf(one.run({ do: 'forever' })))
  expect(await jobs[3]).toBe('pool-full')
  await one.close()
  expect(await Promise.all(jobs.slice(0, 3))).toEqual(['pool-closed', 'pool-closed', 'pool-closed'])
})

test('inputs are read only as fast as outcomes are taken', async () => {
  let read = 0
  function* endless() {
    while (true) yield { do: 'echo', value: read++ }
  }
  const outcomes = pool({ size: 2 }).map(endless())
  for (let taken = 0; taken < 20; taken++) await outcomes.next()
  await outcomes.return()
  expect(read).toBeLessThanOrEqual(20 + 2 * 4 + 1)
})

test('an abort ends running and waiting jobs with its reason', async () => {
  const stop = new AbortController()
  const one = pool({ size: 1, signal: stop.signal })
  const jobs = [one.run({ do: 'forever' }), one.run({ do: 'echo' })]
  const errors = Promise.allSettled(jobs)
  stop.abort(new Error('enough'))
  expect(await errors).toMatchObject([{ reason: { message: 'enough' } }, { reason: { message: 'enough' } }])
  await expect(one.run({ do: 'echo' })).rejects.toThrow('enough')
})

test('a pool made with an aborted signal refuses its first job', async () => {
  await expect(pool({ signal: AbortSignal.abort(new Error('too late')) }).run({ do: 'echo' })).rejects.toThrow(
    'too late'
  )
})

test('a closed pool refuses jobs and lets go of its signal', async () => {
  const { signal } = new AbortController()
  const one = pool({ signal })
  await one.run({ do: 'echo' })
  await one.close()
  expect(await codeOf(one.run({ do: 'echo' }))).toBe('pool-closed')
  expect(getEventListeners(signal, 'abort')).toEqual([])
})

test('a pool can be closed while its workers inflate, and the process lives', async () => {
  for (let round = 0; round < 6; round++) {
    const two = pool()
    await two.run({ do: 'echo' })
    const jobs = [two.run({ do: 'inflate' }), two.run({ do: 'inflate' })].map(codeOf)
    await new Promise((resolve) => setTimeout(resolve, 2 + round))
    await two.close()
    expect(await Promise.all(jobs)).toEqual(['pool-closed', 'pool-closed'])
  }
})

test('a job that never gives way is ended all the same', async () => {
  const one = pool({ size: 1 })
  await one.run({ do: 'echo' })
  const job = codeOf(one.run({ do: 'spin' }))
  await one.close()
  expect(await job).toBe('pool-closed')
})

test('a worker file that is not there fails the job instead of hanging it', async () => {
  const lost = pool({ worker: new URL('./workers/nowhere.mjs', import.meta.url) })
  expect(await codeOf(lost.run({ do: 'echo' }))).toBe('worker-crashed')
})

test.each([0, -1, 1.5, Number.NaN])('a size of %s is refused', (size) => {
  expect(() => pool({ size })).toThrow('Option `size`')
})

test.each([
  [['--input-type=module']],
  [['--input-type', 'module']],
  [['--input-type=module', '--max-old-space-size=512']],
  [['--input-type=module', '--conditions', 'development', '--stack-size=900']],
  [['--max-old-space-size=512', '--require', 'node:fs']]
])('it works in a program started with %j', async (flags) => {
  const worker = new URL('./workers/odd-jobs.mjs', import.meta.url).href
  const program = `import('tsx/esm/api').then(async ({ register }) => {
    register()
    const { createPool } = await import(${JSON.stringify(new URL('../../src/pool/pool.ts', import.meta.url).href)})
    const pool = createPool({ worker: new URL(${JSON.stringify(worker)}) })
    console.log(await pool.run({ do: 'echo', value: 'here' }))
  })`
  const run = promisify(execFile)(process.execPath, [...flags, '--eval', program], {
    cwd: fileURLToPath(new URL('../..', import.meta.url))
  })
  expect((await run).stdout).toBe('here\n')
})
