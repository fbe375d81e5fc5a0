/**
 * npm run bench [-- --data DIR] [--only NAME]... [--rounds N] [--full] [--stages]
 *
 * Runs the speed benches of `speed/` on the built package and writes what they print, and their raw figures, to `runs/<date>-<machine>/`. What the
 * figures mean, and where they flatter us: README.md of this folder.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { arch, cpus, platform, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Bench, Context, TextSets } from './speed/bench.js'
import { BENCHES } from './speed/index.js'
import { loadTexts } from './speed/texts.js'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    only: { type: 'string', multiple: true, default: [] },
    rounds: { type: 'string', default: '15' },
    full: { type: 'boolean', default: false },
    stages: { type: 'boolean', default: false }
  }
})

const unknown = values.only.filter((name) => !BENCHES.some((bench) => bench.name === name))
if (unknown.length > 0)
  throw new Error(`no bench ${unknown.join(', ')}: there are ${BENCHES.map(({ name }) => name).join(', ')}`)

/** What was printed of the bench that runs. */
let printed: string[] = []
const print = (line = '') => {
  printed.push(line)
  process.stdout.write(`${line}\n`)
}
const at = (path: string) => new URL(path, import.meta.url)

let texts: Promise<TextSets> | undefined

function contextOf(library: Context['library'], figures: Record<string, unknown>): Context {
  return {
    library,
    ...(values.data === undefined ? {} : { data: values.data }),
    texts: () => {
      texts ??= loadTexts(values.data)
      return texts
    },
    rounds: Number(values.rounds),
    full: values.full,
    stages: values.stages,
    print,
    record: (name, value) => {
      figures[name] = value
    }
  }
}

/** A name that tells machines apart without naming their owner. */
function machine(): string {
  const model = cpus()[0]?.model ?? 'unknown'
  return `${platform()}-${arch()}-${model.replace(/\W+/g, '-').toLowerCase()}-x${cpus().length}`
}

function versions(): Record<string, string> {
  const names = ['minhash', 'bloom-filters', 'string-similarity', '@dodona/dolos-core']
  const own = JSON.parse(readFileSync(at('../package.json'), 'utf8')) as { version: string }
  const peers = names.map((name) => {
    const file = at(`../node_modules/${name}/package.json`)
    return [name, (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version] as const
  })
  return { wirecopy: own.version, node: process.version, v8: process.versions.v8, ...Object.fromEntries(peers) }
}

async function run(bench: Bench, library: Context['library'], folder: string): Promise<void> {
  const figures: Record<string, unknown> = {}
  printed = []
  print(`\n## ${bench.name}\n`)
  await bench.run(contextOf(library, figures))
  const { data: _, ...options } = values
  const about = { bench: bench.name, options, versions: versions(), machine: machine(), memory: totalmem() }
  writeFileSync(`${folder}/${bench.name}.json`, `${JSON.stringify({ ...about, figures })}\n`)
  const made = Object.entries(versions()).map(([name, version]) => `${name} ${version}`)
  writeFileSync(`${folder}/${bench.name}.md`, `${printed.join('\n').trim()}\n\n${machine()}; ${made.join(', ')}\n`)
}

const folder = fileURLToPath(at(`runs/${new Date().toISOString().slice(0, 10)}-${machine()}`))
mkdirSync(folder, { recursive: true })
const built = fileURLToPath(at('../dist/sketch/index.js'))
const library = (await import(built)) as Context['library']
const chosen = BENCHES.filter(({ name }) => values.only.length === 0 || values.only.includes(name))
print(
  Object.entries(versions())
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')
)
for (const bench of chosen) await run(bench, library, folder)
