/**
 * One worker thread against two, on whole work: `wirecopy compare --pairs` as a shell starts it, and streams of stories through an index.
 *
 * One thread is not one core: the engine compiles and collects on others meanwhile. So each is also held to one core, where `taskset` is at hand,
 * and two processes with half of the pairs each show what the machine gives to threads that share nothing. Processor time tells the rest: where two
 * threads keep both cores busy to the end, only less work would make them quicker. Bytes and answers are asserted to be the same.
 */
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { allLines, text } from '../quality/data.js'
import type { Bench, Context } from './bench.js'
import { corpusPairs } from './compare.js'
import { median } from './interleave.js'
import { articlesOf } from './text-index.js'

/** Of a short batch a good part is the engine compiling the same code once a thread. */
const SHORT = { sets: ['sheepdog-reframings'], pairs: 700 }
/** With `--full`. */
const LONG = { sets: ['sheepdog-reframings', 'llmfake-rewrites', 'f3-llm-rewrites'], pairs: 4_000 }
const STREAM = { held: 3_000, round: 100 }
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const COMMAND = at('../../dist/cli/main.js')
const PROGRAM = at('./stream.mjs')
const PACKAGE = new URL('../../dist/index.js', import.meta.url).href
/** Leaves the processor time of the whole process on its fourth file. */
const METER = `data:text/javascript,import{isMainThread}from'node:worker_threads';import{writeSync}from'node:fs';
if(isMainThread)process.on('exit',()=>writeSync(3,JSON.stringify(process.cpuUsage())))`

/** Milliseconds. */
interface Taken {
  readonly wall: number
  readonly processor: number
}

interface Ended extends Taken {
  readonly out: Buffer
}

export const bench: Bench = {
  name: 'threads',
  async run(context) {
    const folder = mkdtempSync(join(tmpdir(), 'wirecopy-bench-'))
    try {
      context.print(
        '| | one core | one thread | two threads | of one core | of one thread | both cores busy to the end |'
      )
      context.print('|---|---|---|---|---|---|---|')
      await pairs(context, folder)
      for (const store of ['memory', 'lmdb']) await stream(context, folder, store)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

async function pairs(context: Context, folder: string): Promise<void> {
  const lines = await pairLines(context)
  const file = (name: string, some: readonly string[]): string => {
    writeFileSync(join(folder, name), some.join('\n'))
    return join(folder, name)
  }
  const all = file('all.jsonl', lines)
  const halves = [0, 1].map((half) =>
    file(
      `half-${half}.jsonl`,
      lines.filter((_, nth) => nth % 2 === half)
    )
  )
  const compare = (path: string, threads: number, core = false) =>
    start([COMMAND, 'compare', '--pairs', path, '--jsonl', '--threads', `${threads}`], core)
  const [one, two]: [Ended[], Ended[]] = [[], []]
  for (let round = 0; round < 2; round++) {
    one.push(await compare(all, 1))
    two.push(await compare(all, 2))
  }
  const apart = performance.now()
  const both = await Promise.all(halves.map((half) => compare(half, 1)))
  const processes = performance.now() - apart
  const core = CAN_PIN ? [await compare(all, 1, true)] : []
  for (const { out } of [...two, ...core]) assert.ok(one[0]!.out.equals(out), 'as many threads, the same bytes')
  assert.equal(hashOfLines(...both.map(({ out }) => out)), hashOfLines(one[0]!.out))
  const times = { core: core.map(timesOf), one: one.map(timesOf), two: two.map(timesOf) }
  row(context, `compare --pairs, ${lines.length} pairs`, times)
  const ceiling = median(one.map(({ wall }) => wall)) / processes
  const spent = both.reduce((sum, { processor }) => sum + processor, 0)
  context.record('pairs', { pairs: lines.length, ...times, processes: { wall: processes, processor: spent } })
  context.record('ceiling', ceiling)
  context.print(
    `| (two processes, half of the pairs each) | | | ${shown(processes, spent)} | | ${ceiling.toFixed(2)} | |`
  )
}

async function pairLines(context: Context): Promise<string[]> {
  const { data } = context
  const { sets, pairs: most } = sizeOf(context)
  const texts =
    data === undefined
      ? Array.from({ length: 10 }, corpusPairs).flat()
      : (await Promise.all(sets.map((set) => allLines(data, set, 'pairs'))))
          .flat()
          .map(({ row }) => [text(row, 'a'), text(row, 'b')] as const)
  const step = Math.max(1, texts.length / most)
  return Array.from({ length: Math.min(most, texts.length) }, (_, nth) => {
    const [source, target] = texts[Math.floor(nth * step)]!
    return JSON.stringify({ id: nth, source, target })
  })
}

function sizeOf({ full }: Context): typeof SHORT {
  return full ? LONG : SHORT
}

/** Of lines in any order. */
function hashOfLines(...out: readonly Buffer[]): string {
  const lines = out.flatMap((one) => one.toString().trimEnd().split('\n')).sort()
  return createHash('sha256').update(lines.join('\n')).digest('hex')
}

interface Streamed {
  readonly ingest: readonly Taken[]
  readonly query: readonly Taken[]
  readonly hash: string
}

async function stream(context: Context, folder: string, store: string): Promise<void> {
  const articles = await articlesOf(context)
  const { held, round } = STREAM
  const step = articles.length / (held + 3 * round)
  const some =
    step < 1 ? articles : articles.filter((_, nth) => Math.floor(nth / step) !== Math.floor((nth - 1) / step))
  const file = join(folder, 'stories.jsonl')
  writeFileSync(file, some.map((one) => JSON.stringify(one)).join('\n'))
  const run = async (threads: number, core = false): Promise<Streamed> => {
    const where = store === 'memory' ? [] : [mkdtempSync(join(folder, 'index-'))]
    const { out } = await start([PROGRAM, PACKAGE, file, `${threads}`, `${held}`, `${round}`, ...where], core)
    return JSON.parse(out.toString()) as Streamed
  }
  const [one, two] = [await run(1), await run(2)]
  const core = CAN_PIN ? await run(1, true) : undefined
  for (const other of [two, ...(core ? [core] : [])]) assert.equal(other.hash, one.hash, 'the same answers')
  for (const kind of ['ingest', 'query'] as const)
    row(context, `${kind === 'query' ? 'queryAll' : kind}, ${store}, ${round} stories`, {
      core: core?.[kind] ?? [],
      one: one[kind],
      two: two[kind]
    })
  context.record(store, { core, one, two })
}

const CAN_PIN = spawnSync('taskset', ['-c', '0', process.execPath, '--version']).status === 0

/** Starts node on a program, waits for its end and gives what it printed. */
function start(args: readonly string[], core: boolean): Promise<Ended> {
  const whole = [...(core ? ['taskset', '-c', '0'] : []), process.execPath, '--import', METER, ...args]
  const before = performance.now()
  const child = spawn(whole[0]!, whole.slice(1), { stdio: ['ignore', 'pipe', 'inherit', 'pipe'] })
  const [out, meter]: [Buffer[], Buffer[]] = [[], []]
  child.stdout!.on('data', (chunk: Buffer) => out.push(chunk))
  child.stdio[3]!.on('data', (chunk: Buffer) => meter.push(chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', () => {
      const { user, system } = JSON.parse(Buffer.concat(meter).toString()) as NodeJS.CpuUsage
      resolve({
        wall: performance.now() - before,
        processor: (user + system) / 1000,
        out: Buffer.concat(out)
      })
    })
  })
}

function timesOf({ wall, processor }: Taken): Taken {
  return { wall, processor }
}

interface Times {
  readonly core: readonly Taken[]
  readonly one: readonly Taken[]
  readonly two: readonly Taken[]
}

/** The last column: two threads of one, had both cores been busy to the end with what two threads took. */
function row({ print }: Context, name: string, { core, one, two }: Times): void {
  const wall = (taken: readonly Taken[]) => median(taken.map((each) => each.wall))
  const processor = (taken: readonly Taken[]) => median(taken.map((each) => each.processor))
  const cell = (taken: readonly Taken[]) => (taken.length === 0 ? '' : shown(wall(taken), processor(taken)))
  const ofCore = core.length === 0 ? '' : (wall(core) / wall(two)).toFixed(2)
  const ofOne = (wall(one) / wall(two)).toFixed(2)
  const most = (wall(one) / (processor(two) / 2)).toFixed(2)
  print(`| ${name} | ${cell(core)} | ${cell(one)} | ${cell(two)} | ${ofCore} | ${ofOne} | ${most} |`)
}

function shown(wall: number, processor: number): string {
  return `${(wall / 1000).toFixed(2)} s (${(processor / 1000).toFixed(2)})`
}
