/**
 * What holds for a whole index, kept under `{<prefix>}:index`: layout, scheme, partitions, window and slice, and `made` once every partition has its table of
 * segments. Written once, by whoever opens the index first; of two at once one finds what the other has written. A table that is missing later was
 * lost: that is told, and never mended by opening the index again.
 */
import { WirecopyError } from '../../errors.js'
import { call, type Target } from './call.js'
import { LAYOUT } from './names.js'
import { CREATE, MADE, MAKE, READ, WAS_USED } from './scripts/table.js'

export interface Config {
  readonly layout: number
  readonly scheme: string
  readonly partitions: number
  /** Milliseconds a text is kept after it was published; 0 for ever. */
  readonly window: number
  /** Milliseconds of one time slice; 0 without a window. */
  readonly slice: number
  /** Whether every partition has its table. */
  readonly made: boolean
}

/** The index as it is, or nothing. Throws `index-scheme`, `index-version`, `not-an-index` and `store-*`. */
export async function readConfig(target: Target, scheme: string): Promise<Config | undefined> {
  const [fields] = await call(target, READ, []).catch(notAnIndex(target))
  return configOf(fields, target.where, scheme)
}

/**
 * Makes the index where there is none, and returns it as it is. Where texts of one are left only what says how they lie is gone: `store-lost`, for with
 * other partitions they would never be found.
 */
export async function createConfig(target: Target, config: Config, partitions: readonly Target[]): Promise<Config> {
  const { layout, scheme, window, slice } = config
  const used = await Promise.all(partitions.map((partition) => call(partition, WAS_USED, [])))
  const other = used.some(([one]) => one === 1) ? await readConfig(target, scheme) : undefined
  if (other) return other // Made a moment ago.
  if (used.some(([one]) => one === 1))
    throw new WirecopyError('store-lost', { where: target.where, why: `${target.keys[0]} is gone, texts are not` })
  const pairs = Object.entries({ layout, scheme, partitions: partitions.length, window, slice })
  const [fields] = await call(target, CREATE, pairs.flat().map(String)).catch(notAnIndex(target))
  return configOf(fields, target.where, scheme)!
}

/** Gives every partition its table. Whoever may not write leaves that to the next who may. */
export async function makeTables(index: Target, partitions: readonly Target[]): Promise<void> {
  try {
    await Promise.all(partitions.map((target) => call(target, MAKE, [])))
    await call(index, MADE, [])
  } catch (error) {
    if (!(error instanceof WirecopyError && ['store-denied', 'store-read-only'].includes(error.code))) throw error
  }
}

function notAnIndex({ where }: Target) {
  return (error: unknown): never => {
    if (error instanceof WirecopyError && /WRONGTYPE/.test(error.message))
      throw new WirecopyError('not-an-index', { path: where, why: 'the key holds something else' }, error)
    throw error
  }
}

function configOf(fields: unknown, where: string, scheme: string): Config | undefined {
  const flat = (fields as Buffer[]).map(String)
  if (flat.length === 0) return undefined
  const found = Object.fromEntries(flat.flatMap((name, at) => (at % 2 === 0 ? [[name, flat[at + 1]]] : [])))
  const [layout, partitions, window, slice] = [found.layout, found.partitions, found.window, found.slice].map(Number)
  if (!found.scheme || !layout || !partitions)
    throw new WirecopyError('not-an-index', { path: where, why: 'the key holds something else' })
  if (layout > LAYOUT) throw new WirecopyError('index-version', { path: where, found: layout, known: LAYOUT })
  if (found.scheme !== scheme)
    throw new WirecopyError('index-scheme', { where, found: String(found.scheme), expected: scheme })
  return { layout, scheme, partitions, window: window ?? 0, slice: slice ?? 0, made: found.made === '1' }
}
