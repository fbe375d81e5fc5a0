/** Reading the data folder in every layout it may come in. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allLines, has } from '../../bench/quality/data.js'

let dir = ''
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'wirecopy-data-'))
  mkdirSync(join(dir, 'one'))
  writeFileSync(join(dir, 'one', 'pairs.jsonl'), '{"id":1}\n\n{"id":2,"split":"dev"}')
  writeFileSync(join(dir, 'one', 'test.pairs.jsonl.gz'), gzipSync('{"id":3,"a":"naïve 🔥"}\n'))
  writeFileSync(join(dir, 'one', 'near_pairs.jsonl.gz'), gzipSync('{"id":4}\n'))
  mkdirSync(join(dir, 'two'))
  writeFileSync(join(dir, 'two', 'docs.jsonl'), '{"id":"plain"}\n')
  writeFileSync(join(dir, 'two', 'docs.jsonl.gz'), gzipSync('{"id":"packed"}\n'))
})
afterAll(() => rmSync(dir, { recursive: true }))

test('plain and packed files of a kind are read in the order of their names, a split in the name or in the row', async () => {
  const found = await allLines(dir, 'one', 'pairs')
  expect(found.map(({ row, split, part }) => [row.id, split, part])).toEqual([
    [1, '', ''],
    [2, 'dev', ''],
    [3, 'test', 'test']
  ])
  expect(found[2]?.row.a).toBe('naïve 🔥')
})

test('a kind is not found inside the name of another', async () => {
  expect((await allLines(dir, 'one', 'near_pairs')).map(({ row }) => row.id)).toEqual([4])
})

test('of a plain and a packed file of one name the packed one is read', async () => {
  expect((await allLines(dir, 'two', 'docs')).map(({ row }) => row.id)).toEqual(['packed'])
})

test('an absent set or kind is seen as absent', () => {
  expect(has(dir, 'three', 'pairs')).toBe(false)
  expect(has(dir, 'two', 'pairs')).toBe(false)
  expect(has(dir, 'two', 'docs')).toBe(true)
})
