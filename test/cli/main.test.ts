/** The frame of the command: help, versions, typos, exit codes, a reader that leaves. */
import { spawn } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { corpus, MAIN, wirecopy } from './command.js'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PACKAGE = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))

test('--version prints the version of the package', async () => {
  const { version } = PACKAGE
  expect(await wirecopy(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
})

const COMMANDS = 'compare scan dedupe add query trace clusters corrections remove expire copy check stats demo'.split(
  ' '
)

test('the help names every command', async () => {
  const { out } = await wirecopy(['--help'])
  for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^  ${command} `, 'm'))
})

test.each([[['--help']], [['help']], ...COMMANDS.map((command) => [[command, '--help']])])(
  'wirecopy %j prints help on standard output and is no error',
  async (args) => {
    const { code, out, err } = await wirecopy(args)
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^Usage: wirecopy /)
    if (args[0] !== 'help') expect(out).toContain('\nExamples:\n  wirecopy ')
  }
)

test('help loads nothing but commander: neither the analyser nor a table', () => {
  const packages = [...loadedBy(MAIN)].filter((name) => !name.startsWith('/') && !isBuiltin(name))
  expect(new Set(packages)).toEqual(new Set(['commander']))
  expect([...loadedBy(MAIN)].reduce((sum, name) => sum + sizeOf(name), 0)).toBeLessThan(80_000)
})

/** Everything a built file imports before it runs, directly or through others: paths of files, names of packages. */
function loadedBy(file: string, seen = new Set<string>([file])): ReadonlySet<string> {
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/^(?:import|export)\b[^'"]*['"]([^'"]+)['"]/gm)) {
    const path = pathOf(name, file)
    if (seen.has(path)) continue
    seen.add(path)
    if (path.startsWith('/')) loadedBy(path, seen)
  }
  return seen
}

/** `#name` is a file of the package too. */
function pathOf(name: string, file: string): string {
  if (name.startsWith('.')) return join(dirname(file), name)
  return name.startsWith('#') ? join(ROOT, PACKAGE.imports[name].import) : name
}

function sizeOf(name: string): number {
  return name.startsWith('/') ? statSync(name).size : 0
}

test.each([
  [['compar'], "error: unknown command 'compar'\n(Did you mean compare?)"],
  [['scan', 'a', 'b', '--jsnol'], "error: unknown option '--jsnol'\n(Did you mean --jsonl?)"],
  [['compare', 'a', 'b', '--width', 'wide'], 'Give a whole number of 1 or more.'],
  [['compare', 'a', 'b', '--width', '0'], 'Give a whole number of 1 or more.'],
  [['compare', 'only-one.txt'], 'error: give a source and a target, or --pairs <file>'],
  [['compare', 'a', 'b', '--format', 'cvs'], 'Allowed choices are csv, markdown'],
  [['scan', 'only-one.txt'], "error: missing required argument 'files'"]
])('wirecopy %j is an error that says what to do', async (args, message) => {
  const { code, out, err } = await wirecopy(args)
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain(message)
})

test('without a command it prints its help', async () => {
  const { out, err } = await wirecopy([])
  expect(out + err).toMatch(/^Usage: wirecopy /)
})

test('a reader that leaves early ends it quietly', async () => {
  const args = [MAIN, 'scan', corpus('004'), corpus('001'), corpus('002'), '--jsonl', '--full']
  const child = spawn(process.execPath, args)
  let err = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  child.stdout.once('data', () => child.stdout.destroy())
  const code = await new Promise((resolve) => child.on('close', resolve))
  expect(err).toBe('')
  expect(code).not.toBe(2)
})
