import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DedupeProgress, type DedupeResult, dedupe } from '../../src/dedupe/index.js'
import { plainGroups, plainJaccard, plainPairs, stories, type TestText } from './texts.js'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wirecopy-test-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, lines: readonly unknown[], zip = false): string {
  const path = join(folder, name)
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
  writeFileSync(path, zip ? gzipSync(text) : text)
  return path
}

const HERE = { workers: 0 }
const groupsOf = ({ clusters }: DedupeResult) =>
  clusters.map(({ members }) => members.map(({ id }) => id).sort()).sort((a, b) => (a[0]! < b[0]! ? -1 : 1))
/** All but the clock. */
const answer = ({ seconds, ...rest }: DedupeResult) => rest

describe('clusters are what all pairs of exact shingle sets give', () => {
  for (const threshold of [0.3, 0.5, 0.8, 0.95])
    test(`at ${threshold}`, async () => {
      for (const seed of [1, 2, 3]) {
        const texts = stories(150, seed)
        const result = await dedupe(texts, { ...HERE, threshold, pairs: true })
        const expected = plainPairs(texts, threshold)
        expect(new Map(result.pairs.map(({ a, b, similarity }) => [[a, b].sort().join(), similarity]))).toEqual(
          expected
        )
        expect(groupsOf(result)).toEqual(plainGroups(expected.keys()))
        expect(result.kept).toBe(texts.length - groupsOf(result).reduce((sum, group) => sum + group.length - 1, 0))
      }
    })

  test('and every member says whom it matched and how closely', async () => {
    const texts = stories(200, 7)
    const byId = new Map(texts.map((text) => [text.id, text.text]))
    const { clusters } = await dedupe(texts, { ...HERE, threshold: 0.5 })
    expect(clusters.length).toBeGreaterThan(10)
    for (const { members } of clusters)
      for (const { id, match } of members) {
        const others = members.filter((member) => member.id !== id).map((member) => member.id)
        const closest = Math.max(...others.map((other) => plainJaccard(byId.get(id)!, byId.get(other)!)))
        expect(others).toContain(match.id)
        expect(match.similarity).toBeCloseTo(plainJaccard(byId.get(id)!, byId.get(match.id)!), 10)
        expect(match.similarity).toBeCloseTo(closest, 10)
      }
  })
})

describe('the answer does not depend on', () => {
  const texts = stories(800, 11)
  const options = { threshold: 0.5, pairs: true }

  /** Threads run the built file: build first, as `npm test` does. */
  test('the number of workers', async () => {
    const path = file('workers.jsonl', [...texts, '', 'no json', { id: 'no text' }])
    const [alone, one, three] = [
      await dedupe(path, { ...options, workers: 0 }),
      await dedupe(path, { ...options, workers: 1 }),
      await dedupe(path, { ...options, workers: 3 })
    ]
    expect(alone.bad.count).toBe(2)
    expect(answer(one)).toEqual(answer(alone))
    expect(answer(three)).toEqual(answer(alone))
  })

  test('whether the files are zipped, several, or a stream', async () => {
    const plain = await dedupe(file('plain.jsonl', texts), { ...options, ...HERE })
    const zipped = await dedupe(file('zipped.jsonl.gz', texts, true), { ...options, ...HERE })
    const files = [file('1.jsonl', texts.slice(0, 300)), file('2.gz', texts.slice(300), true)]
    const several = await dedupe(files, { ...options, ...HERE })
    const stream = await dedupe(streamOf(texts), { ...options, ...HERE })
    const ids = ({ clusters }: DedupeResult) =>
      clusters.map(({ id, representative, members }) => [
        id,
        representative,
        members.map((member) => member.match.similarity)
      ])
    for (const other of [zipped, several, stream]) {
      expect(ids(other)).toEqual(ids(plain))
      expect(other.pairs).toEqual(plain.pairs)
    }
    expect(several.clusters[0]!.members[0]!.file).toBe(files[0])
  })

  test('the order of the texts, where the longest or the earliest is kept', async () => {
    for (const keep of ['longest', 'earliest'] as const) {
      const shape = (result: DedupeResult) =>
        result.clusters
          .map(({ id, representative, members }) => JSON.stringify([id, representative, members.map((m) => m.id)]))
          .sort()
      const forth = await dedupe(texts, { ...options, ...HERE, keep })
      const back = await dedupe([...texts].reverse(), { ...options, ...HERE, keep })
      expect(shape(back)).toEqual(shape(forth))
    }
  })
})

async function* streamOf(texts: readonly TestText[]): AsyncGenerator<TestText> {
  yield* texts
}

describe('who stays', () => {
  const words = Array.from({ length: 100 }, (_, i) => `word${i}`).join(' ')
  const texts = [
    { id: 'middle', text: words, published: '2025-02-01' },
    { id: 'long', text: `${words} and more`, published: '2025-03-01' },
    { id: 'old', text: words, published: '2025-01-01' },
    { id: 'undated', text: words }
  ]
  for (const [keep, stays] of [
    ['first', 'middle'],
    ['longest', 'long'],
    ['earliest', 'old']
  ] as const)
    test(`keep ${keep}`, async () => {
      const { clusters } = await dedupe(texts, { ...HERE, keep })
      expect(clusters).toHaveLength(1)
      expect(clusters[0]!.representative).toBe(stays)
      expect(clusters[0]!.members[0]!.id).toBe(stays)
      expect(clusters[0]!.members).toHaveLength(4)
    })
})

describe('bad input', () => {
  test('is counted with file, line and reason, and the rest goes on', async () => {
    const good = { id: 'a', text: 'one two three four five' }
    const path = file('bad.jsonl', [
      good,
      '{"id": "b", "text": ',
      '[1]',
      '',
      { id: 'c', body: 'x' },
      { id: 'd', text: 7 },
      { ...good, id: 'e' }
    ])
    const { bad, texts, clusters } = await dedupe(path, HERE)
    expect(texts).toBe(2)
    expect(groupsOf({ clusters } as DedupeResult)).toEqual([['a', 'e']])
    expect(bad.count).toBe(4)
    expect(bad.examples.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '2 it is no JSON',
      '3 it is no object',
      '5 `text` is missing',
      '6 `text` is no string'
    ])
    expect(bad.examples[0]!.file).toBe(path)
    expect(clusters[0]!.members.map(({ line }) => line)).toEqual([1, 7])
  })

  test('a gzip file that was cut counts as far as it goes', async () => {
    const path = join(folder, 'cut.gz')
    const whole = gzipSync(
      stories(3000, 5)
        .map((text) => JSON.stringify(text))
        .join('\n')
    )
    writeFileSync(path, whole.subarray(0, whole.length / 2))
    const { texts, bad } = await dedupe([path, file('after.jsonl', stories(10, 6))], HERE)
    expect(texts).toBeGreaterThan(1000)
    expect(bad.examples.at(-1)!.reason).toContain('the gzip data is damaged')
  })

  test("texts without words are nobody's duplicates, and texts shorter than a shingle are when they are equal", async () => {
    const texts = ['', ' ', '...', 'Stop press', 'stop press!', 'stop', 'press stop'].map((text, i) => ({
      id: `${i}`,
      text
    }))
    const result = await dedupe(texts, HERE)
    expect(groupsOf(result)).toEqual([['3', '4']])
    expect([result.empty, result.kept]).toEqual([3, 6])
  })

  test('numbers are ids, and a text without one is named by its line', async () => {
    const text = 'one two three four five'
    const path = file('names.jsonl', [{ id: 17, text }, { text }])
    const { clusters } = await dedupe(path, HERE)
    expect(clusters[0]!.members.map(({ id }) => id)).toEqual(['17', `${path}:2`])
  })

  test('a byte-order mark and carriage returns are no part of the lines', async () => {
    const lines = stories(20, 3).map((text) => JSON.stringify(text))
    const path = join(folder, 'bom.jsonl')
    writeFileSync(path, `\ufeff${lines.join('\r\n')}\r\n`)
    const { texts, bad } = await dedupe(path, HERE)
    expect([texts, bad.count]).toEqual([20, 0])
  })

  test('a file that is not there, and options that make no sense, are refused', async () => {
    await expect(dedupe(join(folder, 'none'), HERE)).rejects.toMatchObject({ code: 'no-file' })
    for (const wrong of [{ threshold: 0 }, { width: 9 }, { keep: 'best' as 'first' }, { workers: -1 }, { field: '' }])
      await expect(dedupe([], { ...HERE, ...wrong })).rejects.toMatchObject({ code: 'bad-option' })
    await expect(dedupe(streamOf([]), { ...HERE, state: folder })).rejects.toMatchObject({ code: 'bad-option' })
  })
})

test('another field, and shingles of other widths', async () => {
  const texts = stories(60, 9).map(({ id, text }) => ({ id, body: text }))
  const { texts: count, clusters } = await dedupe(texts, { ...HERE, field: 'body', width: 5, threshold: 0.3 })
  expect(count).toBe(60)
  expect(clusters.length).toBeGreaterThan(5)
})

test('progress ends where the work ends, stage by stage', async () => {
  const told: DedupeProgress[] = []
  await dedupe(file('progress.jsonl', stories(300, 2)), { ...HERE, onProgress: (progress) => told.push(progress) })
  expect([...new Set(told.map(({ stage }) => stage))]).toEqual(['read', 'match', 'verify'])
  for (const stage of ['read', 'match', 'verify']) {
    const last = told.filter((one) => one.stage === stage).at(-1)!
    expect(last.done).toBe(last.total)
    expect(last.secondsLeft).toBe(0)
  }
})

test('an aborted run rejects with the reason and leaves no temporary file', async () => {
  const temporary = mkdtempSync(join(folder, 'tmp-'))
  const stop = new AbortController()
  const run = dedupe(streamOf(stories(3000, 1, 200)), {
    workers: 2,
    temporary,
    signal: stop.signal,
    onProgress: () => stop.abort(new Error('enough'))
  })
  await expect(run).rejects.toThrow('enough')
  const { readdirSync } = await import('node:fs')
  expect(readdirSync(temporary)).toEqual([])
  expect(existsSync(temporary)).toBe(true)
})

test('thousands of variants of one boilerplate take time in proportion, and are one cluster', async () => {
  const words = Array.from({ length: 150 }, (_, i) => `word${i}`)
  const texts = Array.from({ length: 800 }, (_, i) => ({
    id: `t${i}`,
    text: words.map((word, at) => (at === i % 150 ? `other${i}` : word)).join(' ')
  }))
  const result = await dedupe(texts, { ...HERE, threshold: 0.8 })
  expect(result.clusters.map(({ members }) => members.length)).toEqual([800])
  expect(result.crowded).toBeGreaterThan(0)
  expect(result.compared).toBeLessThan(800 * 64 * 5)
})
