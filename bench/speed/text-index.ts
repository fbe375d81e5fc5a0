/**
 * An index: texts a second in, milliseconds for candidates and for whole queries, bytes a text, and what becomes of these as it grows.
 *
 * Processor time stands beside wall time, for a machine that does other work as well. Answers are asserted first: a copy of a text
 * held must come back as the best candidate.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { lmdbStore } from '../../src/stores/lmdb.js'
import { memoryStore } from '../../src/stores/memory.js'
import type { TextIndex } from '../../src/text-index.js'
import type { Article, Store } from '../../src/types.js'
import { allLines, text } from '../quality/data.js'
import type { Bench, Context } from './bench.js'

const SETS = ['allsides-37k', 'reuters-21578', 'reuters-c50', '20newsgroups', 'ag-news-test', 'bbc-2225']
/** Of each set, without `--full`. */
const SOME = 2_500
const CHARACTERS = 3_000
const QUERIES = 400
const ALIGNED = 120
/** Asked first, so that the engine has met the code; other texts than those timed, for what was analysed is kept a while. */
const WARM = 40

type Open = typeof import('../../src/text-index.js')['openIndex']

export const bench: Bench = {
  name: 'text-index',
  async run(context) {
    const { openIndex } = (await import(new URL('../../dist/index.js', import.meta.url).href)) as { openIndex: Open }
    const articles = await articlesOf(context)
    context.print(
      `${articles.length} texts, cut to ${CHARACTERS} characters; milliseconds of processor time (of wall time)`
    )
    await adding(context, openIndex, articles)
    await memory(context, openIndex, articles)
    await growth(context, openIndex, articles)
  }
}

/** Of each set so many, or all with `--full`. */
export async function articlesOf({ data, full, texts }: Context, some = SOME): Promise<Article[]> {
  if (data === undefined)
    return (await texts()).articles.map((article, at) => ({ id: `made/${at}`, text: article.slice(0, CHARACTERS) }))
  const articles: Article[] = []
  for (const set of SETS) {
    const lines = await allLines(data, set, 'docs')
    for (const [at, { row }] of lines.slice(0, full ? lines.length : some).entries())
      articles.push({ id: `${set}/${at}`, text: text(row, 'text').slice(0, CHARACTERS) })
  }
  return articles
}

async function adding(context: Context, openIndex: Open, articles: readonly Article[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'wirecopy-bench-'))
  context.print(
    '| store | texts/s of processor time (wall) | candidates p50, p99 ms | query p50, p99 ms | query, all five reported |'
  )
  context.print('|---|---|---|---|---|')
  try {
    const ways: readonly [string, Store, boolean][] = [
      ['memory', memoryStore(), false],
      ['lmdb', lmdbStore(join(folder, 'a')), false],
      ['lmdb, durable', lmdbStore(join(folder, 'b')), true]
    ]
    for (const [name, store, durable] of ways) {
      const index = await openIndex(store, { durable })
      await row(context, name, index, articles)
      await index.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function row(
  { print, record }: Context,
  name: string,
  index: TextIndex,
  articles: readonly Article[]
): Promise<void> {
  const added = await timed(() => index.add(articles))
  const every = Math.max(1, Math.floor(articles.length / QUERIES))
  const asked = articles.filter((_, at) => at % every === 0)
  for (const { id, text } of asked.slice(0, 50)) {
    const [best] = (await index.candidates(text)).candidates
    assert(best && (best.id === id || best.score > 0.99), `${id} is found by its own text`)
  }
  for (const { text } of asked.slice(-WARM)) await index.candidates(text)
  const candidates = await each(asked, ({ text }) => index.candidates(text))
  for (const { text } of asked.slice(-WARM)) await index.query(text)
  const queries = await each(asked.slice(0, ALIGNED), ({ text }) => index.query(text))
  const all = await each(asked.slice(ALIGNED, 2 * ALIGNED), ({ text }) => index.query(text, { minimum: 'unrelated' }))
  const rate = (ms: number) => Math.round((articles.length / ms) * 1000)
  print(
    `| ${name} | ${rate(added.processor)} (${rate(added.wall)}) | ${shown(candidates)} | ${shown(queries)} | ${shown(all)} |`
  )
  record(name, { texts: articles.length, added, candidates, queries, all })
}

interface Taken {
  readonly processor: number
  readonly wall: number
}

async function timed(job: () => Promise<unknown>): Promise<Taken> {
  const [cpu, start] = [process.cpuUsage(), performance.now()]
  await job()
  const { user, system } = process.cpuUsage(cpu)
  return { processor: (user + system) / 1000, wall: performance.now() - start }
}

async function each(articles: readonly Article[], job: (article: Article) => Promise<unknown>): Promise<Taken[]> {
  const taken: Taken[] = []
  for (const article of articles) taken.push(await timed(() => job(article)))
  return taken
}

function shown(taken: readonly Taken[]): string {
  const at = (share: number, of: (one: Taken) => number) => {
    const sorted = taken.map(of).sort((a, b) => a - b)
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(2)
  }
  const of = (share: number) => `${at(share, ({ processor }) => processor)} (${at(share, ({ wall }) => wall)})`
  return `${of(0.5)}, ${of(0.99)}`
}

/** Without the texts themselves, both channels, ids and all. */
async function memory({ print, record }: Context, openIndex: Open, articles: readonly Article[]): Promise<void> {
  const before = held()
  const index = await openIndex(memoryStore(), { fetch: async (ids) => ids.map(() => undefined) })
  await index.add(articles)
  const bytes = (held() - before) / articles.length
  assert.equal(await index.size(), articles.length)
  print(`\nmemory a text, without the texts: ${bytes.toFixed(0)} bytes`)
  record('bytes', bytes)
  await index.close()
}

/** Bytes held after collecting garbage. */
function held(): number {
  setFlagsFromString('--expose_gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

const LOOK_UPS = 300

/** One index from thousands of texts to a million, each the first half of an article and the second half of another. */
async function growth({ print, record, full }: Context, openIndex: Open, articles: readonly Article[]): Promise<void> {
  const index = await openIndex(memoryStore(), { fetch: async (ids) => ids.map(() => undefined) })
  const random = numbers(5)
  const some = () => articles[Math.floor(random() * articles.length)]!.text
  print('\n| texts | microseconds an add | candidates p50, p99 ms |')
  print('|---|---|---|')
  let made = 0
  for (const size of full ? [10_000, 30_000, 100_000, 300_000, 1_000_000] : [10_000, 30_000]) {
    const from = made
    let added: Taken = { processor: 0, wall: 0 }
    while (made < size) {
      const batch = Array.from({ length: 1_000 }, () => ({ id: `made/${made++}`, text: head(some()) + tail(some()) }))
      const { processor, wall } = await timed(() => index.add(batch))
      added = { processor: added.processor + processor, wall: added.wall + wall }
    }
    const asked = Array.from({ length: LOOK_UPS }, () => ({ id: '', text: head(some()) + tail(some()) }))
    for (const { text } of asked.slice(-WARM)) await index.candidates(text)
    const taken = await each(asked, ({ text }) => index.candidates(text))
    const cost = (ms: number) => ((ms * 1000) / (size - from)).toFixed(0)
    print(`| ${size} | ${cost(added.processor)} (${cost(added.wall)}) | ${shown(taken)} |`)
    record(`growth ${size}`, { added, texts: size - from, taken })
  }
  await index.close()
}

function head(text: string): string {
  return text.slice(0, cut(text))
}

function tail(text: string): string {
  return text.slice(cut(text))
}

/** The white space next to the middle. */
function cut(text: string): number {
  const at = text.indexOf(' ', text.length / 2)
  return at < 0 ? text.length : at
}

function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return ((state >>> 8) + 0.5) / 2 ** 24
  }
}
