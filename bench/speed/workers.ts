/** One worker thread against two, from texts that are bytes already: what a reader of files or a server has in hand. */
import assert from 'node:assert/strict'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Bench, Context } from './bench.js'
import { median } from './interleave.js'

/** Texts of a message, and how many times over the articles are sent. */
const BATCH = 250
const REPEAT = 20
const REGISTERS = 128

/** Decodes and sketches the texts of a batch. Bytes and registers lie in shared memory, so that messages are small. */
const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads')
const { sketch } = require(workerData)
parentPort.on('message', ({ bytes, ends, registers }) => {
  const buffer = Buffer.from(bytes)
  for (let i = 0, from = 0; i < ends.length; from = ends[i++])
    registers.set(sketch(buffer.toString('utf8', from, ends[i])).registers, i * ${REGISTERS})
  parentPort.postMessage('done')
})`

interface Batch {
  readonly bytes: SharedArrayBuffer
  /** Where each text ends in the bytes. */
  readonly ends: Uint32Array
  readonly registers: Uint32Array
}

export const bench: Bench = {
  name: 'workers',
  async run(context) {
    const { articles } = await context.texts()
    const batches = batchesOf(articles)
    const crews = [crew(1), crew(2)]
    try {
      await sketchAll(crews[0]!, batches)
      assert.deepEqual(
        Uint32Array.from(batches[0]!.registers.subarray(0, REGISTERS)),
        context.library.sketch(articles[0]!).registers
      )
      report(context, articles, await times(crews, batches, context.rounds))
    } finally {
      await Promise.all(crews.flat().map((worker) => worker.terminate()))
    }
  }
}

function batchesOf(texts: readonly string[]): Batch[] {
  return Array.from({ length: Math.ceil(texts.length / BATCH) }, (_, at) => {
    const encoded = texts.slice(at * BATCH, (at + 1) * BATCH).map((text) => Buffer.from(text))
    let end = 0
    const ends = Uint32Array.from(encoded, ({ length }) => (end += length))
    const bytes = new SharedArrayBuffer(end)
    new Uint8Array(bytes).set(Buffer.concat(encoded))
    return { bytes, ends, registers: new Uint32Array(new SharedArrayBuffer(4 * REGISTERS * ends.length)) }
  })
}

function crew(size: number): Worker[] {
  const library = fileURLToPath(new URL('../../dist/sketch/index.cjs', import.meta.url))
  return Array.from({ length: size }, () => new Worker(PROGRAM, { eval: true, workerData: library }))
}

/** Seconds of each crew, in turns; the first three turns are dropped. */
async function times(crews: readonly Worker[][], batches: readonly Batch[], rounds: number): Promise<number[][]> {
  const all = Array.from({ length: REPEAT }, () => batches).flat()
  const taken: number[][] = crews.map(() => [])
  for (let round = -3; round < Math.min(rounds, 9); round++)
    for (const [at, workers] of crews.entries()) {
      const started = performance.now()
      await sketchAll(workers, all)
      if (round >= 0) taken[at]!.push((performance.now() - started) / 1000)
    }
  return taken
}

/** Each worker has two batches in hand, so that it never waits for one. */
async function sketchAll(workers: readonly Worker[], batches: readonly Batch[]): Promise<void> {
  let next = 0
  const work = async (worker: Worker): Promise<void> => {
    let waiting = 0
    const give = () => {
      if (next === batches.length) return
      worker.postMessage(batches[next++])
      waiting++
    }
    give()
    give()
    while (waiting > 0) {
      await new Promise((resolve) => worker.once('message', resolve))
      waiting--
      give()
    }
  }
  await Promise.all(workers.map(work))
}

function report({ print, record }: Context, articles: readonly string[], taken: readonly number[][]): void {
  const units = REPEAT * articles.reduce((sum, { length }) => sum + length, 0)
  const [one, two] = taken.map(median) as [number, number]
  print('| workers | MB/s, from bytes to registers | of one |\n|---|---|---|')
  print(`| 1 | ${(units / one / 1e6).toFixed(0)} | 1 |`)
  print(`| 2 | ${(units / two / 1e6).toFixed(0)} | ${(one / two).toFixed(2)} |`)
  record('workers', { units, one: taken[0], two: taken[1] })
}
