/** The order of outcomes and the bound on what is in flight, without threads. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inOrder } from '../../src/pool/in-order.js'

const later = (turns: number): Promise<void> =>
  turns <= 0 ? Promise.resolve() : new Promise((resolve) => setImmediate(() => resolve(later(turns - 1))))

test('law: outcomes come in the order of the inputs, and never more than the window is in flight', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ turns: fc.nat(5), fails: fc.boolean() }), { maxLength: 30 }),
      fc.integer({ min: 1, max: 6 }),
      async (jobs, window) => {
        let taken = 0
        let started = 0
        const run = async (job: { turns: number; fails: boolean }) => {
          const index = started++
          expect(started - taken).toBeLessThanOrEqual(window)
          await later(job.turns)
          if (job.fails) throw new Error(String(index))
          return index
        }
        const seen: number[] = []
        for await (const outcome of inOrder(jobs, run, window)) {
          taken++
          seen.push(outcome.ok ? outcome.value : Number(outcome.error.message))
        }
        expect(seen).toEqual(jobs.map((_, index) => index))
      }
    ),
    { seed: 1, numRuns: 200 }
  )
})

test('an outcome is given while the inputs keep us waiting', async () => {
  async function* slow() {
    yield 1
    await new Promise(() => undefined)
  }
  const outcomes = inOrder(slow(), async (value) => value * 2, 4)
  expect((await outcomes.next()).value).toEqual({ ok: true, value: 2 })
  await outcomes.return()
})

test('an error of the inputs ends the run and is thrown', async () => {
  async function* broken() {
    yield 1
    throw new Error('the stream broke')
  }
  const all = async () => {
    for await (const outcome of inOrder(broken(), async (value) => value, 4)) expect(outcome.ok).toBe(true)
  }
  await expect(all()).rejects.toThrow('the stream broke')
})

test('something thrown that is no error becomes one', async () => {
  const [outcome] = [await inOrder([1], () => Promise.reject('a string'), 1).next()]
  expect(outcome.value).toMatchObject({ ok: false, error: { message: 'a string' } })
})

test('leaving early lets the inputs clean up', async () => {
  let cleaned = false
  function* inputs() {
    try {
      while (true) yield 1
    } finally {
      cleaned = true
    }
  }
  for await (const _ of inOrder(inputs(), async (value) => value, 2)) break
  expect(cleaned).toBe(true)
})
