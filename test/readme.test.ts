/** Every TypeScript block of the README runs against the built package, as its reader would run it. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const README = readFileSync(`${ROOT}/README.md`, 'utf8')
const BLOCKS = [...README.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map((match) => match[1] ?? '')

test('the README has blocks to run', () => {
  expect(BLOCKS.length).toBeGreaterThanOrEqual(3)
})

test.each(BLOCKS.map((block, at) => [at + 1, block] as const))('block %i of the README runs', (at, block) => {
  mkdirSync(`${ROOT}/.cache/readme`, { recursive: true })
  const file = `${ROOT}/.cache/readme/block-${at}.mts`
  writeFileSync(file, block)
  expect(execFileSync(process.execPath, ['--import', 'tsx', file], { cwd: ROOT, encoding: 'utf8' })).not.toBe('')
})

test('every script the README names is in package.json', () => {
  const { scripts } = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8')) as { scripts: Record<string, string> }
  const named = [...README.matchAll(/npm run ([\w:]+)/g)].map((match) => match[1] ?? '')
  expect(named.filter((name) => !(name in scripts))).toEqual([])
})
