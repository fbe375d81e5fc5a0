/**
 * What a user does first, on the installed package: every entry imported, two texts compared, an index, a page. `--peers`: the
 * optional packages are there; without it, that each says what to install. Run by .ci/compatibility.mjs.
 */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const WIRE = 'The minister met three officials in Moscow on Friday, his office said. Talks go on in Vienna next week.'
const COPY = 'The minister met four officials in Moscow on Friday, his office said. Talks go on in Vienna next week.'

/** `load` is `import` or `require`. */
export async function smoke(load, peers) {
  const { compare, openIndex, applyEdits, WirecopyError } = await load('wirecopy')
  const { toHtml, toJson, toText, toCsv } = await load('wirecopy/report')
  const { jaccard, sketch } = await load('wirecopy/sketch')
  const { readHtml, readJson } = await load('wirecopy/formats')
  await load('wirecopy/meaning')

  const match = await compare(WIRE, COPY)
  assert.equal(match.verdict.label, 'near-duplicate')
  assert.equal(applyEdits(WIRE, COPY, match.edits), COPY)
  assert.ok(match.changes.some(({ topic }) => topic === 'number'))
  for (const text of [toHtml(match), toText(match), toCsv(match)])
    assert.ok(text.includes('near-duplicate') || text.includes('our'))
  assert.equal(toJson(match).version, 1)
  assert.ok(jaccard(sketch(WIRE), sketch(COPY)) > 0.5)

  const index = await openIndex()
  await index.add([{ id: 'a', text: WIRE }])
  assert.equal((await index.query(COPY)).matches[0]?.source.article.id, 'a')
  await index.close()
  assert.equal((await readJson('{"id":"a","text":"b"}')).items.length, 1)
  await assert.rejects(compare(WIRE, 5), (error) => error instanceof WirecopyError && error.code === 'not-text')

  if (peers) await withPeers(openIndex, readHtml)
  else {
    await assert.rejects(readHtml('<p>a'), { code: 'no-peer' })
    await assert.rejects(openIndex(join(tmpdir(), 'none')), { code: 'no-lmdb' })
  }
}

async function withPeers(openIndex, readHtml) {
  const { article } = await readHtml(`<!doctype html><title>T</title><article><p>${WIRE}</p></article>`)
  assert.equal(article.text, WIRE)
  const folder = mkdtempSync(join(tmpdir(), 'wirecopy-'))
  try {
    const kept = await openIndex(folder)
    await kept.add({ id: 'b', text: WIRE })
    await kept.close()
    const again = await openIndex(folder)
    assert.equal((await again.query(COPY)).matches[0]?.source.article.id, 'b')
    await again.close()
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The command, as npm links it. */
function command(peers) {
  const folder = mkdtempSync(join(tmpdir(), 'wirecopy-'))
  const file = (name, text) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const main = createRequire(import.meta.url)
    .resolve('wirecopy/package.json')
    .replace(/package\.json$/, 'dist/cli/main.js')
  const target = peers ? file('b.html', `<article><p>${COPY}</p></article>`) : file('b.txt', COPY)
  try {
    const out = execFileSync(process.execPath, [main, 'compare', file('a.txt', WIRE), target, '--jsonl'])
    assert.equal(JSON.parse(String(out)).verdict.label, 'near-duplicate')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const peers = process.argv.includes('--peers')
await smoke((name) => import(name), peers)
await smoke(createRequire(import.meta.url), peers)
command(peers)
console.log(
  `  Node ${process.versions.node}: ESM, CommonJS and the command${peers ? ', with lmdb and the readers of pages' : ''}`
)
