/** `wirecopy compare --pairs`: a batch of lines through worker threads. */
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { corpus, folder, wirecopy } from './command.js'

const schema = JSON.parse(readFileSync(new URL('../../dist/match.schema.json', import.meta.url), 'utf8'))
const valid = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema)
const read = (name: string) => readFileSync(corpus(name), 'utf8')
const lines = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
const batch = (input: string | Buffer, ...args: string[]) =>
  wirecopy(['compare', '--pairs', '-', '--jsonl', ...args], { input })

test('one match a line comes out, the id first, in the order of the input', async () => {
  const names = ['001', '002', '001', '003', '000', '001']
  const pairs = names.map((name, i) => JSON.stringify({ id: `${i}-${name}`, source: read('004'), target: read(name) }))
  const path = folder({ 'pairs.jsonl': pairs.join('\n') })
  const { code, out, err } = await wirecopy(['compare', '--pairs', path('pairs.jsonl'), '--jsonl', '--threads', '2'])
  expect([code, err]).toEqual([0, ''])
  const rows = lines(out)
  expect(rows.map(({ id }) => id)).toEqual(names.map((name, i) => `${i}-${name}`))
  for (const row of rows) {
    expect(Object.keys(row).slice(0, 2)).toEqual(['id', 'version'])
    expect(valid(row) || valid.errors).toBe(true)
  }
  expect(rows.map(({ verdict }) => verdict.label === 'rewrite')).toEqual(names.map((name) => name === '001'))
})

test('articles are taken as well as texts, and ids may be numbers', async () => {
  const article = (name: string) => ({ id: name, text: read(name), title: 'A title', published: '2025-03-31' })
  const { out } = await batch(JSON.stringify({ id: 7, source: article('004'), target: article('001') }))
  const [row] = lines(out)
  expect([row.id, row.source.id, row.target.id]).toEqual([7, '004', '001'])
})

test('a bad line becomes an error with its number, the run goes on, and the exit code is 2', async () => {
  const good = JSON.stringify({ id: 'good', source: 'Rain fell on Bergen.', target: 'Rain fell on Bergen.' })
  const bad: readonly (readonly [string, string, unknown])[] = [
    ['{"id": "cut", "source": "a', 'bad-pair', null],
    ['[]', 'bad-pair', null],
    ['null', 'bad-pair', null],
    ['{"source":"a","target":"b"}', 'bad-pair', null],
    ['{"id":"no target","source":"a"}', 'bad-pair', 'no target'],
    ['{"id":"wrong","source":"a","target":{"text":5}}', 'bad-pair', 'wrong'],
    ['{"id":"odd","source":"a","target":{"text":"b","published":5}}', 'bad-pair', 'odd'],
    ['{"id":"long","source":"a","target":"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"}', 'too-long', 'long'],
    [`{"id":"deep","source":${'['.repeat(500)}`, 'bad-pair', null]
  ]
  const input = bad.flatMap(([line]) => [good, line]).join('\n')
  const { code, out } = await batch(input, '--max-characters', '40')
  expect(code).toBe(2)
  const rows = lines(out)
  expect(rows).toHaveLength(2 * bad.length)
  for (const [i, [, problem, id]] of bad.entries()) {
    expect(rows[2 * i].id).toBe('good')
    expect(rows[2 * i + 1]).toEqual({ id, line: 2 * i + 2, error: expect.any(String), code: problem })
  }
})

test('blank lines are left out and CRLF is a line end, but lines keep their numbers', async () => {
  const good = JSON.stringify({ id: 1, source: 'Rain.', target: 'Rain.' })
  const { out } = await batch(`\uFEFF${good}\r\n\r\n  \nbad\r\n${good}`)
  expect(lines(out).map(({ id, line }) => [id, line])).toEqual([
    [1, undefined],
    [null, 4],
    [1, undefined]
  ])
})

test('a line that is no UTF-8, or longer than any pair may be, is an error of that line', async () => {
  const good = Buffer.from(`${JSON.stringify({ id: 1, source: 'Rain.', target: 'Rain.' })}\n`)
  const latin = Buffer.from('{"id":1,"source":"Z\xfcrich","target":"b"}\n', 'latin1')
  const long = Buffer.from(`{"id":1,"source":"${'x'.repeat(2000)}","target":"b"}\n`)
  const { code, out } = await batch(Buffer.concat([latin, good, long, good]), '--max-characters', '100')
  expect(code).toBe(2)
  expect(lines(out).map(({ code }) => code)).toEqual(['not-utf8', undefined, 'line-too-long', undefined])
})

test('nothing in, nothing out: exit code 1', async () => {
  expect(await batch('')).toEqual({ code: 1, out: '', err: '' })
})

test('the number of threads never changes an answer', async () => {
  const input = ['001', '002', '003', '000', '001', '002', '003', '000', '001', '002']
    .map((name, id) => JSON.stringify({ id, source: read('004'), target: read(name) }))
    .join('\n')
  const [one, ...more] = await Promise.all(['1', '2', '3'].map((threads) => batch(input, '--threads', threads)))
  for (const { out } of more) expect(out).toBe(one?.out)
})

test.each([
  [['compare', 'a.txt', '--pairs', 'b.jsonl'], 'give no source and target'],
  [['compare', '--pairs', 'b.jsonl', '--json'], 'use --jsonl'],
  [['compare', '--pairs', 'b.jsonl', '--html', 'x.html'], 'use --jsonl'],
  [['compare', '--pairs', 'nowhere.jsonl'], 'nowhere.jsonl cannot be read (there is no such file)'],
  [['compare', '--pairs', '.'], '. cannot be read (it is a folder)']
])('wirecopy %j is an error', async (args, message) => {
  const { code, err } = await wirecopy(args)
  expect(code).toBe(2)
  expect(err).toContain(message)
})
