/**
 * The index on Redis: one server, and a cluster of three primaries and three replicas, started on loopback and stopped again.
 *
 * First every answer is held against the memory store's, under random adds, replacements and removals; then bytes a text, texts a second in,
 * milliseconds for candidates, and a stream of stories with its alignment on one thread and on two. Servers and client share the machine: where it
 * has two cores, the six of the cluster run on what the client leaves them.
 */
import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import { redis } from '../../src/stores/redis.js'
import type { TextIndex } from '../../src/text-index.js'
import type { Article } from '../../src/types.js'
import { type Connected, nodeRedis, nodeRedisCluster } from '../../test/stores/redis-clients.js'
import { NO_REDIS, type RedisServer, startCluster, startServer } from '../../test/stores/redis-server.js'
import { assertSameAnswers } from '../../test/stores/same-answers.js'
import type { Bench, Context } from './bench.js'
import { median } from './interleave.js'
import { articlesOf } from './text-index.js'

type Open = typeof import('../../src/text-index.js')['openIndex']

/** Of each set, without `--full`: some 20,000 in all. */
const SOME = 3_500
const SAME = { texts: 10_000, queries: 1_000 }
const QUERIES = 400
/** Look-ups after which a reader has read what it keeps of the postings. */
const WARM = 600
const SETTLED_MS = 2_000
const STORIES = 60
const ROUNDS = 3
const DEADLINE = 20_000

interface Servers {
  readonly name: string
  readonly primaries: readonly RedisServer[]
  connect(): Promise<Connected>
  stop(): Promise<void>
}

export const bench: Bench = {
  name: 'redis',
  async run(context) {
    if (NO_REDIS) return context.print(`not measured: ${NO_REDIS}`)
    const { openIndex } = (await import(new URL('../../dist/index.js', import.meta.url).href)) as { openIndex: Open }
    const articles = await articlesOf(context, SOME)
    context.print(`${articles.length} texts, held with their articles; milliseconds of wall time`)
    for (const start of [oneServer, cluster]) {
      const servers = await start()
      const connected = await servers.connect()
      try {
        await measure(context, openIndex, servers, connected, articles)
      } finally {
        connected.end()
        await servers.stop()
      }
    }
  }
}

async function oneServer(): Promise<Servers> {
  const server = await startServer()
  return { name: 'server', primaries: [server], connect: () => nodeRedis(server.port), stop: server.stop }
}

async function cluster(): Promise<Servers> {
  const { nodes, stop } = await startCluster(3, 3)
  const connect = () => nodeRedisCluster(nodes.map(({ port }) => port))
  return { name: 'cluster of 3 + 3', primaries: nodes.slice(0, 3), connect, stop }
}

async function measure(
  context: Context,
  openIndex: Open,
  { name, primaries }: Servers,
  { client }: Connected,
  articles: readonly Article[]
): Promise<void> {
  const store = (prefix: string) => redis({ client, prefix, deadline: DEADLINE })
  context.print(`\n### ${name}\n`)
  const reference = await openIndex()
  const tried = await openIndex(store('tried'))
  await assertSameAnswers(tried, reference, spread(articles, SAME.texts), SAME.queries)
  await Promise.all([tried.close(), reference.close()])
  await Promise.all(primaries.map((server) => server.command('FLUSHALL')))
  context.print(
    `${SAME.queries} answers among ${Math.min(SAME.texts, articles.length)} texts, under adds, replacements and removals: those of the memory store`
  )
  const index = await openIndex(store('held'))
  await adding(context, name, primaries, index, articles)
  await asking(context, name, index, articles)
  await index.close()
  await streaming(
    context,
    name,
    (threads) => openIndex(store('held'), { threads }),
    spread(articles, STORIES * (ROUNDS + 1))
  )
}

/** So many, from the first to the last. */
function spread(articles: readonly Article[], count: number): Article[] {
  const step = Math.max(1, articles.length / count)
  return Array.from({ length: Math.min(count, articles.length) }, (_, nth) => articles[Math.floor(nth * step)]!)
}

async function adding(
  { print, record }: Context,
  name: string,
  primaries: readonly RedisServer[],
  index: TextIndex,
  articles: readonly Article[]
): Promise<void> {
  const before = await memoryOf(primaries)
  const wall = await timed(() => index.add(articles))
  const used = (await memoryOf(primaries)) - before
  assert.equal(await index.size(), articles.length)
  const { bytes, postings } = await index.stats()
  const each = (sum: number) => Math.round(sum / articles.length)
  print(`adds a second: ${Math.round((articles.length / wall) * 1000)}`)
  print(`bytes a text: index ${each(bytes.index)}, article ${each(bytes.contents)}; used_memory ${each(used)} for both`)
  record(`${name}: adding`, { texts: articles.length, wall, used, bytes, postings })
}

async function memoryOf(primaries: readonly RedisServer[]): Promise<number> {
  const all = await Promise.all(primaries.map((server) => server.command('INFO', 'memory')))
  return all.reduce<number>((sum, info) => sum + Number(/^used_memory:(\d+)/m.exec(String(info))?.[1]), 0)
}

async function asking(
  { print, record }: Context,
  name: string,
  index: TextIndex,
  articles: readonly Article[]
): Promise<void> {
  const others = articles.filter((_, nth) => nth % 2 === 1)
  const asked = spread(
    articles.filter((_, nth) => nth % 2 === 0),
    QUERIES
  )
  const first = await takenBy(index, spread(others, WARM))
  await wait(SETTLED_MS)
  const taken = await takenBy(index, asked)
  print(
    `candidates, the first 50 of a process, p50 and the longest: ${shareOf(first.slice(0, 50), 0.5)} and ${shareOf(first.slice(0, 50), 1)} ms`
  )
  print(`candidates, after ${WARM} others, p50 and p99: ${shareOf(taken, 0.5)} and ${shareOf(taken, 0.99)} ms`)
  record(`${name}: candidates`, { first, taken })
}

async function takenBy(index: TextIndex, asked: readonly Article[]): Promise<number[]> {
  const taken: number[] = []
  for (const { text } of asked) taken.push(await timed(() => index.candidates(text)))
  return taken
}

function shareOf(taken: readonly number[], share: number): string {
  const sorted = taken.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(2)
}

/**
 * The stories are held already, and are put in their own place. Each round has others, or one thread would have its texts analysed from the round
 * before. The first round, in which the workers start, is dropped.
 */
async function streaming(
  { print, record }: Context,
  name: string,
  open: (threads: number) => Promise<TextIndex>,
  stories: readonly Article[]
): Promise<void> {
  const indexes = [await open(1), await open(2)]
  const taken: number[][] = [[], []]
  const answers: string[][] = [[], []]
  for (let round = 0; round <= ROUNDS; round++) {
    const some = stories.filter((_, nth) => nth % (ROUNDS + 1) === round)
    for (const [at, index] of indexes.entries()) {
      const wall = await timed(async () => {
        answers[at] = await ingested(index, some)
      })
      if (round > 0) taken[at]!.push(wall)
    }
    assert.deepEqual(answers[1], answers[0], 'two threads answer as one does')
  }
  for (const index of indexes) await index.close()
  const [one, two] = taken.map((times) => median(times)) as [number, number]
  const rate = (wall: number) => ((STORIES / wall) * 1000).toFixed(1)
  print(`ingest, stories a second: ${rate(one)} on one thread, ${rate(two)} on two: ${(one / two).toFixed(2)} x`)
  record(`${name}: ingest`, { stories: STORIES, one: taken[0], two: taken[1] })
}

async function ingested(index: TextIndex, stories: readonly Article[]): Promise<string[]> {
  const answers: string[] = []
  for await (const { id, matches } of index.ingest(stories, { minimum: 'unrelated' }))
    answers.push([id, ...matches.map(({ source }) => source.article.id)].join(' '))
  return answers
}

async function timed(job: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await job()
  return performance.now() - start
}
