/**
 * npx tsx bench/fuzz/doubling.ts [--only NAME] [--unit U] [--most 1000000] [--enough 60]
 *
 * Every public function on one unit again and again, each text four times as long as the one before, until it takes `enough` ms or is `most` long. What is
 * linear takes four times as long each time, what is quadratic sixteen times. Exit code 1 where a function takes more than eight times as long at the
 * last step. Times are of the processor, collector and compiler included; one that looks bad is measured again, and the least of three counts.
 */
import { parseArgs } from 'node:util'
import { CALLS, type Call } from './calls.js'

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    unit: { type: 'string' },
    most: { type: 'string', default: '1000000' },
    enough: { type: 'string', default: '60' },
    all: { type: 'boolean' }
  }
})

/** Below this the clock and the compiler count for more than the text. */
const LEAST_MS = 20
const WORSE = 8

interface Growth {
  readonly size: number
  readonly ms: number
  /** Times as long as for a quarter of the text. */
  readonly ratio: number
}

async function timed(call: Call, unit: string, size: number): Promise<number> {
  const job = await call.prepare(unit, size)
  const before = process.cpuUsage()
  await job()
  return process.cpuUsage(before).user / 1000
}

async function least(call: Call, unit: string, size: number, times: number): Promise<number> {
  let ms = Number.POSITIVE_INFINITY
  for (let time = 0; time < times; time++) ms = Math.min(ms, await timed(call, unit, size))
  return ms
}

async function grow(call: Call, unit: string, times: number, enough = Number(values.enough)): Promise<Growth> {
  const steps: number[] = []
  let size = Number(values.most) / 1024
  do {
    size *= 4
    steps.push(await least(call, unit, size, times))
  } while (steps.at(-1)! < enough && size < Number(values.most))
  const last = steps.at(-1)!
  return { size, ms: last, ratio: last / Math.max(LEAST_MS, steps.at(-2) ?? last / 4) }
}

let bad = 0
for (const call of CALLS.filter(({ name }) => values.only === undefined || name.includes(values.only))) {
  let slowest = { unit: '', perKb: 0 }
  for (const unit of call.units) {
    if (values.unit !== undefined && values.unit !== unit) continue
    let growth = await grow(call, unit, 1)
    if (growth.ratio > WORSE) growth = await grow(call, unit, 3, 4 * growth.ms)
    const perKb = growth.ms / (growth.size / 1000)
    if (perKb > slowest.perKb) slowest = { unit, perKb }
    if (growth.ratio > WORSE) bad++
    if (growth.ratio > WORSE || values.all === true)
      process.stdout.write(
        `${call.name} ${JSON.stringify(unit)}: ${growth.size / 1000} kB in ${Math.round(growth.ms)} ms, x ${growth.ratio.toFixed(2)} of a quarter\n`
      )
  }
  process.stdout.write(
    `${call.name}: ${call.units.length} units, at most ${slowest.perKb.toFixed(2)} ms/kB (${JSON.stringify(slowest.unit)})\n`
  )
}
process.stdout.write(`${bad} worse than linear\n`)
process.exitCode = bad > 0 ? 1 : 0
