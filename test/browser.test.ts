/**
 * The package in a browser: bundled by esbuild from what is published, it answers in Chromium as it does here; and how large it is. The
 * sizes are those that the README names.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type Plugin } from 'esbuild'
import { expect, test } from 'vitest'
import { compare } from '../src/compare.js'
import { toJson } from '../src/report/to-json.js'
import { sketch } from '../src/sketch/index.js'
import { HAS_BROWSER, launch } from './report/browser.js'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const WINK = ['wink-nlp', 'wink-eng-lite-web-model']

/** Code that uses the package, as a page would load it. */
async function bundle(contents: string, external: readonly string[] = [], plugins: Plugin[] = []): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: ROOT },
    bundle: true,
    minify: true,
    format: external.length > 0 ? 'esm' : 'iife',
    platform: 'browser',
    external: [...external],
    plugins,
    write: false,
    logLevel: 'silent'
  })
  return outputFiles[0]?.contents ?? new Uint8Array()
}

/** Leaves the tables of words out, to weigh the code alone. */
const withoutTables: Plugin = {
  name: 'without-tables',
  setup: ({ onResolve }) => onResolve({ filter: /-table\.cjs$/ }, ({ path }) => ({ path, external: true }))
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

test.runIf(HAS_BROWSER)('Chromium gives the matches and sketches that Node gives', { timeout: 120_000 }, async () => {
  const code = await bundle(`
    import { compare, analyze, WirecopyError } from 'wirecopy'
    import { toJson } from 'wirecopy/report'
    import { sketch } from 'wirecopy/sketch'
    Object.assign(globalThis, { compare, analyze, WirecopyError, toJson, sketch })`)
  const browser = await launch()
  try {
    const page = await browser.newPage()
    await page.addScriptTag({ content: new TextDecoder().decode(code) })
    for (const [one, other] of PAIRS) {
      const texts = JSON.stringify([read(one), read(other)])
      const there = await page.evaluate<string>(`compare(...${texts}).then((match) => JSON.stringify(toJson(match)))`)
      expect(told(JSON.parse(there))).toBe(told(toJson(await compare(read(one), read(other)))))
      const registers = await page.evaluate<number[]>(`[...sketch(${JSON.stringify(read(one))}).registers]`)
      expect(registers).toEqual([...sketch(read(one)).registers])
    }
    const refused = await page.evaluate(
      `compare('a', 1).catch((error) => [error instanceof WirecopyError, error.code])`
    )
    expect(refused).toEqual([true, 'not-text'])
  } finally {
    await browser.close()
  }
})

test('the bundle with its tables, wink beside it, has at most 6 MB', async () => {
  const code = await bundle(`export * from 'wirecopy'`, WINK)
  expect(code.length).toBeLessThanOrEqual(6e6)
})

test('the code alone has at most 110 kB gzipped, sketches or reports alone at most 40', async () => {
  const weigh = async (entry: string) =>
    gzipSync(await bundle(`export * from '${entry}'`, WINK, [withoutTables])).length
  expect(await weigh('wirecopy')).toBeLessThanOrEqual(110_000)
  expect(await weigh('wirecopy/sketch')).toBeLessThanOrEqual(40_000)
  expect(await weigh('wirecopy/report')).toBeLessThanOrEqual(40_000)
})
