/** What every set is given: the folder, which rows count, and comparisons, each made once a run. */
import { availableParallelism } from 'node:os'
import { createPool } from '../../src/pool/pool.js'
import { type Part, part as partOf } from '../split.js'
import type { Pair } from './families/pair.js'
import type { Outcome } from './outcome.js'
import { rankOf } from './random.js'

export interface Options {
  readonly dir: string
  readonly seed: number
  /** At most this many rows of a family; the same ones every time. */
  readonly limit?: number
  /** `check`: rows that trained nothing. `all`: for data that nothing has seen. */
  readonly part: Part | 'all'
}

/** A pair and what became of it. */
export interface Compared extends Pair {
  readonly outcome: Outcome
}

export interface Context extends Options {
  /** The rows that count: of the part, unless nothing is fitted on such rows, and at most `limit`. */
  choose<T extends { readonly group: string; readonly id: string }>(rows: readonly T[], part?: Options['part']): T[]
  /** Compares every pair, on all cores; a pair compared before in this run is not compared again. */
  compare(pairs: readonly Pair[]): Promise<Compared[]>
  /** What `make` gives, made once a run and then kept under its name. */
  once<T>(name: string, make: () => Promise<T>): Promise<T>
  /** A line for the reader, on stderr and in the report; said once. */
  note(line: string): void
  readonly notes: readonly string[]
  close(): Promise<void>
}

export function createContext(options: Options): Context {
  const pool = createPool<Pick<Pair, 'source' | 'target' | 'prior'>, Outcome>({
    worker: new URL('./worker.mjs', import.meta.url),
    data: { file: new URL('./compare-worker.ts', import.meta.url).href },
    size: availableParallelism()
  })
  const done = new Map<string, Outcome>()
  const notes: string[] = []
  const kept = new Map<string, Promise<unknown>>()
  const note = (line: string): void => {
    if (notes.includes(line)) return
    notes.push(line)
    process.stderr.write(`${line}\n`)
  }
  const compareNew = async (pairs: readonly Pair[]): Promise<void> => {
    const inputs = pairs.map(({ source, target, prior }) => ({
      source,
      target,
      ...(prior === undefined ? {} : { prior })
    }))
    let at = 0
    for await (const outcome of pool.map(inputs)) {
      const pair = pairs[at++]
      if (pair === undefined) continue
      if (outcome.ok) done.set(keyOf(pair), outcome.value)
      else note(`FAILED ${keyOf(pair)}: ${outcome.error.message}`)
    }
  }
  return {
    ...options,
    notes,
    note,
    once<T>(name: string, make: () => Promise<T>) {
      const found = (kept.get(name) as Promise<T> | undefined) ?? make()
      kept.set(name, found)
      return found
    },
    choose: (rows, part = options.part) => choose(rows, { ...options, part }),
    async compare(pairs) {
      await compareNew(pairs.filter((pair) => !done.has(keyOf(pair))))
      return pairs.flatMap((pair) => {
        const outcome = done.get(keyOf(pair))
        return outcome === undefined ? [] : [{ ...pair, outcome }]
      })
    },
    close: () => pool.close()
  }
}

/** Rows of the part; with a limit, those whose ids hash lowest, in their order. */
function choose<T extends { readonly group: string; readonly id: string }>(
  rows: readonly T[],
  { part, limit, seed }: Options
): T[] {
  const own = part === 'all' ? [...rows] : rows.filter(({ group }) => partOf(group) === part)
  if (limit === undefined || own.length <= limit) return own
  const ranked = own.map((row) => ({ row, rank: rankOf(row.id, seed) })).sort((a, b) => a.rank - b.rank)
  const kept = new Set(ranked.slice(0, limit).map(({ row }) => row))
  return own.filter((row) => kept.has(row))
}

function keyOf({ set, id, prior = 0.5 }: Pair): string {
  return `${set}/${id} ${prior}`
}
