/** Every example that a `--help` prints is run by a shell, as printed, in a folder that has the files it names. */
import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { corpus, MAIN } from './command.js'

const COMMANDS = 'compare scan dedupe add query trace clusters corrections remove expire copy check stats demo'.split(
  ' '
)
/** A command ends where two spaces begin what is said of it. */
const EXAMPLE = /^ {2}((?:wirecopy|curl|zcat) \S.*?)(?: {2,}|$)/gm
const examples = ['', ...COMMANDS].flatMap((command) => {
  const help = execFileSync(process.execPath, [MAIN, ...(command ? [command] : []), '--help'], { encoding: 'utf8' })
  const [, after = ''] = help.split('\nExamples:\n')
  return [...after.matchAll(EXAMPLE)].map(([, example = '']) => example)
})

const text = (name: string) => readFileSync(corpus(name), 'utf8')
const page = (name: string) => `<!doctype html><title>T</title><article>${paragraphs(name)}</article>`
const paragraphs = (name: string) =>
  text(name)
    .split(/\n+/)
    .map((line) => `<p>${line}</p>`)
    .join('')
const feed = `<rss version="2.0"><channel><title>F</title><item><guid>f-1</guid><description><![CDATA[${paragraphs('001')}]]></description></item></channel></rss>`
const lines = (...records: readonly object[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('')
const wire = lines(
  { id: 'ap-2231', text: text('004') },
  { id: 'ap-2232', text: text('000') },
  { id: 'o-1', text: text('001') }
)
const FILES: Readonly<Record<string, string | Buffer>> = {
  'ap.txt': text('004'),
  'outlet.txt': text('001'),
  'story.txt': text('001'),
  'corrected.txt': text('004').replace('three years', 'four years'),
  'saved.html': page('001'),
  'page.html': page('001'),
  'feed.xml': feed,
  'today.xml': feed,
  'pairs.jsonl': lines({ id: 'p', source: text('004'), target: text('001') }),
  'news.jsonl': wire + wire,
  'big.jsonl': wire + wire,
  'wire.jsonl': wire,
  'today.jsonl': lines({ id: 't-1', text: text('001') }),
  '2024.jsonl.gz': gzipSync(wire),
  'withdrawn-ids.txt': 'ap-2231\n',
  'outlets/a.txt': text('001'),
  'outlets/b.txt': text('002'),
  'pages/a.html': page('001'),
  'wire/a.jsonl': wire,
  '2024/a.jsonl.gz': gzipSync(wire),
  '2024/b.jsonl.gz': gzipSync(lines({ id: 'o-2', text: text('001') }))
}
/** Other people's commands, as much of them as the examples use. */
const OTHERS: Readonly<Record<string, string>> = {
  curl: `exec node -e 'fetch(process.argv[2]).then(async (r) => process.stdout.write(await r.text()))' -- "$@"`,
  jq: `exec node -e 'let s = ""; process.stdin.on("data", (d) => { s += d }).on("end", () => {
    for (const line of s.includes("\\n{") ? s.trim().split("\\n") : [s])
      console.log(JSON.stringify(process.argv[1].slice(1).split(".").reduce((o, key) => o[key], JSON.parse(line))))
  })' "$1"`,
  less: 'exec cat'
}

let folder = ''
let address = ''
const server = createServer((_, response) => void response.setHeader('content-type', 'text/html').end(page('001')))

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wirecopy-examples-'))
  for (const name of ['bin', 'base/outlets', 'base/pages', 'base/wire', 'base/2024'])
    mkdirSync(join(folder, name), { recursive: true })
  for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, 'base', name), content)
  for (const [name, script] of Object.entries({ ...OTHERS, wirecopy: `exec "${process.execPath}" "${MAIN}" "$@"` })) {
    writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${script}\n`)
    chmodSync(join(folder, 'bin', name), 0o755)
  }
  execFileSync(process.execPath, [MAIN, 'add', '--index', 'archive', 'wire.jsonl'], { cwd: join(folder, 'base') })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/story`
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

function shell(command: string, cwd: string): Promise<{ readonly code: number | null; readonly err: string }> {
  const child = spawn('sh', ['-c', command], {
    cwd,
    env: { ...process.env, PATH: `${join(folder, 'bin')}:${process.env.PATH}` },
    stdio: ['ignore', 'ignore', 'pipe']
  })
  let err = ''
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    err += part
  })
  return new Promise((resolve, reject) => child.on('error', reject).on('close', (code) => resolve({ code, err })))
}

test('every command has examples', () => {
  for (const command of COMMANDS)
    expect(
      examples.filter((example) => example.includes(`wirecopy ${command} `) || example === `wirecopy ${command}`)
    ).not.toEqual([])
})

/** Those of a Redis server are held by the tests of `copy`. */
test.concurrent.each(
  examples.filter((example) => !example.includes('redis://')).map((example, at) => ({ example, at }))
)(
  '$example',
  async ({ example, at }) => {
    const cwd = join(folder, `example-${at}`)
    cpSync(join(folder, 'base'), cwd, { recursive: true })
    const { code, err } = await shell(example.replace('https://example.org/story', address), cwd)
    expect(err).not.toMatch(/^(?:wirecopy|error|sh|node|curl): /m)
    expect(code).toBe(0)
  },
  60_000
)
