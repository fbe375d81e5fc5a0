/** `wirecopy compare` on two texts. */
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import type { MatchJson } from '../../src/report/to-json.js'
import { corpus, folder, wirecopy } from './command.js'

const schema = JSON.parse(readFileSync(new URL('../../dist/match.schema.json', import.meta.url), 'utf8'))
const valid = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema)
const ESCAPE = String.fromCharCode(27)

const json = async (...args: string[]): Promise<MatchJson> =>
  JSON.parse((await wirecopy(['compare', ...args, '--json'])).out)

test('the rewrite of the agency story is found and set beside it', async () => {
  const { code, out, err } = await wirecopy(['compare', corpus('004'), corpus('001'), '--width', '120'])
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatch(/^REWRITE: /)
  expect(out).toContain('SOURCE  ')
  expect(out).toContain('{+arrived in')
  expect(out).not.toContain(ESCAPE)
})

test('a text that does not derive from it is told so, with exit code 1', async () => {
  const { code, out } = await wirecopy(['compare', corpus('004'), corpus('002')])
  expect(code).toBe(1)
  expect(out).toMatch(/^(SAME EVENT|UNRELATED): /)
})

test('--json keeps the promise of the schema', async () => {
  for (const target of ['000', '001', '002', '003', '004']) {
    expect(valid(await json(corpus('004'), corpus(target))) || valid.errors).toBe(true)
  }
})

test('--jsonl is the same on one line', async () => {
  const { out } = await wirecopy(['compare', corpus('004'), corpus('001'), '--jsonl'])
  expect(out.split('\n')).toHaveLength(2)
  expect(JSON.parse(out)).toEqual(await json(corpus('004'), corpus('001')))
})

test('--html writes a report beside what is printed', async () => {
  const path = folder()('report.html')
  const { code, out } = await wirecopy(['compare', corpus('004'), corpus('001'), '--html', path])
  expect(code).toBe(0)
  expect(out).toMatch(/^REWRITE/)
  expect(readFileSync(path, 'utf8')).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/)
})

test('a report that cannot be written is an error', async () => {
  const path = folder()('no/such/folder.html')
  const { code, err } = await wirecopy(['compare', corpus('004'), corpus('001'), '--html', path])
  expect(code).toBe(2)
  expect(err).toMatch(/^wirecopy: .*folder\.html cannot be written \(its folder is not there\)/)
})

test('a byte-order mark is removed and CRLF kept, so that offsets are those of the decoded text', async () => {
  const path = folder({ 'a.txt': '\uFEFFOne storm hit the coast.\r\nTwo ships were lost.\r\n' })
  const { source } = await json(path('a.txt'), path('a.txt'))
  expect(source.sentences).toEqual([
    { start: 0, end: 24 },
    { start: 26, end: 46 }
  ])
})

test('a hyphen reads standard input', async () => {
  const input = readFileSync(corpus('001'))
  const { code, out } = await wirecopy(['compare', corpus('004'), '-', '--json'], { input })
  expect(code).toBe(0)
  expect(JSON.parse(out).target.id).toBe('standard input')
})

test.each([
  ['standard input twice', ['-', '-'], /Standard input \(-\) was given twice/],
  ['a file that is not there', [corpus('004'), 'nowhere.txt'], /nowhere\.txt cannot be read \(there is no such file\)/],
  ['a folder', [corpus('004'), '.'], /\. cannot be read \(it is a folder\)/]
])('%s is an error', async (_, args, message) => {
  const { code, out, err } = await wirecopy(['compare', ...args])
  expect([code, out]).toEqual([2, ''])
  expect(err).toMatch(message)
})

test('what is no UTF-8 text is refused, not guessed at', async () => {
  const path = folder({
    'latin.txt': Buffer.from('Caf\xe9 in Z\xfcrich', 'latin1'),
    'binary.bin': Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0]),
    'utf16.txt': Buffer.from('The port closed.', 'utf16le'),
    'small.pdf': '%PDF-1.4\n1 0 obj\n<<>>\nendobj\n'
  })
  const errors = async (name: string) => (await wirecopy(['compare', corpus('004'), path(name)])).err
  expect(await errors('latin.txt')).toMatch(/latin\.txt is not UTF-8 text: convert it/)
  expect(await errors('binary.bin')).toMatch(/binary\.bin is binary data and no text/)
  expect(await errors('utf16.txt')).toMatch(/utf16\.txt is binary data and no text/)
  expect(await errors('small.pdf')).toMatch(/small\.pdf is binary data and no text/)
})

test('UTF-16 with a byte-order mark is read: nothing has to be guessed', async () => {
  const swapped = Buffer.from('\uFEFFOne storm hit the coast.', 'utf16le').swap16()
  const path = folder({ 'le.txt': Buffer.from('\uFEFFOne storm hit the coast.', 'utf16le'), 'be.txt': swapped })
  const { source, target, edits } = await json(path('le.txt'), path('be.txt'))
  expect([source.sentences, target.sentences, edits]).toEqual([[{ start: 0, end: 24 }], [{ start: 0, end: 24 }], []])
})

test('a file without a word is an error, not another story', async () => {
  const path = folder({ 'empty.txt': '', 'blank.txt': ' \n' })
  for (const name of ['empty.txt', 'blank.txt']) {
    const { code, out, err } = await wirecopy(['compare', corpus('004'), path(name)])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(new RegExp(`${name} holds no text of a story`))
  }
  expect((await wirecopy(['compare', corpus('004'), '-'])).err).toMatch(/^wirecopy: standard input holds no text/)
})

test('colour is asked for by an option, FORCE_COLOR or a terminal, and NO_COLOR takes it away', async () => {
  const colored = async (env: Readonly<Record<string, string>>, ...options: string[]) =>
    (await wirecopy(['compare', corpus('004'), corpus('001'), ...options], { env })).out.includes(ESCAPE)
  expect(await colored({})).toBe(false)
  expect(await colored({ FORCE_COLOR: '1' })).toBe(true)
  expect(await colored({ FORCE_COLOR: '0' })).toBe(false)
  expect(await colored({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false)
  expect(await colored({ NO_COLOR: '1' }, '--color')).toBe(true)
})

test('a text over the limit is refused, and the limit can be moved', async () => {
  const path = folder({ 'long.txt': 'A ship was lost. '.repeat(100) })
  const args = ['compare', corpus('004'), path('long.txt'), '--max-characters']
  expect((await wirecopy([...args, '1000'])).err).toMatch(/\d+ characters and the limit is 1000|more bytes/)
  expect((await wirecopy([...args, '3000'])).code).toBe(1)
})

test('a file without an end is left as soon as it is too long', async () => {
  const { code, err } = await wirecopy(['compare', corpus('004'), '/dev/zero', '--max-characters', '5000'])
  expect(code).toBe(2)
  expect(err).toMatch(/\/dev\/zero has more bytes/)
})

test('colour is for terminals, and can be asked for', async () => {
  const args = ['compare', corpus('004'), corpus('001')]
  expect((await wirecopy([...args, '--color'])).out).toContain(ESCAPE)
  expect((await wirecopy([...args, '--color'], { env: { NO_COLOR: '1' } })).out).toContain(ESCAPE)
  expect((await wirecopy([...args, '--no-color'])).out).not.toContain(ESCAPE)
})

test('a text against itself is a result, not an error', async () => {
  const same = await json(corpus('004'), corpus('004'))
  expect([same.verdict.label, same.edits]).toEqual(['duplicate', []])
})
