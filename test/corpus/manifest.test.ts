/** The five articles are what they were: whoever edits one would shift every offset of the gold. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readCorpus } from './gold-file.js'

const CORPUS = new URL('../../corpus/', import.meta.url)
const manifest = JSON.parse(readCorpus('manifest.json')) as { id: string; file: string; sha256: string }[]

test('the manifest lists every article and nothing else', () => {
  const files = readdirSync(CORPUS).filter((name) => name.endsWith('.txt'))
  expect(manifest.map(({ file }) => file)).toEqual(files.sort())
  expect(manifest.map(({ id }) => `${id}.txt`)).toEqual(manifest.map(({ file }) => file))
})

test.each(manifest)('article $id is byte for byte as received', ({ file, sha256 }) => {
  const bytes = readFileSync(new URL(file, CORPUS))
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
})
