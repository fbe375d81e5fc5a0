/** The command on pages, feeds and archives, and in the formats it prints. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { corpus, folder, wirecopy } from './command.js'

const paragraphs = (name: string) =>
  readFileSync(corpus(name), 'utf8')
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
const page = (name: string, head = '<meta charset="utf-8">') =>
  `<!doctype html><html><head>${head}<title>T</title></head><body><nav><a href="/">Home</a></nav><article>${paragraphs(
    name
  )
    .map((text) => `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
    .join('')}</article></body></html>`
const item = (name: string) =>
  `<item><guid>${name}</guid><description>${paragraphs(name).join('\n').replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</description></item>`
const feed = (...items: readonly string[]) =>
  `<rss version="2.0"><channel><title>F</title>${items.join('')}</channel></rss>`
const verdictOf = async (...args: string[]) => JSON.parse((await wirecopy(['compare', ...args, '--json'])).out).verdict

test('a saved page is compared by its story: the verdict is that of the plain text', async () => {
  const path = folder({ 'saved.html': page('001') })
  const plain = await verdictOf(corpus('004'), corpus('001'))
  const saved = await verdictOf(corpus('004'), path('saved.html'))
  expect(saved.label).toBe(plain.label)
  expect(Math.abs(saved.derived - plain.derived)).toBeLessThan(0.02)
})

test('a page in another encoding is decoded as it declares; a text that declares none is refused', async () => {
  const latin = (text: string) => Buffer.from(text, 'latin1')
  const path = folder({
    'a.html': latin('<meta charset="windows-1252"><p>Caf\u00e9 in Bras\u00edlia'),
    'a.txt': latin('Caf\u00e9')
  })
  const { out } = await wirecopy(['compare', path('a.html'), path('a.html')])
  expect(out).toContain('Café in Brasília')
  expect((await wirecopy(['compare', path('a.txt'), path('a.txt')])).err).toMatch(/is not UTF-8 text/)
})

test('scan takes every story of a feed, and tells of the broken ones by position', async () => {
  const path = folder({
    'feed.xml': feed(item('001'), '<item><title>x</title></item>', item('002')),
    'page.html': page('003')
  })
  const { code, out, err } = await wirecopy(['scan', corpus('004'), path('feed.xml'), path('page.html'), '--jsonl'])
  expect(code).toBe(2)
  expect(
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id)
  ).toEqual(expect.arrayContaining(['001', '002', path('page.html')]))
  expect(err).toMatch(/feed\.xml, story 2: Not a story that can be read \(it has no text\)/)
})

test('add and query take feeds, pages, gzip JSONL and mixed lines', async () => {
  const lines = [
    JSON.stringify({ id: 'plain', text: readFileSync(corpus('002'), 'utf8'), extra: { kept: true } }),
    JSON.stringify({ uri: 'urn:n', versioncreated: '2025-01-01', body_text: readFileSync(corpus('003'), 'utf8') })
  ]
  const path = folder({
    'feed.xml': feed(item('004')),
    'mixed.jsonl.gz': gzipSync(lines.join('\n')),
    'page.html': page('001')
  })
  const added = await wirecopy(['add', '--index', path('archive'), path('feed.xml'), path('mixed.jsonl.gz')])
  expect([added.code, added.err]).toEqual([0, ''])
  expect(added.out).toContain('3 texts added')
  const { out } = await wirecopy(['query', '--index', path('archive'), path('page.html'), '--jsonl'])
  expect(JSON.parse(out).matches[0].id).toBe('004')
})

test('a gzip file that grows without end is refused', async () => {
  const path = folder({
    'bomb.jsonl.gz': gzipSync(Buffer.alloc(100_000_000, 32)),
    'bomb.txt': gzipSync(Buffer.alloc(100_000_000, 97))
  })
  const added = await wirecopy(['add', '--index', path('archive'), path('bomb.jsonl.gz')])
  expect(added.code).toBe(2)
  expect(added.err).toMatch(/grows to more than 500 times its size/)
  const compared = await wirecopy(['compare', corpus('004'), path('bomb.txt')])
  expect(compared.err).toMatch(/more bytes|grows to more than/)
  const deduped = await wirecopy(['dedupe', path('bomb.jsonl.gz')])
  expect(deduped.err).toMatch(/grows to more than 500 times its size/)
})

test('several stories where one is asked for is an error that says what to use', async () => {
  const path = folder({ 'feed.xml': feed(item('001'), item('002')) })
  const { code, err } = await wirecopy(['compare', corpus('004'), path('feed.xml')])
  expect(code).toBe(2)
  expect(err).toMatch(/holds 2 stories where one is asked for: use `wirecopy scan`/)
})

test('nothing is fetched unasked; with --fetch a page is read from its address', async () => {
  let asked = 0
  const server = createServer((_, response) => {
    asked++
    response.setHeader('content-type', 'text/html').end(page('001'))
  }).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await new Promise((resolve) => server.once('listening', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/story`
  const refused = await wirecopy(['compare', corpus('004'), url])
  expect([refused.code, asked]).toEqual([2, 0])
  expect(refused.err).toMatch(/nothing is fetched unasked: add `--fetch`/)
  const { code, out } = await wirecopy(['compare', corpus('004'), url, '--fetch', '--json'])
  expect([code, asked]).toEqual([0, 1])
  expect(JSON.parse(out).target.id).toBe(url)
  const gone = await wirecopy(['compare', corpus('004'), 'http://127.0.0.1:9/x', '--fetch'])
  expect([gone.code, gone.err.includes('could not be fetched')]).toEqual([2, true])
})

test('a fetched page is decoded as its server declares, where it says nothing itself', async () => {
  const server = createServer((_, response) => {
    const body = Buffer.from('<title>T</title><article><p>Caf\u00e9 in Bras\u00edlia closed.</p></article>', 'latin1')
    response.setHeader('content-type', 'text/html; charset=ISO-8859-1').end(body)
  }).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await new Promise((resolve) => server.once('listening', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/story`
  const { out } = await wirecopy(['compare', url, url, '--fetch'])
  expect(out).toContain('Café in Brasília')
})

test.each([
  ['nitf.xml', '<nitf><body><p>A ship was lost.</p></body></nitf>', /it is NITF, which is not read: ask for ninjs/],
  ['item.xml', '<?xml version="1.0"?><newsItem guid="u"><contentSet/></newsItem>', /it is NewsML, which is not read/]
])('%s of an agency is told by its name, and what to ask for instead', async (name, content, message) => {
  const path = folder({ [name]: content })
  const { code, err } = await wirecopy(['compare', corpus('004'), path(name)])
  expect(code).toBe(2)
  expect(err).toMatch(message)
})

test.each([
  ['csv', /^source,target,/],
  ['markdown', /^## /],
  ['annotations', /^\{"@context":"http:\/\/www\.w3\.org\/ns\/anno\.jsonld"/],
  ['news-article', /"isBasedOn":/]
])('--format %s', async (format, begins) => {
  expect((await wirecopy(['compare', corpus('004'), corpus('001'), '--format', format])).out).toMatch(begins)
  expect((await wirecopy(['scan', corpus('004'), corpus('001'), corpus('002'), '--format', format])).code).toBe(0)
  expect((await wirecopy(['compare', corpus('004'), corpus('001'), '--format', format, '--json'])).code).toBe(2)
})

test('--quiet leaves notes out and errors in; --verbose tells how a file was read', async () => {
  const scan = (...more: string[]) => wirecopy(['scan', corpus('004'), corpus('004'), corpus('001'), ...more])
  expect((await scan()).err).toMatch(/is the source itself: skipped/)
  expect((await scan('--quiet')).err).toBe('')
  expect((await wirecopy(['scan', corpus('004'), 'nowhere', '-q'])).err).toMatch(/nowhere/)
  expect((await scan('--verbose')).err).toMatch(/001\.txt: read as text, 1 of 1 story\./)
})

test('ids and paths do not act on the terminal', async () => {
  const id = '\u001b[2J\u009b31m\u202eevil'
  const path = folder({ 'a.jsonl': JSON.stringify({ id, text: readFileSync(corpus('004'), 'utf8') }) })
  await wirecopy(['add', '--index', path('archive'), path('a.jsonl')])
  for (const args of [
    ['query', corpus('001')],
    ['query', corpus('001'), '--candidates'],
    ['trace', corpus('001')]
  ]) {
    const { out, err } = await wirecopy([args[0]!, '--index', path('archive'), ...args.slice(1)])
    expect(out).toContain('evil')
    for (const acting of ['\u001b', '\u009b', '\u202e']) expect(out + err).not.toContain(acting)
  }
  const { err } = await wirecopy(['compare', corpus('004'), id])
  expect(err).toContain('‹U+202E›evil cannot be read')
})
