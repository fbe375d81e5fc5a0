/**
 * The package in a browser: bundled by esbuild from what is published, split into files as bundlers do, it answers in Chromium as it does
 * here; and how large it is. The sizes are those that the README names.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type OutputFile } from 'esbuild'
import { expect, test } from 'vitest'
import { compare } from '../src/compare.js'
import { MESSAGES_OF_NODE } from '../src/errors/messages-of-node.js'
import { toJson } from '../src/report/to-json.js'
import { sketch } from '../src/sketch/index.js'
import { HAS_BROWSER, launch } from './report/browser.js'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const WINK = ['wink-nlp', 'wink-eng-lite-web-model']

/** Code that uses the package, as a page would load it: the first file, and what it imports, by name. */
async function bundle(contents: string, splitting = true, external: readonly string[] = []): Promise<OutputFile[]> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: ROOT },
    outdir: '/',
    bundle: true,
    minify: true,
    splitting,
    format: splitting ? 'esm' : 'iife',
    platform: 'browser',
    external: [...external],
    write: false,
    logLevel: 'silent'
  })
  return outputFiles
}

/**
 * A file is a table where it defines one, as no code that reads one does: a stretch of base64, or the classes of Unicode's letters. Wink stands
 * beside the bundle and is not weighed.
 */
const TABLE = /["'`][\w+/]{4000}|lc 4h 34 bl/

/** A word list or its forms: a gazetteer, what sites put around a story, what comparing counts as no content. */
const WORDS = /afghanistan\|afghan|regarding through throughout toward/

/** Bytes of the files, gzipped: the code loaded first, the code the first comparison adds, the lists of words, and the tables. */
async function weigh(entry: string): Promise<{ first: number; later: number; words: number; tables: number }> {
  const files = await bundle(`export * from '${entry}'`, true, WINK)
  const byName = new Map(files.map((file) => [basename(file.path), file]))
  const first = staticImports('stdin.js', byName)
  const sum = (some: OutputFile[]) => some.reduce((bytes, { contents }) => bytes + gzipSync(contents).length, 0)
  const words = files.filter(({ text }) => WORDS.test(text))
  const code = files.filter((file) => !words.includes(file))
  const rest = code.filter(({ path }) => !first.has(basename(path)))
  return {
    first: sum(code.filter(({ path }) => first.has(basename(path)))),
    later: sum(rest.filter(({ text }) => !TABLE.test(text))),
    words: sum(words),
    tables: sum(rest.filter(({ text }) => TABLE.test(text)))
  }
}

/** A file and all that it imports before it runs. */
function staticImports(name: string, files: ReadonlyMap<string, OutputFile>, found = new Set<string>()): Set<string> {
  if (found.has(name) || !files.has(name)) return found
  found.add(name)
  const text = files.get(name)?.text ?? ''
  for (const [, imported] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g))
    staticImports(imported ?? '', files, found)
  return found
}

const read = (id: string): string => readFileSync(`${ROOT}/corpus/${id}.txt`, 'utf8')
const PAIRS = [
  ['004', '001'],
  ['004', '000'],
  ['001', '004'],
  ['004', '004']
] as const

/** Engines may differ in the last bits of a logarithm. */
const told = (value: unknown): string =>
  JSON.stringify(value, (_, part) => (typeof part === 'number' ? Number(part.toPrecision(12)) : part))

const CODE = `
  import { compare, scan, analyze, WirecopyError } from 'wirecopy'
  import { toJson } from 'wirecopy/report'
  import { sketch } from 'wirecopy/sketch'
  Object.assign(globalThis, { compare, scan, analyze, WirecopyError, toJson, sketch })`

test.runIf(HAS_BROWSER)('Chromium gives the matches and sketches that Node gives', { timeout: 120_000 }, async () => {
  const files = new Map((await bundle(CODE)).map((file) => [basename(file.path), file]))
  const browser = await launch()
  try {
    const page = await browser.newPage()
    const asked: string[] = []
    await page.route('**/*', async (route) => {
      const name = basename(new URL(route.request().url()).pathname)
      asked.push(name)
      const body = files.get(name)?.text ?? '<!doctype html><script type="module" src="/stdin.js"></script>'
      await route.fulfill({ body, contentType: files.has(name) ? 'text/javascript' : 'text/html' })
    })
    await page.goto('https://wirecopy.example/page')
    await page.waitForFunction('globalThis.compare')
    const before = new Set(asked)
    for (const [one, other] of PAIRS) {
      const texts = JSON.stringify([read(one), read(other)])
      const there = await page.evaluate<string>(`compare(...${texts}).then((match) => JSON.stringify(toJson(match)))`)
      expect(told(JSON.parse(there))).toBe(told(toJson(await compare(read(one), read(other)))))
      const registers = await page.evaluate<number[]>(`[...sketch(${JSON.stringify(read(one))}).registers]`)
      expect(registers).toEqual([...sketch(read(one)).registers])
    }
    const scanned = `scan(${JSON.stringify(read('004'))}, ${JSON.stringify([read('000'), read('001')])})`
    const labels = await page.evaluate<string[]>(`${scanned}.then((all) => all.map(({ verdict }) => verdict.label))`)
    expect(labels).toEqual(['rewrite', 'same-event'])
    const refused = await page.evaluate(
      `compare('a', 1).catch((error) => [error instanceof WirecopyError, error.code])`
    )
    expect(refused).toEqual([true, 'not-text'])
    const tables = [...files.values()].filter(({ text }) => TABLE.test(text)).map(({ path }) => basename(path))
    expect(
      tables.filter((name) => asked.includes(name) && !before.has(name)).length,
      'tables come with the first comparison'
    ).toBeGreaterThanOrEqual(3)
    expect(new Set(asked).size, 'and each file once').toBe(asked.length)
  } finally {
    await browser.close()
  }
})

test.runIf(HAS_BROWSER)('in one file that is not split it answers the same', { timeout: 120_000 }, async () => {
  const [file] = await bundle(CODE, false)
  const browser = await launch()
  try {
    const page = await browser.newPage()
    await page.addScriptTag({ content: file?.text ?? '' })
    const texts = JSON.stringify([read('004'), read('001')])
    const there = await page.evaluate<string>(`compare(...${texts}).then((match) => JSON.stringify(toJson(match)))`)
    expect(told(JSON.parse(there))).toBe(told(toJson(await compare(read('004'), read('001')))))
  } finally {
    await browser.close()
  }
})

test('the bundle with its tables, wink beside it, has at most 6 MB', async () => {
  const files = await bundle(`export * from 'wirecopy'`, true, WINK)
  expect(files.reduce((bytes, { contents }) => bytes + contents.length, 0)).toBeLessThanOrEqual(6e6)
})

test('all code has at most 71 kB gzipped, a third of it loaded first; lists of words beside it at most 22 kB', async () => {
  const { first, later, words, tables } = await weigh('wirecopy')
  expect(first).toBeLessThanOrEqual(24_000)
  expect(first + later).toBeLessThanOrEqual(71_000)
  expect(later, 'and is not taken for a table').toBeGreaterThan(40_000)
  expect(words, 'and not within the code').toBeGreaterThan(15_000)
  expect(words).toBeLessThanOrEqual(22_000)
  // The meaning table is most of it.
  expect(tables).toBeLessThanOrEqual(3.6e6)
})

test('a browser is sent no message that only Node has use for, and nothing there asks for one', async () => {
  const entries = ['wirecopy', 'wirecopy/sketch', 'wirecopy/meaning', 'wirecopy/report', 'wirecopy/formats']
  const all = entries.map((entry, at) => `export * as room${at} from '${entry}'`).join('\n')
  const peers = ['@mozilla/readability', 'htmlparser2', 'linkedom', 'node:*']
  const code = (await bundle(all, true, [...WINK, ...peers])).filter(({ text }) => !TABLE.test(text))
  const asked = Object.keys(MESSAGES_OF_NODE).filter((name) => code.some(({ text }) => text.includes(`"${name}"`)))
  expect(asked).toEqual([])
  expect(code.some(({ text }) => text.includes('"too-long"'))).toBe(true)
})

test('sketches or reports alone have at most 40 kB gzipped, tables among it', async () => {
  expect((await weigh('wirecopy/sketch')).first).toBeLessThanOrEqual(40_000)
  expect((await weigh('wirecopy/report')).first).toBeLessThanOrEqual(40_000)
})
