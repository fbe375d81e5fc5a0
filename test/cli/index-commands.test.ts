/** The commands of a kept index: add, query, trace, clusters, corrections, remove, expire, check, stats. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { corpus, folder, MAIN, wirecopy } from './command.js'

const IDS = ['000', '001', '002', '003', '004']
const textOf = (id: string) => readFileSync(corpus(id), 'utf8')
const record = (id: string, more: object = {}) => JSON.stringify({ id, text: textOf(id), ...more })
const lines = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

test('stories are added, and the original of a rewrite is found', async () => {
  const path = folder({
    'wire.jsonl': `${['000', '002', '003', '004'].map((id) => record(id)).join('\n')}\n`,
    'new.jsonl': record('001')
  })
  const index = path('archive')
  const added = await wirecopy(['add', '--index', index, path('wire.jsonl')])
  expect(added).toMatchObject({ code: 0, out: '4 texts added; the index holds 4.\n', err: '' })
  const query = ['query', '--index', index, path('new.jsonl')]
  const asked = await wirecopy([...query, '--jsonl'])
  expect(asked.code).toBe(0)
  const [answer] = lines(asked.out)
  expect(answer).toMatchObject({ id: '001', matches: [{ id: '004', verdict: { label: 'rewrite' } }] })
  expect(Object.keys(answer)).toEqual(['id', 'matches'])
  const [full] = lines((await wirecopy([...query, '--jsonl', '--full'])).out)
  expect(full.matches[0]).toMatchObject({ id: '004', version: 1 })
  const [named] = lines((await wirecopy([...query, '--candidates', '--jsonl', '--limit', '2'])).out)
  expect(named).toMatchObject({
    id: '001',
    candidates: [{ id: '004', channel: expect.stringMatching(/story|both/) }, {}]
  })
  expect(Object.keys(named.candidates[0])).toEqual(['id', 'score', 'channel'])
  const text = await wirecopy([...query, '--width', '80'])
  expect(text.out).toMatch(/^001\n {2}Rewrite +\d+ % {2}004\n/)
  const stranger = await wirecopy(['query', '--index', index, '-'], { input: 'Bees and honey from the orchard.' })
  expect(stranger).toMatchObject({ code: 1, out: 'standard input: nothing found\n' })
}, 120_000)

test('plain files are stories known by their path, and standard input may be JSONL', async () => {
  const path = folder()
  const index = path('archive')
  await wirecopy(['add', '--index', index, corpus('004'), corpus('000')])
  expect((await wirecopy(['add', '--index', index, '-'], { input: record('002') })).out).toMatch(/the index holds 3/)
  const { out } = await wirecopy(['query', '--index', index, corpus('001'), '--jsonl'])
  expect(lines(out)[0]).toMatchObject({ id: corpus('001'), matches: [{ id: corpus('004') }] })
}, 120_000)

test('a bad line is told of with its number, the others are added, and the exit code is 2', async () => {
  const path = folder({
    'wire.jsonl': [
      '{"id":1,"text":"One story."}',
      '{',
      '{"id":"b"}',
      '{"id":"c","text":"x","published":"soon"}',
      '{"id":"d","text":"x"}'
    ].join('\n')
  })
  const { code, out, err } = await wirecopy(['add', '--index', path('archive'), path('wire.jsonl'), path('none.jsonl')])
  expect(code).toBe(2)
  expect(out).toBe('2 texts added; the index holds 2.\n')
  const told = err.trimEnd().split('\n')
  expect(told).toHaveLength(4)
  expect(told[0]).toMatch(/wire\.jsonl:2: Not a record/)
  expect(told[1]).toMatch(/wire\.jsonl:3: .*"b".* has no usable text/)
  expect(told[2]).toMatch(/wire\.jsonl:4: .*`published` is "soon"/)
  expect(told[3]).toMatch(/none\.jsonl.* cannot be read/)
})

test('stories are removed by id and by date, and stats and check tell what is left', async () => {
  const path = folder({ 'wire.jsonl': IDS.map((id, at) => record(id, { published: `2025-0${at + 1}-01` })).join('\n') })
  const index = ['--index', path('archive')]
  await wirecopy(['add', ...index, path('wire.jsonl')])
  expect(await wirecopy(['remove', ...index, '004', 'none'])).toMatchObject({
    code: 0,
    out: '1 text removed; the index holds 4.\n'
  })
  expect((await wirecopy(['remove', ...index, '-'], { input: '003\n' })).out).toMatch(/holds 3/)
  expect((await wirecopy(['remove', ...index, 'none'])).code).toBe(1)
  expect((await wirecopy(['expire', ...index, '--before', '2025-02-01'])).out).toBe(
    '1 text removed; the index holds 2.\n'
  )
  expect(await wirecopy(['check', ...index])).toMatchObject({ code: 0, out: '2 texts, nothing wrong.\n' })
  expect(JSON.parse((await wirecopy(['stats', ...index, '--json'])).out)).toMatchObject({ kind: 'lmdb', texts: 2 })
}, 120_000)

test('trace names the source of each sentence, clusters the groups', async () => {
  const path = folder()
  const index = ['--index', path('archive')]
  await wirecopy(['add', ...index, ...IDS.map(corpus)])
  const input = textOf('004').split('\n').slice(0, 12).join('\n')
  const [traced] = lines((await wirecopy(['trace', ...index, '-', '--jsonl'], { input })).out)
  expect(traced.sources[0]).toMatchObject({ id: corpus('004') })
  expect(Object.keys(traced)).toEqual(['id', 'sentences', 'sources', 'unexplained'])
  const [cluster] = lines((await wirecopy(['clusters', ...index, '--jsonl'])).out)
  expect(cluster.members).toEqual([corpus('001'), corpus('004')])
}, 120_000)

test('an index that is not there is an error, not an empty answer', async () => {
  const path = folder()
  for (const command of [
    ['query', corpus('001')],
    ['stats'],
    ['check'],
    ['remove', 'x'],
    ['expire', '--before', '2025-01-01']
  ]) {
    const [name, ...rest] = command as [string, ...string[]]
    const { code, err } = await wirecopy([name, '--index', path('none'), ...rest])
    expect([code, err]).toEqual([2, expect.stringMatching(/There is no index at .*none/)])
  }
}, 60_000)

test('an interrupt leaves what was acknowledged, and nothing half-written', async () => {
  const path = folder()
  const child = spawn(process.execPath, [MAIN, 'add', '--index', path('archive'), '-'])
  const ended = new Promise((resolve) => child.on('close', resolve))
  const story = (n: number) => `${JSON.stringify({ id: `t${n}`, text: `Story number ${n} of a long day.` })}\n`
  for (let n = 0; n < 2000; n++) child.stdin.write(story(n))
  const stats = ['stats', '--index', path('archive'), '--json']
  for (let texts = 0; texts === 0; ) {
    const { code, out } = await wirecopy(stats)
    texts = code === 0 ? JSON.parse(out).texts : 0
  }
  const heard = new Promise((resolve) =>
    child.stderr.on('data', (said) => /Stopping/.test(String(said)) && resolve(said))
  )
  child.kill('SIGINT')
  await heard
  child.stdin.write(story(2000))
  child.stdin.end()
  expect(await ended).toBe(130)
  const { code, out } = await wirecopy(['check', '--index', path('archive')])
  expect([code, out]).toEqual([0, expect.stringMatching(/texts?, nothing wrong/)])
}, 60_000)

test('a correction is followed to the stories that still carry the old fact, with their spans', async () => {
  const mended = textOf('004').replace('more than three', 'nearly four')
  const path = folder({ 'wire.jsonl': IDS.map((id) => record(id)).join('\n'), 'new.txt': mended })
  const index = path('archive')
  await wirecopy(['add', '--index', index, path('wire.jsonl')])
  const corrections = ['corrections', '--index', index, '004']
  const { code, out } = await wirecopy([...corrections, path('new.txt'), '--json'])
  expect(code).toBe(0)
  const [answer] = lines(out)
  expect(answer).toMatchObject({ id: '004', withdrawn: false, changes: [{ topic: 'number' }], clear: [] })
  const [{ start, end }] = answer.carriers[0].carried[0].spans
  expect([answer.carriers[0].id, textOf('001').slice(start, end)]).toEqual(['001', 'more than three'])
  const told = await wirecopy([...corrections, path('new.txt')])
  expect(told.out).toMatch(/^004: 1 thing corrected; 1 text derives from it, 1 still carries what it said\n/)
  expect(told.out).toContain('[more than three] years')
  const withdrawn = await wirecopy([...corrections, '--withdrawn'])
  expect(withdrawn).toMatchObject({ code: 0, out: expect.stringMatching(/^004: withdrawn; 1 text derives from it/) })
  expect(await wirecopy(corrections)).toMatchObject({ code: 2, err: expect.stringContaining('--withdrawn') })
  expect(await wirecopy(['corrections', '--index', index, 'nobody', '--withdrawn'])).toMatchObject({ code: 2 })
}, 120_000)

test('clusters and trace write pages, with the pairs that were asked for', async () => {
  const path = folder({ 'wire.jsonl': ['000', '001', '004'].map((id) => record(id)).join('\n') })
  const index = path('archive')
  await wirecopy(['add', '--index', index, path('wire.jsonl')])
  const clusters = ['clusters', '--index', index, '--html', path('stories.html')]
  expect((await wirecopy(clusters)).code).toBe(0)
  const stories = readFileSync(path('stories.html'), 'utf8')
  expect(stories).toContain('story report')
  expect(stories.match(/<article class="pair"/g)).toHaveLength(1)
  expect((await wirecopy(['trace', '--index', index, corpus('001'), '--html', path('mosaic.html')])).code).toBe(0)
  expect(readFileSync(path('mosaic.html'), 'utf8')).toContain('<q>')
}, 120_000)

test('a full disk ends an add with an error that says so, and what was acknowledged is whole', async () => {
  const words = (seed: number) => Array.from({ length: 120 }, (_, at) => ((seed * 7919 + at) * 104729).toString(36))
  const stories = Array.from({ length: 3000 }, (_, at) => JSON.stringify({ id: `t${at}`, text: words(at).join(' ') }))
  const path = folder({ 'many.jsonl': stories.join('\n') })
  const index = path('archive')
  const { code, err } = await onFullDisk(2, ['add', '--index', index, path('many.jsonl')])
  expect(code).toBe(2)
  expect(err).toMatch(/could not be written to \(.+\) and is as it was: see to the disk and try again/)
  expect(err).toContain(index)
  const checked = await wirecopy(['check', '--index', index])
  expect(checked.out).toMatch(/^1,536 texts, nothing wrong/)
  const again = await wirecopy(['add', '--index', index, path('many.jsonl')])
  expect(again.out).toBe('3,000 texts added; the index holds 3000.\n')
  expect((await wirecopy(['check', '--index', index])).code).toBe(0)
}, 120_000)

/** No file may grow beyond so many megabytes: what is written past that fails as on a full disk. */
function onFullDisk(megabytes: number, args: readonly string[]): Promise<{ code: number | null; err: string }> {
  const blocks = megabytes * 2048
  const script = `trap '' XFSZ; ulimit -f ${blocks}; exec "$0" "$@"`
  const child = spawn('sh', ['-c', script, process.execPath, MAIN, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  let err = ''
  child.stderr.setEncoding('utf8').on('data', (said: string) => {
    err += said
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, err }))
  })
}
