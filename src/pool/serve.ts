/** The worker's side of a pool: a worker's file calls this once with the job its pool is for. */
import { parentPort } from 'node:worker_threads'
import { WirecopyError } from '../errors.js'
import { type Order, packError, type Reply } from './reply.js'

/** Answers every input with the job's output or its error. Throws `not-a-worker` on the main thread. */
export function serve<I, O>(job: (input: I) => O | Promise<O>): void {
  const port = parentPort
  if (!port) throw new WirecopyError('not-a-worker', {})
  const post = (reply: Reply) => port.postMessage(reply)
  port.on('message', (order: Order) => {
    if (order === 'leave') process.exit() // This thread alone.
    void answer(job, order.job as I).then((reply) => {
      try {
        post(reply)
      } catch (error) {
        post({ ok: false, error: packError(error) }) // The output cannot be cloned.
      }
    })
  })
}

async function answer<I, O>(job: (input: I) => O | Promise<O>, input: I): Promise<Reply> {
  try {
    return { ok: true, value: await job(input) }
  } catch (error) {
    return { ok: false, error: packError(error) }
  }
}
