/**
 * npx tsx bench/fuzz/run.ts [--inputs 20000] [--seed 1] [--only N]
 *
 * Hostile inputs for every parser and the whole comparison. Exit code 1 where one crashed, broke a law or took more than a
 * second of processor time; each is named by its number, and `--only N --seed S` runs it alone.
 *
 * Processor time is that of all threads: what the compiler and the collector take the first time, and what neighbours do to the caches, is in it. So what
 * takes too long is told and tried twice more, and fails where the least of the three is too long too.
 */
import { parseArgs } from 'node:util'
import { jobOf } from './jobs.js'
import { randomOf } from './random.js'

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' }
  }
})
const seed = Number(values.seed)
const LONGEST_MS = 1_000
const MORE_TRIES = 2

interface Tally {
  inputs: number
  slowest: number
}

const tallies = new Map<string, Tally>()
const failures: string[] = []

async function tryInput(number: number): Promise<void> {
  const { name, used, error } = await timed(number)
  if (error !== undefined)
    failures.push(`input ${number} (${name}): ${error instanceof Error ? error.stack : String(error)}`)
  // The first inputs also load the model and the tables.
  if (used > LONGEST_MS && tallies.size > 5) await tryAgain(number, used)
  const tally = tallies.get(name) ?? { inputs: 0, slowest: 0 }
  tallies.set(name, { inputs: tally.inputs + 1, slowest: Math.max(tally.slowest, used) })
}

async function timed(
  number: number
): Promise<{ readonly name: string; readonly used: number; readonly error?: unknown }> {
  const { name, run } = jobOf(randomOf(Math.imul(seed, 0x9e3779b1) ^ number))
  const before = process.cpuUsage()
  const failed = await run().then(
    () => ({}),
    (error: unknown) => ({ error })
  )
  return { name, used: process.cpuUsage(before).user / 1000, ...failed }
}

async function tryAgain(number: number, first: number): Promise<void> {
  const tries = [first]
  for (let more = 0; more < MORE_TRIES; more++) tries.push((await timed(number)).used)
  const told = `input ${number}: ${tries.map(Math.round).join(', ')} ms`
  if (Math.min(...tries) > LONGEST_MS) failures.push(told)
  else process.stdout.write(`over a second once: ${told}\n`)
}

const inputs = Number(values.inputs)
if (values.only !== undefined) await tryInput(Number(values.only))
else
  for (let number = 0; number < inputs && failures.length < 100; number++) {
    await tryInput(number)
    if ((number + 1) % 10_000 === 0) process.stdout.write(`${number + 1} inputs, ${failures.length} failures\n`)
  }

for (const failure of failures) process.stdout.write(`${failure}\n`)
for (const [name, { inputs, slowest }] of tallies)
  process.stdout.write(`${String(inputs).padStart(8)}  ${name}, at most ${Math.round(slowest)} ms\n`)
process.stdout.write(`${failures.length} failures, seed ${seed}\n`)
process.exitCode = failures.length > 0 ? 1 : 0
