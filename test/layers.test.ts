/** The table of imports: a folder may import what stands below it, and nothing else. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const SRC = fileURLToPath(new URL('../src', import.meta.url))
const BASE = ['types', 'errors']
const PAIR = [...BASE, 'text', 'sketch', 'meaning', 'align', 'judge']

/** What each room may import, besides itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  types: [],
  errors: [],
  text: BASE,
  sketch: [...BASE, 'text'],
  meaning: [...BASE, 'text'],
  align: [...BASE, 'text', 'sketch', 'meaning'],
  judge: [...BASE, 'text', 'sketch', 'meaning', 'align'],
  stores: [...BASE, 'sketch'],
  report: BASE,
  formats: [...BASE, 'text'],
  pool: BASE,
  compare: PAIR,
  scan: [...PAIR, 'compare'],
  'text-index': [...PAIR, 'stores', 'compare', 'pool'],
  dedupe: [...BASE, 'text', 'sketch', 'pool'],
  index: [...PAIR, 'stores', 'compare', 'scan', 'text-index', 'dedupe'],
  'word-lists': ['text', 'align', 'judge'],
  browser: [...PAIR, 'compare', 'scan', 'word-lists'],
  cli: [...PAIR, 'stores', 'report', 'formats', 'pool', 'compare', 'scan', 'text-index', 'dedupe', 'index']
}

/** Rooms that may import `node:` modules; the rest run in a browser as they are. */
const NODE_ROOMS = ['stores', 'formats', 'pool', 'dedupe', 'cli']

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.includes('assembly'))
  .map((file) => ({ file, room: roomOf(file), imports: importsOf(join(SRC, file)) }))

function roomOf(file: string): string {
  return (file.split(/[\\/]/)[0] ?? '').replace(/\.ts$/, '')
}

function importsOf(path: string): string[] {
  const code = readFileSync(path, 'utf8')
  return [
    ...code.matchAll(/^\s*(?:import|export)\s(?:[^'";]*?\sfrom\s)?['"]([^'"]+)['"]/gm),
    ...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)
  ].map((match) => match[1] ?? '')
}

test('every room of src is in the table', () => {
  expect([...new Set(files.map(({ room }) => room))].filter((room) => !(room in MAY_IMPORT))).toEqual([])
})

test('imports go down only', () => {
  const wrong = files.flatMap(({ file, room, imports }) =>
    imports
      .filter((name) => name.startsWith('.'))
      .map((name) => roomOf(relative(SRC, resolve(SRC, dirname(file), name.replace(/\.js$/, '.ts')))))
      .filter((other) => other !== room && !(MAY_IMPORT[room] ?? []).includes(other))
      .map((other) => `${file} imports ${other}`)
  )
  expect(wrong).toEqual([])
})

test('node modules are imported only where a browser never comes', () => {
  const wrong = files.filter(
    ({ room, imports }) => !NODE_ROOMS.includes(room) && imports.some((name) => name.startsWith('node:'))
  )
  expect(wrong.map(({ file }) => file)).toEqual([])
})

test('no file imports itself through others', () => {
  const graph = new Map(
    files.map(({ file, imports }) => [
      file,
      imports
        .filter((name) => name.startsWith('.'))
        .map((name) => relative(SRC, resolve(SRC, dirname(file), name)).replace(/\.js$/, '.ts'))
    ])
  )
  expect(circles(graph)).toEqual([])
})

function circles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>()
  const found: string[] = []
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(' -> '))
    if (done.has(file) || path.includes(file)) return
    for (const next of graph.get(file) ?? []) visit(next, [...path, file])
    done.add(file)
  }
  for (const file of graph.keys()) visit(file, [])
  return found
}
