/** What the store says about itself. Bytes are measured on some keys of each kind and extended to all. */
import type { StoreStats } from '../../types.js'
import { type Seen, sync } from './ask.js'
import { call } from './call.js'
import { PARTS } from './scripts/read.js'
import type { Partition, State } from './state.js'

const SAMPLES = 64

export async function stats(state: State): Promise<StoreStats> {
  const parts = await Promise.all(state.partitions.map(statsOf))
  const sum = (value: (part: Part) => number): number => parts.reduce((total, part) => total + value(part), 0)
  return {
    kind: 'redis',
    scheme: state.config.scheme,
    texts: sum(({ texts }) => texts),
    postings: sum(({ postings }) => postings),
    dead: sum(({ dead }) => dead),
    segments: sum(({ segments }) => segments),
    bytes: { index: Math.round(sum(({ index }) => index)), contents: sum(({ contents }) => contents) }
  }
}

interface Part {
  readonly texts: number
  readonly postings: number
  readonly dead: number
  readonly segments: number
  readonly index: number
  readonly contents: number
}

async function statsOf(partition: Partition): Promise<Part> {
  const seen = await sync(partition)
  const [fields] = await call(partition.target, PARTS, ['segments'])
  const bytes = await Promise.all(seen.map((one) => bytesOf(partition, one)))
  return {
    texts: seen.reduce((sum, { rows, deaths }) => sum + rows - deaths, 0),
    postings: seen.reduce((sum, one) => sum + postingsIn(one), 0),
    dead: seen.reduce((sum, { deaths, segment }) => sum + deaths - segment.swept, 0),
    segments: seen.length,
    index: bytes.reduce((sum, one) => sum + one, 0),
    contents: contentsIn((fields as Buffer[] | null) ?? [])
  }
}

/** Of living texts and of the dead that are not swept yet. */
function postingsIn({ segment, rows }: Seen): number {
  let postings = 0
  for (let row = 0; row < rows; row++) {
    const death = segment.dead[row]!
    if (death === 0 || death > segment.swept) postings += segment.keys[row]!
  }
  return postings
}

function contentsIn(fields: readonly Buffer[]): number {
  let bytes = 0
  fields.forEach((name, at) => {
    if (at % 2 === 0 && name.toString().endsWith(':bytes')) bytes += Number(String(fields[at + 1]))
  })
  return bytes
}

/** By `MEMORY USAGE`, which counts a key's own overhead; 0 where the account may not ask for it. */
async function bytesOf(partition: Partition, { segment, rows }: Seen): Promise<number> {
  const base = `${partition.base}${segment.serial}:`
  const kinds: readonly (readonly [string, number, (nth: number) => string])[] = [
    ['p', 2 ** segment.bits, (nth) => nth.toString(16).padStart(4, '0')],
    ['i', 2 ** segment.bits / 64, (nth) => nth.toString(16)],
    ['n', Math.ceil(rows / 64), String]
  ]
  const own = await Promise.all(['rows', 'dead'].map((name) => usage(partition, base + name)))
  const sampled = await Promise.all(
    kinds.map(async ([kind, count, name]) => {
      const step = Math.max(1, Math.floor(count / SAMPLES))
      const numbers = Array.from({ length: Math.ceil(count / step) }, (_, nth) => nth * step)
      const sizes = await Promise.all(numbers.map((nth) => usage(partition, `${base}${kind}:${name(nth)}`)))
      return (sizes.reduce((sum, one) => sum + one, 0) / numbers.length) * count
    })
  )
  return [...own, ...sampled].reduce((sum, one) => sum + one, 0)
}

async function usage({ target }: Partition, key: string): Promise<number> {
  const bytes = await target.connection.send(key, ['MEMORY', 'USAGE', key, 'SAMPLES', '0']).catch(() => 0)
  return Number(bytes ?? 0)
}
