/** What is tried on one input, by kind: every parser, and the whole comparison. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { readRecord } from '../../src/dedupe/read-record.js'
import { readFeed, readHtml, readJson, readJsonl, readStories } from '../../src/formats/index.js'
import { compare, openIndex } from '../../src/index.js'
import { fromBytes, jaccard, LshIndex, loadLsh, saveLsh, sketch, toBytes } from '../../src/sketch/index.js'
import { editedPair } from '../../test/hostile.js'
import { checkArticle, checkMatch, checkOrigin, checkViews, orRefused } from './laws.js'
import { mutate, textOf, unitOf } from './mutate.js'
import type { Random } from './random.js'
import { atom, json, jsonl, page, passage, rss } from './seeds.js'
import { fill } from './units.js'

type Job = (random: Random) => Promise<void>

const worse = (text: string, random: Random): string => textOf(mutate(Buffer.from(text), random), random)

/** Two texts compared, with every view of the match. */
async function pair(source: string, target: string): Promise<void> {
  const match = await compare(
    { id: source.slice(0, 20), text: source, title: target.slice(0, 30) },
    { id: target.slice(-20), text: target }
  )
  checkMatch(match)
  checkViews(match)
}

async function stories(
  reading: Promise<{ readonly items: readonly { readonly article: Parameters<typeof checkArticle>[0] }[] }>
) {
  for (const { article } of (await orRefused(() => reading))?.items ?? []) checkArticle(article)
}

/** Any bytes where a sketch or a saved index is asked for. */
async function savedBytes(random: Random): Promise<void> {
  const one = sketch(passage(random))
  const bytes = toBytes(one)
  assert.equal(jaccard(fromBytes(bytes), one), 1)
  await orRefused(() => fromBytes(mutate(Buffer.from(bytes), random)))
  const index = new LshIndex()
  index.add('a', one)
  await orRefused(() => loadLsh(mutate(Buffer.from(saveLsh(index)), random)))
}

/** Ids of every kind in an index, found and then gone. */
async function indexed(random: Random): Promise<void> {
  const ids = [
    '__proto__',
    'constructor',
    '../../etc/passwd',
    '',
    '\ud800',
    '\u0000',
    worse('an id', random),
    'x'.repeat(300)
  ]
  const index = await openIndex()
  const text = `${passage(random)} ${worse(passage(random), random)}`
  const id = random.pick(ids)
  await orRefused(() =>
    index.add([
      { id, text },
      { id: 'other', text: passage(random) }
    ])
  )
  await orRefused(() => index.query(worse(text, random)))
  await index.remove(id)
  const { candidates } = await index.candidates(text)
  assert(!candidates.some((candidate) => candidate.id === id), 'what was removed is not found')
  await index.close()
  assert.equal(Object.keys(Object.prototype).length, 0)
}

/** A kind stands as often as it is tried, of 20. */
const JOBS: readonly (readonly [name: string, times: number, job: Job])[] = [
  [
    'a text and itself made worse',
    4,
    async (random) => {
      const text = passage(random)
      await pair(worse(text, random), worse(text, random))
    }
  ],
  ['two texts made worse', 1, async (random) => pair(worse(passage(random), random), worse(passage(random), random))],
  [
    'a generated pair',
    3,
    async (random) => {
      const [[source, target]] = fc.sample(editedPair, { numRuns: 1, seed: random.below(2 ** 31) }) as [
        readonly [string, string]
      ]
      await pair(source, target)
    }
  ],
  [
    'a page',
    3,
    async (random) => {
      const html = worse(page(random), random)
      const story = await orRefused(() => readHtml(html))
      if (!story) return
      checkArticle(story.article)
      checkOrigin(story.article, story.origin, html)
    }
  ],
  ['a feed', 2, async (random) => stories(readFeed(worse(random.pick([rss, atom])(random), random)))],
  ['JSON', 2, async (random) => stories(readJson(worse(json(random), random)))],
  [
    'lines',
    1,
    async (random) => {
      const lines = worse(jsonl(random), random)
      await stories(readJsonl(lines))
      for (const line of lines.split('\n')) readRecord(line, 'text')
    }
  ],
  [
    'a file of any kind',
    2,
    async (random) => {
      const text = worse(random.pick([page, rss, atom, json, jsonl, passage])(random), random)
      await stories(readStories(text, { name: random.pick(['', 'a.html', 'a.xml', 'a.json', 'a.txt', 'a.jsonl']) }))
    }
  ],
  ['bytes that were saved', 1, savedBytes],
  ['an index', 1, indexed]
]

function runOf(unit: string, times: number): string {
  return fill(unit, unit.length * times)
}

/** What is long in one way: a few units again and again, with bits of a story between, against itself made worse. */
async function longRun(random: Random): Promise<void> {
  const length = 1_000 + random.below(39_000)
  const units = Array.from({ length: 1 + random.below(3) }, () => unitOf(random))
  let text = ''
  while (text.length < length)
    text += random.below(20) === 0 ? passage(random).slice(0, 200) : runOf(random.pick(units), 1 + random.below(2_000))
  await pair(
    worse(text.slice(0, length), random),
    random.below(2) === 0 ? passage(random) : worse(text.slice(0, length), random)
  )
}

const DECK: readonly (typeof JOBS)[number][] = JOBS.flatMap((job) => new Array<(typeof JOBS)[number]>(job[1]).fill(job))

/** Long ones are rare, for they take a hundred times as long. */
const LONG = ['a long run', 0, longRun] as const
const ONE_IN = 200

/** Name and job of an input. */
export function jobOf(random: Random): { readonly name: string; run(): Promise<void> } {
  const [name, , job] = random.below(ONE_IN) === 0 ? LONG : random.pick(DECK)
  return { name, run: () => job(random) }
}
