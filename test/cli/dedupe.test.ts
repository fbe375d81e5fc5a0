import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { folder, wirecopy } from './command.js'

const STORY =
  'The central bank left its main rate unchanged on Thursday and said that prices were rising more slowly than feared.'
const LINES = [
  JSON.stringify({ id: 'a', text: STORY }),
  JSON.stringify({ id: 'b', text: 'A wholly different piece about a river that broke its banks after days of rain.' }),
  'no json',
  JSON.stringify({ id: 'c', text: `${STORY} More follows.` })
]

describe('wirecopy dedupe', () => {
  test('prints a cluster a line and tells what it saw on standard error', async () => {
    const file = folder({ 'news.jsonl': LINES.join('\n') })('news.jsonl')
    const { code, out, err } = await wirecopy(['dedupe', file, '--threads', '1'])
    expect(code).toBe(0)
    const clusters = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(clusters).toHaveLength(1)
    expect(clusters[0]).toMatchObject({
      representative: 'a',
      members: [
        { id: 'a', file, line: 1, match: { id: 'c' } },
        { id: 'c', file, line: 4, match: { id: 'a' } }
      ]
    })
    expect(clusters[0].members[1].match.similarity).toBeCloseTo(18 / 20, 10)
    expect(err).toContain('3 texts: 1 clusters, 2 texts stay')
    expect(err).toContain(`${file}:3: it is no JSON`)
  })

  test('writes clusters, pairs and the lines that stay, from gzip as well', async () => {
    const at = folder({ 'news.jsonl.gz': gzipSync(LINES.join('\n')) })
    const files = ['--out', at('out'), '--kept', at('kept'), '--pairs', at('pairs')]
    const { code, out } = await wirecopy(['dedupe', at('news.jsonl.gz'), '--keep', 'longest', ...files])
    expect([code, out]).toEqual([0, ''])
    expect(readFileSync(at('kept'), 'utf8').trim().split('\n')).toEqual(LINES.slice(1))
    expect(JSON.parse(readFileSync(at('out'), 'utf8')).representative).toBe('c')
    expect(JSON.parse(readFileSync(at('pairs'), 'utf8'))).toMatchObject({ a: 'a', b: 'c' })
  })

  test('says by its exit code that there is nothing', async () => {
    const at = folder({ 'one.jsonl': LINES[1]! })
    expect((await wirecopy(['dedupe', at('one.jsonl')])).code).toBe(1)
  })

  test('refuses what it cannot do before it starts', async () => {
    const at = folder({ 'one.jsonl': LINES[1]! })
    expect(await wirecopy(['dedupe', at('none.jsonl')])).toMatchObject({
      code: 2,
      err: expect.stringContaining('none.jsonl')
    })
    const unwritable = await wirecopy(['dedupe', at('one.jsonl'), '--out', at('no/such/folder')])
    expect(unwritable).toMatchObject({ code: 2, err: expect.stringContaining('cannot be written') })
    expect((await wirecopy(['dedupe', at('one.jsonl'), '--threshold', '2'])).code).toBe(2)
  })
})
