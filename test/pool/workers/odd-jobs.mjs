/** A worker whose jobs do what a test needs: answer, throw, or end their thread in one of the ways a thread can end. */

import { threadId, workerData } from 'node:worker_threads'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { register } from 'tsx/esm/api'

register()
const { serve } = await import('../../../src/pool/serve.ts')
const { WirecopyError } = await import('../../../src/errors.ts')

const packed = deflateRawSync('Moscow')

serve(async (job) => {
  if (job.wait) await new Promise((resolve) => setTimeout(resolve, job.wait))
  switch (job.do) {
    case 'echo':
      return job.value
    case 'thread':
      return threadId
    case 'data':
      return workerData
    case 'throw':
      throw new Error('no luck')
    case 'throw ours':
      throw new WirecopyError('bad-option', { option: 'size', got: '0', expected: 'more' })
    case 'return a function':
      return () => undefined
    case 'exit':
      return process.exit(7)
    case 'die':
      setImmediate(() => {
        throw new Error('out of the blue')
      })
      return new Promise(() => undefined)
    case 'exit once': {
      const [runs] = [Atomics.add(new Int32Array(job.counter), 0, 1)]
      return runs === 0 ? process.exit(1) : 'second try'
    }
    case 'inflate': {
      const end = performance.now() + 30
      while (performance.now() < end) inflateRawSync(packed)
      return
    }
    case 'spin':
      for (;;);
    case 'forever':
      return new Promise(() => undefined)
  }
})
