/**
 * npx tsx bench/fuzz/run.ts [--inputs 20000] [--seed 1] [--only N]
 *
 * Hostile inputs for every parser and the whole comparison. Exit code 1 where one crashed, broke a law or took more than a
 * second of processor time; each is named by its number, and `--only N --seed S` runs it alone.
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

interface Tally {
  inputs: number
  slowest: number
}

const tallies = new Map<string, Tally>()
const failures: string[] = []

async function tryInput(number: number): Promise<void> {
  const { name, run } = jobOf(randomOf(Math.imul(seed, 0x9e3779b1) ^ number))
  const before = process.cpuUsage()
  await run().catch((error: unknown) => {
    failures.push(`input ${number} (${name}): ${error instanceof Error ? error.stack : String(error)}`)
  })
  const used = process.cpuUsage(before).user / 1000
  // The first inputs also load the model and the tables.
  if (used > LONGEST_MS && tallies.size > 5) failures.push(`input ${number} (${name}): ${Math.round(used)} ms`)
  const tally = tallies.get(name) ?? { inputs: 0, slowest: 0 }
  tallies.set(name, { inputs: tally.inputs + 1, slowest: Math.max(tally.slowest, used) })
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
