/**
 * The in-memory index from 10,000 to 1,000,000 texts, from sketches: 32 bands of 4 rows.
 *
 * Recall is that of candidates: which share of the pairs of a true similarity shares a band. It hangs on how the pairs are
 * distributed, so the S-curve's own value for the same pairs stands beside it.
 */
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import type { Bench, Context } from './bench.js'
import { median } from './interleave.js'
import { randomNumbers } from './random-numbers.js'
import { alike, type Registers, randomRegisters, sketchAt } from './registers.js'

const SIZES = [10_000, 100_000, 1_000_000]
const BANDING = { bands: 32, rows: 4 }
const QUERIES = 50_000
const PAIRS = 20_000
const CHANGES = 200_000
type Index = InstanceType<Context['library']['LshIndex']>

/** How true similarities may be spread from .5 to 1. */
const SPREADS: Readonly<Record<string, (share: number) => number>> = {
  even: (share) => 0.5 + share / 2,
  // As near-duplicate pairs of the Reuters wire are: quarters at .5 to .74, .74 to .93, .93 to 1, and copies.
  wire: (share) =>
    share < 0.25
      ? 0.5 + share * 0.96
      : share < 0.5
        ? 0.74 + (share - 0.25) * 0.76
        : Math.min(1, 0.93 + (share - 0.5) * 0.28)
}

export const bench: Bench = {
  name: 'lsh',
  run(context) {
    const yard = yardstick()
    context.print(
      `charCodeAt loop ${yard.readMB.toFixed(0)} MB/s; a read of 256 MB at a random place ${yard.randomNs.toFixed(0)} ns`
    )
    context.record('yardstick', yard)
    context.print(
      '| texts | build s | bytes a text | queries/s | p50 us | p99 us | found/s (1 match) | exact query us | add/s | remove/s |'
    )
    context.print('|---|---|---|---|---|---|---|---|---|---|')
    const registers = randomRegisters(SIZES[SIZES.length - 1]!, 1)
    for (const size of SIZES) row(context, { ...registers, count: size })
    recall(context, registers)
    peer(context, { ...registers, count: SIZES[0]! })
  }
}

function indexOf({ library }: Context, registers: Registers): Index {
  const index = new library.LshIndex({ ...BANDING, threshold: 0.5 })
  index.addAll(entries(registers))
  return index
}

function* entries(registers: Registers) {
  for (let i = 0; i < registers.count; i++) yield { id: `t${i}`, sketch: sketchAt(registers, i) }
}

function row(context: Context, registers: Registers): void {
  checkAnswers(context, registers)
  const builds = Array.from({ length: 3 }, () => seconds(() => indexOf(context, registers)))
  const index = indexOf(context, registers)
  const { bytes } = index.stats()
  const bytesAText = Object.values(bytes).reduce((sum, part) => sum + part, 0) / registers.count
  const strangers = randomRegisters(QUERIES, 2)
  const times = latencies(QUERIES, (i) => index.query(sketchAt(strangers, i)).matches.length)
  const next = randomNumbers(3)
  const known = latencies(QUERIES, () => index.query(sketchAt(registers, next() % registers.count)).matches.length)
  const exact = latencies(200, (i) => index.query(sketchAt(strangers, i), { exact: true }).matches.length)
  const more = randomRegisters(CHANGES, 4)
  const add = seconds(() => {
    for (let i = 0; i < CHANGES; i++) index.add(`n${i}`, sketchAt(more, i))
  })
  const removals = Math.min(CHANGES, registers.count)
  const remove = seconds(() => {
    for (let i = 0; i < removals; i++) index.remove(`t${(i * 3) % registers.count}`)
  })
  const figures = {
    build: median(builds),
    bytesAText,
    queries: QUERIES / (times.total / 1e6),
    p50: times.at(0.5),
    p99: times.at(0.99),
    found: QUERIES / (known.total / 1e6),
    exact: exact.at(0.5),
    add: CHANGES / add,
    remove: removals / remove
  }
  context.record(`${registers.count}`, { ...figures, builds, bytes })
  const cells = [
    figures.build.toFixed(2),
    bytesAText.toFixed(0),
    whole(figures.queries),
    figures.p50.toFixed(1),
    figures.p99.toFixed(1)
  ]
  context.print(
    `| ${whole(registers.count)} | ${[...cells, whole(figures.found), whole(figures.exact), whole(figures.add), whole(figures.remove)].join(' | ')} |`
  )
}

/** Found by bands is what an exact scan finds among those that share one; what was removed is not found. */
function checkAnswers(context: Context, registers: Registers): void {
  const some = { ...registers, count: 2000 }
  const index = indexOf(context, some)
  const next = randomNumbers(5)
  for (let i = 0; i < 200; i++) {
    const query = alike(some, next() % some.count, 0.5 + i / 400, next)
    const exact = index.query(query, { exact: true, threshold: 0.3 }).matches
    const sharing = exact.filter(({ id }) => sharesBand(query.registers, sketchAt(some, Number(id.slice(1))).registers))
    assert.deepEqual(index.query(query, { threshold: 0.3 }).matches, sharing)
  }
  index.remove('t7')
  assert.deepEqual(index.query(sketchAt(some, 7)).matches, [])
}

function sharesBand(a: Uint32Array, b: Uint32Array): boolean {
  const { bands, rows } = BANDING
  return Array.from({ length: bands }, (_, band) => band).some((band) =>
    Array.from({ length: rows }, (_, row) => band * rows + row).every((register) => a[register] === b[register])
  )
}

function recall(context: Context, registers: Registers): void {
  const index = indexOf(context, registers)
  context.print()
  context.print(`| pairs, Jaccard .5 to 1, among ${whole(registers.count)} | recall | the S-curve says |`)
  context.print('|---|---|---|')
  for (const [name, spread] of Object.entries(SPREADS)) {
    const next = randomNumbers(6)
    let found = 0
    let expected = 0
    for (let i = 0; i < PAIRS; i++) {
      const text = next() % registers.count
      const jaccard = spread(i / PAIRS)
      const { matches } = index.query(alike(registers, text, jaccard, next), { threshold: 0 })
      if (matches.some(({ id }) => id === `t${text}`)) found++
      expected += context.library.foundRate(jaccard, BANDING)
    }
    assert(Math.abs(found - expected) / PAIRS < 0.005, 'pairs are found as often as the curve says')
    context.record(`recall ${name}`, { found: found / PAIRS, expected: expected / PAIRS })
    context.print(`| ${name} | ${percent(found / PAIRS)} | ${percent(expected / PAIRS)} |`)
  }
}

interface PeerIndex {
  insert(key: string, hash: { hashvalues: number[] }): void
  query(hash: { hashvalues: number[] }): string[]
}

/** npm `minhash`'s LshIndex with the same registers; it throws where a band is new to it, so it is asked what it holds. */
function peer(context: Context, registers: Registers): void {
  const { LshIndex } = createRequire(import.meta.url)('minhash') as {
    LshIndex: new (options: { bandSize: number }) => PeerIndex
  }
  const theirs = new LshIndex({ bandSize: 4 })
  const hash = (i: number) => ({ hashvalues: [...sketchAt(registers, i).registers] })
  const hashes = Array.from({ length: registers.count }, (_, i) => hash(i))
  const build = seconds(() => {
    hashes.forEach((own, i) => {
      theirs.insert(`t${i}`, own)
    })
  })
  assert(theirs.query(hashes[0]!).includes('t0'))
  const index = indexOf(context, registers)
  const asked = latencies(2000, (i) => theirs.query(hashes[i]!).length)
  const ours = latencies(2000, (i) => index.query(sketchAt(registers, i)).matches.length)
  const ourBuild = seconds(() => indexOf(context, registers))
  context.print()
  context.print(
    `| npm minhash, ${whole(registers.count)} texts | build s | queries/s | wirecopy builds and asks faster by |`
  )
  context.print('|---|---|---|---|')
  const ratios = `${(build / ourBuild).toFixed(0)}x, ${(asked.total / ours.total).toFixed(1)}x`
  context.print(`| | ${build.toFixed(2)} | ${whole(2000 / (asked.total / 1e6))} | ${ratios} |`)
  context.record('minhash', { build, ourBuild, asked: asked.total, ours: ours.total })
}

interface Latencies {
  /** Microseconds. */
  readonly total: number
  at(share: number): number
}

/** Each call timed by itself, after a tenth of them to warm up. */
function latencies(calls: number, call: (i: number) => number): Latencies {
  let found = 0
  for (let i = 0; i < calls / 10; i++) found += call(i)
  const each = new Float64Array(calls)
  for (let i = 0; i < calls; i++) {
    const started = performance.now()
    found += call(i)
    each[i] = (performance.now() - started) * 1000
  }
  assert(found >= 0)
  const total = each.reduce((sum, one) => sum + one, 0)
  each.sort()
  return { total, at: (share) => each[Math.floor(share * (calls - 1))]! }
}

function yardstick(): { readMB: number; randomNs: number } {
  const text = Buffer.alloc(4_000_000, 'the quick brown fox ').toString('latin1')
  const big = new Uint32Array(2 ** 26)
  for (let i = 0; i < big.length; i += 1024) big[i] = i
  const next = randomNumbers(9)
  const places = Uint32Array.from({ length: 500_000 }, () => next() >>> 6)
  let sum = 0
  const loop = () => {
    for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0
  }
  const read = () => {
    for (const place of places) sum ^= big[(place ^ (sum & 1)) % big.length]!
  }
  const fastest = (way: () => void) => median(Array.from({ length: 7 }, () => seconds(way)))
  const readMB = text.length / fastest(loop) / 1e6
  const randomNs = (fastest(read) / places.length) * 1e9
  return { readMB, randomNs: sum === 0.5 ? 0 : randomNs }
}

function seconds(work: () => unknown): number {
  const started = performance.now()
  work()
  return (performance.now() - started) / 1000
}

const whole = (number: number) => Math.round(number).toLocaleString('en-US')
const percent = (share: number) => `${(share * 100).toFixed(2)} %`
