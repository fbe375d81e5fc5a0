/**
 * npm run bench:quality -- --data DIR [--json] [--set NAME]... [--limit N] [--seed S] [--part check|all|fit]
 *
 * Scores the built package on every set the data folder holds, each by its published measure, with the known figures beside ours
 * and 95 % intervals. What each figure means: README.md of this folder. Exits 1 where a comparison failed.
 */
import { parseArgs } from 'node:util'
import { type Context, createContext, type Options } from './context.js'
import { has } from './data.js'
import type { Figure } from './figure.js'
import { markdown } from './report.js'
import { SETS } from './sets/index.js'
import type { QualitySet } from './sets/set.js'

/** What a set gave, or why it gave nothing. */
export interface Result {
  readonly set: QualitySet
  readonly figures: readonly Figure[]
  readonly seconds: number
}

function options(): Options & { readonly json: boolean; readonly only: readonly string[] } {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      json: { type: 'boolean', default: false },
      set: { type: 'string', multiple: true, default: [] },
      limit: { type: 'string' },
      seed: { type: 'string', default: '1' },
      part: { type: 'string', default: 'check' }
    }
  })
  const { data: dir, part, limit } = values
  if (dir === undefined) throw new Error('give the data folder: --data DIR')
  if (part !== 'check' && part !== 'fit' && part !== 'all') throw new Error(`--part is ${part}: give check, fit or all`)
  const unknown = values.set.filter((name) => !SETS.some((set) => set.name === name))
  if (unknown.length > 0)
    throw new Error(`no set ${unknown.join(', ')}: there are ${SETS.map((set) => set.name).join(', ')}`)
  const bound = limit === undefined ? {} : { limit: Number(limit) }
  return { dir, part, seed: Number(values.seed), json: values.json, only: values.set, ...bound }
}

async function runSet(set: QualitySet, context: Context): Promise<Result> {
  const started = performance.now()
  const figures = await attempt(set, context)
  const seconds = (performance.now() - started) / 1000
  if (figures.length > 0) process.stderr.write(`${set.name}: ${figures.length} figures, ${seconds.toFixed(1)} s\n`)
  return { set, figures, seconds }
}

/** A set that is absent is skipped with a line; one that fails must not take the others' figures with it: the run fails at its end. */
async function attempt(set: QualitySet, context: Context): Promise<Figure[]> {
  const absent = set.needs.filter((need) => {
    const [folder, kind] = need.split('/') as [string, string]
    return !has(context.dir, folder, kind)
  })
  try {
    const figures = absent.length > 0 ? [] : await set.run(context)
    const why = absent.length > 0 ? `without ${absent.join(' and ')}` : 'no rows of the part asked for'
    if (figures.length === 0) context.note(`skipped ${set.name}: ${why}`)
    return figures
  } catch (error) {
    context.note(`FAILED ${set.name}: ${error instanceof Error ? error.message : String(error)}`)
    return []
  }
}

async function main(): Promise<void> {
  const { json, only, ...asked } = options()
  const context = createContext(asked)
  const results: Result[] = []
  for (const set of SETS.filter(({ name }) => only.length === 0 || only.includes(name)))
    results.push(await runSet(set, context))
  await context.close()
  const { dir: _dir, ...settings } = asked
  const run = { ...settings, node: process.version, date: new Date().toISOString().slice(0, 10), notes: context.notes }
  const flat = results.map(({ set: { name, metric, trained }, ...rest }) => ({ name, metric, trained, ...rest }))
  process.stdout.write(json ? `${JSON.stringify({ ...run, results: flat }, null, 1)}\n` : markdown(run, results))
  if (context.notes.some((line) => line.startsWith('FAILED'))) process.exitCode = 1
}

try {
  await main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
}
