/**
 * From JSONL to clusters: made articles of 3 kB, a fifth of them copies with some words changed; 10,000 and 40,000 of them, with
 * `--full` 10,000, 100,000 and a million.
 *
 * Each article strings together runs of eight words from random places of the bench's texts, so that words come as often
 * as they do in news and shingles hardly ever twice. The run is a process of its own, so that its peak memory is its own.
 */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Bench, Context } from './bench.js'
import { randomNumbers } from './random-numbers.js'

const LENGTH = 3000
const WORKERS = 2
const COPIES = 0.2
/** Planted copies whose exact similarity is computed, to see how many of those at the threshold were found. */
const SAMPLE = 5000
const THRESHOLD = 0.8

interface Planted {
  readonly id: string
  readonly of: string
  readonly similarity: number
}

export const bench: Bench = {
  name: 'dedupe',
  async run(context) {
    const folder = mkdtempSync(join(tmpdir(), 'wirecopy-bench-'))
    try {
      for (const count of context.full ? [10_000, 100_000, 1_000_000] : [10_000, 40_000]) {
        const file = join(folder, 'articles.jsonl')
        const planted = await writeArticles(context, file, count)
        report(context, file, count, planted)
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
}

async function writeArticles(context: Context, path: string, count: number): Promise<Planted[]> {
  const words = (await context.texts()).articles.flatMap((text) => text.split(/\s+/))
  const next = randomNumbers(1)
  const file = openSync(path, 'w')
  const recent: { id: string; text: string }[] = []
  const planted: Planted[] = []
  let lines: string[] = []
  for (let i = 0; i < count; i++) {
    const model = recent[next() % Math.max(1, recent.length)]
    const copied = model !== undefined && next() / 2 ** 32 < COPIES
    const own = { id: `article-${i}`, text: copied ? changed(model.text, words, next) : made(words, next) }
    if (copied && planted.length < SAMPLE)
      planted.push({ id: own.id, of: model.id, similarity: exact(context, model.text, own.text) })
    if (!copied) recent[i % 500] = own
    lines.push(JSON.stringify({ ...own, published: new Date(i * 60_000).toISOString() }))
    if (lines.length < 500 && i + 1 < count) continue
    writeSync(file, `${lines.join('\n')}\n`)
    lines = []
  }
  closeSync(file)
  return planted
}

function made(words: readonly string[], next: () => number): string {
  const runs: string[] = []
  for (let length = 0; length < LENGTH; length += runs[runs.length - 1]!.length + 1) {
    const from = next() % (words.length - 8)
    runs.push(words.slice(from, from + 8).join(' '))
  }
  return runs.join(' ')
}

/** Up to an eighth of the runs are others: similarities from about .75 to 1. */
function changed(text: string, words: readonly string[], next: () => number): string {
  const share = (next() / 2 ** 32) * 0.05
  return text.replace(/\S+/g, (word) => (next() / 2 ** 32 < share ? words[next() % words.length]! : word))
}

function exact({ library }: Context, a: string, b: string): number {
  return library.exactJaccard(library.exactShingles(a), library.exactShingles(b))
}

interface Outcome {
  readonly texts: number
  readonly clusters: number
  readonly compared: number
  readonly verified: number
  readonly pairs: readonly string[]
  readonly seconds: Readonly<Record<string, number>>
  readonly peak: number
}

/** Run by a process of its own. */
const PROGRAM = `(async () => {
  const { dedupe } = await import(process.argv[1])
  const result = await dedupe(process.argv[2], { threshold: ${THRESHOLD}, workers: ${WORKERS}, pairs: true })
  const pairs = result.pairs.map(({ a, b }) => a + ' ' + b)
  const peak = process.resourceUsage().maxRSS * 1024
  process.stdout.write(JSON.stringify({ ...result, clusters: result.clusters.length, pairs, peak }))
})()`

function report({ print, record }: Context, file: string, count: number, planted: readonly Planted[]): void {
  const entry = fileURLToPath(new URL('../../dist/index.js', import.meta.url))
  const args = ['--eval', PROGRAM, entry, file]
  const outcome = JSON.parse(execFileSync(process.execPath, args, { maxBuffer: 2 ** 30 }).toString()) as Outcome
  const found = new Set(outcome.pairs)
  const wanted = planted.filter(({ similarity }) => similarity >= THRESHOLD)
  const met = wanted.filter(({ id, of }) => found.has(`${of} ${id}`) || found.has(`${id} ${of}`))
  const recall = met.length / wanted.length
  assert(outcome.texts === count)
  assert(recall >= 0.995, `recall ${recall} of ${wanted.length} planted pairs`)
  assert(planted.every(({ id, of, similarity }) => similarity >= THRESHOLD || !found.has(`${of} ${id}`)))
  const { seconds } = outcome
  const beside = (seconds.reading! + seconds.parsing! + seconds.rereading!) / WORKERS
  print(`\n${count.toLocaleString('en-US')} articles, ${(statSync(file).size / 1e9).toFixed(2)} GB, ${WORKERS} workers`)
  print(`${outcome.clusters} clusters, ${outcome.compared} pairs compared, ${outcome.verified} verified`)
  print(
    `recall of ${wanted.length} planted pairs at ${THRESHOLD} and above: ${(recall * 100).toFixed(2)} %, precision 100 % (exact sets)`
  )
  print('| stage | seconds of the run |')
  print('|---|---|')
  for (const stage of ['reading', 'parsing', 'sketching', 'matching', 'rereading', 'verifying'])
    print(`| ${stage} | ${(seconds[stage]! / (stage === 'matching' ? 1 : WORKERS)).toFixed(2)} |`)
  print(`| all | ${seconds.total!.toFixed(2)} |`)
  print(`| **beside reading and parsing** | **${(seconds.total! - beside).toFixed(2)}** |`)
  print(`peak memory of the process: ${(outcome.peak / 1e6).toFixed(0)} MB`)
  const loop = readLoop()
  print(`charCodeAt loop ${loop.toFixed(0)} MB/s`)
  const { pairs: _, ...figures } = outcome
  record(`${count}`, { ...figures, recall, wanted: wanted.length, readLoop: loop })
}

/** The yardstick of the other benches, MB/s: absolute times hold for a machine that reads 550. */
function readLoop(): number {
  const text = Buffer.alloc(4_000_000, 'the quick brown fox ').toString('latin1')
  let sum = 0
  const started = performance.now()
  for (let round = 0; round < 20; round++) for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0
  const taken = performance.now() - started
  return sum === 0.5 ? 0 : (20 * text.length) / taken / 1000
}
