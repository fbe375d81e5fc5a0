/**
 * npm run soak [-- --kills N | --inputs N]
 *
 * A writer is killed (SIGKILL) at N random moments while it adds, replaces and removes. After each the index must open, `check` must find
 * nothing, every acknowledged text must be there and every acknowledged removal gone, and the batch that was under way there as a whole or
 * not at all. The index is kept from kill to kill, so that segments are frozen and merged meanwhile. With `--inputs` N hostile inputs are
 * tried instead: bench/fuzz/run.ts.
 */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { TextIndex } from '../src/text-index.js'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    inputs: { type: 'string' },
    only: { type: 'string' }
  }
})
const kills = Number(values.kills)
const LONGEST_MS = 800

/** What a writer said last: whole batches by their first number. */
interface Told {
  readonly held: Set<number>
  readonly gone: Set<number>
  /** Begun and not acknowledged. */
  open: { readonly what: string; readonly numbers: readonly number[] } | undefined
}

const told: Told = { held: new Set(), gone: new Set(), open: undefined }

function hear(line: string): void {
  const [what, first, count] = line.split(' ')
  const numbers = Array.from({ length: Number(count) }, (_, at) => Number(first) + at)
  if (what === 'adding' || what === 'removing') told.open = { what, numbers }
  else told.open = undefined
  for (const number of numbers) {
    if (what === 'added') told.held.add(number)
    if (what === 'added') told.gone.delete(number)
    if (what === 'removed') told.gone.add(number)
    if (what === 'removed') told.held.delete(number)
  }
}

/** Resolves when the writer is dead. */
function writeUntilKilled(folder: string, from: number, ms: number): Promise<void> {
  const writer = fileURLToPath(new URL('soak-writer.mjs', import.meta.url))
  const child = spawn(process.execPath, [writer, folder, String(from)], { stdio: ['ignore', 'pipe', 'inherit'] })
  let rest = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    if (rest === '' && told.open === undefined) setTimeout(() => child.kill('SIGKILL'), ms)
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) hear(line)
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (_, signal) =>
      signal === 'SIGKILL' ? resolve() : reject(new Error(`the writer ended by itself`))
    )
  })
}

async function verify(index: TextIndex): Promise<void> {
  assert.deepEqual(await index.check(), [])
  const open = new Set(told.open?.numbers)
  for (const number of told.held)
    if (!open.has(number)) assert(await index.has(`t${number}`), `text ${number} was acknowledged and is lost`)
  for (const number of told.gone)
    if (!open.has(number)) assert(!(await index.has(`t${number}`)), `text ${number} was removed and is back`)
  await settleOpen(index)
  const some = [...told.held].slice(-3)
  for (const number of some) {
    const article = await index.get(`t${number}`)
    const { candidates } = await index.candidates(article?.text ?? '')
    assert(
      candidates.some(({ id }) => id === `t${number}`),
      `text ${number} is held and not found`
    )
  }
}

/** The batch under way is there as a whole or not at all; from now on it counts as what it turned out to be. */
async function settleOpen(index: TextIndex): Promise<void> {
  if (!told.open) return
  const { what, numbers } = told.open
  const there = await Promise.all(numbers.map((number) => index.has(`t${number}`)))
  const before = numbers.map((number) => told.held.has(number))
  const done = what === 'adding' ? there.every(Boolean) : there.every((one) => !one)
  const undone = there.every((one, at) => one === before[at])
  assert(done || undone, `of the batch of ${numbers[0]} only a part took effect`)
  if (done) hear(`${what === 'adding' ? 'added' : 'removed'} ${numbers[0]} ${numbers.length}`)
  told.open = undefined
}

if (values.inputs !== undefined) {
  await import('./fuzz/run.js')
  process.exit()
}

const { openIndex } = (await import(
  new URL('../dist/index.js', import.meta.url).href
)) as typeof import('../src/index.js')
const folder = mkdtempSync(join(tmpdir(), 'wirecopy-soak-'))
let state = Number(values.seed)
const random = (): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return state / 2 ** 32
}
let from = 0
try {
  for (let kill = 1; kill <= kills; kill++) {
    await writeUntilKilled(folder, from, random() * LONGEST_MS)
    const index = await openIndex(folder)
    await verify(index)
    const { texts, segments } = await index.stats()
    await index.close()
    from = Math.max(-1, ...told.held, ...told.gone) + 1
    if (kill % 10 === 0 || kill === kills)
      process.stdout.write(`${kill} kills, ${texts} texts in ${segments} segments: all well\n`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
