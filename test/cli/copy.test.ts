/** `wirecopy copy`, and an index named by a URL. */
import { readFileSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { startServer } from '../stores/redis-server.js'
import { redisSuite } from '../stores/redis-suite.js'
import { corpus, folder, wirecopy } from './command.js'

const records = ['000', '002', '004']
  .map((id) => JSON.stringify({ id, text: readFileSync(corpus(id), 'utf8') }))
  .join('\n')

test('the texts of an index are copied to another, and what is there is passed over', async () => {
  const path = folder({ 'wire.jsonl': records })
  await wirecopy(['add', '--index', path('a'), path('wire.jsonl')])
  await wirecopy(['add', '--index', path('b'), corpus('003')])
  const copy = ['copy', '--from', path('a'), '--to', path('b')]
  expect(await wirecopy(copy)).toMatchObject({
    code: 0,
    out: '3 texts copied, 0 there already; the index holds 4.\n',
    err: ''
  })
  expect(await wirecopy(copy)).toMatchObject({ out: '0 texts copied, 3 there already; the index holds 4.\n' })
  expect(await wirecopy(['copy', '--from', path('none'), '--to', path('b')])).toMatchObject({ code: 2 })
})

redisSuite('an index on a server', () => {
  test('is copied to from disk, and asked', async () => {
    const server = await startServer()
    onTestFinished(server.stop)
    const path = folder({ 'wire.jsonl': records })
    await wirecopy(['add', '--index', path('a'), path('wire.jsonl')])
    const url = `${server.url}?prefix=wire`
    expect(await wirecopy(['copy', '--from', path('a'), '--to', url])).toMatchObject({ code: 0, err: '' })
    const asked = await wirecopy(['query', '--index', url, corpus('001'), '--jsonl'])
    expect(JSON.parse(asked.out)).toMatchObject({ matches: [{ id: '004', verdict: { label: 'rewrite' } }] })
    expect(await wirecopy(['check', '--index', url])).toMatchObject({ code: 0, out: '3 texts, nothing wrong.\n' })
    expect(await wirecopy(['stats', '--index', `${server.url}?prefix=other`])).toMatchObject({ code: 2 })
  })

  test('that is not there is an error that says so', async () => {
    const { code, err } = await wirecopy(['stats', '--index', 'redis://127.0.0.1:1'])
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/could not be asked/) })
  }, 20_000)
})
