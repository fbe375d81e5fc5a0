/** `wirecopy scan`: one text against many. */
import { readFileSync, symlinkSync } from 'node:fs'
import { expect, test } from 'vitest'
import { corpus, folder, wirecopy } from './command.js'

const OTHERS = ['000', '001', '002', '003'].map(corpus)
const lines = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

test('the rewrite is first, and nothing else is found', async () => {
  const { code, out } = await wirecopy(['scan', corpus('004'), ...OTHERS, '--jsonl'])
  expect(code).toBe(0)
  const rows = lines(out)
  expect(rows.map((row) => Object.keys(row))).toEqual(Array(4).fill(['id', 'verdict']))
  expect([rows[0].id, rows[0].verdict.label]).toEqual([corpus('001'), 'rewrite'])
  for (const { verdict } of rows.slice(1)) expect(['same-event', 'unrelated']).toContain(verdict.label)
  const derived = rows.map(({ verdict }) => verdict.derived)
  expect(derived).toEqual([...derived].sort((a, b) => b - a))
})

test('--full prints the whole match with the id first; --json an array of the same', async () => {
  const full = lines((await wirecopy(['scan', corpus('004'), corpus('001'), '--jsonl', '--full'])).out)
  expect(Object.keys(full[0]).slice(0, 3)).toEqual(['id', 'version', 'source'])
  const all = JSON.parse((await wirecopy(['scan', corpus('004'), corpus('001'), '--json', '--full'])).out)
  expect(all).toEqual(full)
})

test('as text it is a table, and --full sets each one found side by side', async () => {
  const table = await wirecopy(['scan', corpus('004'), ...OTHERS])
  expect(table.out).toMatch(/^target +verdict +sure +reused\n.*001\.txt +Rewrite/)
  expect(table.out.trimEnd().split('\n')).toHaveLength(5)
  const full = await wirecopy(['scan', corpus('004'), ...OTHERS, '--full'])
  expect(full.out.split('SOURCE  ')).toHaveLength(2)
})

test('the source itself is skipped and said so, by whatever path it is given', async () => {
  const path = folder({ 'a.txt': readFileSync(corpus('004')), 'b.txt': readFileSync(corpus('001')) })
  symlinkSync(path('a.txt'), path('link.txt'))
  const { code, out, err } = await wirecopy([
    'scan',
    path('a.txt'),
    path('link.txt'),
    path('b.txt'),
    path('./a.txt'),
    '--jsonl'
  ])
  expect(code).toBe(0)
  expect(err.trimEnd().split('\n')).toEqual([
    `${path('link.txt')} is the source itself: skipped.`,
    `${path('./a.txt')} is the source itself: skipped.`
  ])
  expect(lines(out).map(({ id }) => id)).toEqual([path('b.txt')])
})

test('a copy of the source under another name is found', async () => {
  const path = folder({ 'copy.txt': readFileSync(corpus('004')) })
  const [row] = lines((await wirecopy(['scan', corpus('004'), path('copy.txt'), '--jsonl'])).out)
  expect(row.verdict.label).toBe('duplicate')
})

test('a file that cannot be read is told of, the others are compared, and the exit code is 2', async () => {
  const { code, out, err } = await wirecopy(['scan', corpus('004'), 'nowhere.txt', corpus('001'), '--jsonl'])
  expect(code).toBe(2)
  expect(err).toMatch(/^wirecopy: nowhere\.txt cannot be read/)
  expect(lines(out)).toHaveLength(1)
})

test('nothing found is exit code 1', async () => {
  expect((await wirecopy(['scan', corpus('004'), corpus('000'), corpus('002')])).code).toBe(1)
})

test('--html writes the overview and the pairs found', async () => {
  const path = folder()('scan.html')
  await wirecopy(['scan', corpus('004'), ...OTHERS, '--html', path])
  const page = readFileSync(path, 'utf8')
  expect(page).toContain('<h1>1 of 4 derives from ')
  expect(page.match(/<article /g)).toHaveLength(1)
})
