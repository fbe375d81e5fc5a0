/** Every TypeScript block of the README and the guides runs against the built package, as its reader would run it; every command they name is there. */
import { execFile, execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const PAGES = [
  'README.md',
  'src/formats/README.md',
  'src/judge/README.md',
  'src/meaning/README.md',
  'src/report/README.md',
  'src/text-index/README.md'
]
/** Of a package that is passed in and no dependency of ours: its block is not run. */
const GUEST = "from '@huggingface/transformers'"

const pages = PAGES.map((name) => ({ name, text: readFileSync(`${ROOT}/${name}`, 'utf8') }))
const BLOCKS = pages.flatMap(({ name, text }) =>
  [...text.matchAll(/^```ts\n([\s\S]*?)^```(?:\s+prints)?(?:\s+```text\n([\s\S]*?)^```)?/gm)].map(
    ({ 1: block = '', 2: shown }, at) => ({ name, at: at + 1, block, shown })
  )
)

test('there are blocks to run, and one guest is left out', () => {
  expect(BLOCKS.length).toBeGreaterThanOrEqual(9)
  expect(BLOCKS.filter(({ block }) => block.includes(GUEST))).toHaveLength(1)
  expect(BLOCKS.filter(({ shown }) => shown !== undefined).length).toBeGreaterThanOrEqual(4)
})

test.concurrent.each(BLOCKS.filter(({ block }) => !block.includes(GUEST)))(
  'block $at of $name runs',
  async ({ name, at, block, shown }) => {
    mkdirSync(`${ROOT}/.cache/readme`, { recursive: true })
    const file = `${ROOT}/.cache/readme/${name.replace(/\W+/g, '-')}-${at}.mts`
    writeFileSync(file, block)
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--import', 'tsx', file], {
      cwd: ROOT,
      encoding: 'utf8'
    })
    expect(stderr).not.toMatch(/Error/)
    // Editors take spaces at the end of a line away.
    if (shown !== undefined) expect(stdout.replace(/ +$/gm, '')).toBe(shown)
  }
)

test('every script that is named is in package.json', () => {
  const { scripts } = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8')) as { scripts: Record<string, string> }
  const named = pages.flatMap(({ text }) => [...text.matchAll(/npm run ([\w:]+)/g)].map((match) => match[1] ?? ''))
  expect(named.filter((name) => !(name in scripts))).toEqual([])
})

test('every command and option that the README names is there', () => {
  const help = (...command: string[]) =>
    execFileSync(process.execPath, [`${ROOT}/dist/cli/main.js`, ...command, '--help'], { encoding: 'utf8' })
  const all = help()
  const lines = (pages[0]?.text ?? '').match(/^ {4}wirecopy .*$/gm) ?? []
  expect(lines.length).toBeGreaterThan(5)
  for (const line of lines) {
    const [, commands = '', rest = ''] = /^ {4}wirecopy ([\w|]+)(.*?)(?: {2}|$)/.exec(line) ?? []
    for (const command of commands.split('|')) {
      expect(all).toMatch(new RegExp(`^ {2}${command}\\b`, 'm'))
      const options = rest.match(/--\w[\w-]*/g) ?? []
      if (options.length === 0) continue
      const own = help(command)
      expect(options.filter((option) => !own.includes(option))).toEqual([])
    }
  }
})

test('every file that a page links to is there', () => {
  for (const { name, text } of pages) {
    for (const { 1: link = '' } of text.matchAll(/\]\(((?!https?:|#)[^)]+)\)/g))
      expect(() => readFileSync(new URL(link, `file://${ROOT}/${name}`)), `${name}: ${link}`).not.toThrow(/ENOENT/)
  }
})
