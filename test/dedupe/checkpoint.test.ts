import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DedupeOptions, type DedupeResult, dedupe } from '../../src/dedupe/index.js'
import { stories } from './texts.js'

let folder: string
let paths: string[]
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wirecopy-test-'))
  paths = ['a.jsonl', 'b.jsonl.gz'].map((name, i) => {
    const lines = stories(700, i + 1, 250).map((text) => JSON.stringify({ ...text, id: `${i}-${text.id}` }))
    lines.splice(100, 0, 'bad')
    const path = join(folder, name)
    writeFileSync(path, i === 0 ? lines.join('\n') : gzipSync(lines.join('\n')))
    return path
  })
})
afterAll(() => rmSync(folder, { recursive: true }))

const answer = ({ seconds, resumed, ...rest }: DedupeResult) => rest
const run = (state: string, more: DedupeOptions = {}) => dedupe(paths, { workers: 0, threshold: 0.5, state, ...more })

/** What an interrupted run leaves. */
async function interrupted(state: string): Promise<void> {
  const stop = new AbortController()
  let calls = 0
  const onProgress = () => ++calls === 2 && stop.abort(new Error('power cut'))
  await expect(run(state, { signal: stop.signal, onProgress })).rejects.toThrow('power cut')
}

describe('a run that was interrupted', () => {
  test('goes on where it stopped and gives the same answer', async () => {
    const state = join(folder, 'resume')
    const whole = await dedupe(paths, { workers: 0, threshold: 0.5 })
    await interrupted(state)
    const again = await run(state)
    expect(again.resumed).toBeGreaterThan(0)
    expect(again.resumed).toBeLessThan(again.texts)
    expect(answer(again)).toEqual(answer(whole))
    const third = await run(state)
    expect(third.resumed).toBe(third.texts)
    expect(answer(third)).toEqual(answer(whole))
  })

  test('reads a block again that was not written to its end, or was changed', async () => {
    const state = join(folder, 'torn')
    const whole = await run(state)
    const blocks = join(state, 'blocks.bin')
    const { size } = statSync(blocks)
    const bytes = readFileSync(blocks)
    for (const damage of [
      () => truncateSync(blocks, size - 1000),
      () => appendFileSync(blocks, 'rubbish'),
      () => {
        const changed = Buffer.from(bytes)
        changed[Math.floor(size / 2)]! ^= 1
        writeFileSync(blocks, changed)
      }
    ]) {
      writeFileSync(blocks, bytes)
      damage()
      expect(answer(await run(state))).toEqual(answer(whole))
      expect(readFileSync(blocks).length).toBe(size)
    }
  })

  test('starts anew when the files or the options are others', async () => {
    const state = join(folder, 'other')
    await run(state)
    expect((await run(state, { width: 4 })).resumed).toBe(0)
    utimesSync(paths[0]!, new Date(), new Date(0))
    expect((await run(state, { width: 4 })).resumed).toBe(0)
    expect((await run(state, { width: 4, threshold: 0.9 })).resumed).toBeGreaterThan(0)
  })
})
