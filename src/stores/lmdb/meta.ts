/** What an index on disk says of itself, in one record that every write brings up to date. */
import { WirecopyError } from '../../errors.js'
import type { Environment } from './environment.js'

/** The version of the layout. A later one is refused, an earlier one would be read. */
export const FORMAT = 1

export interface SegmentMeta {
  readonly id: number
  readonly texts: number
  readonly first: number
  readonly end: number
  readonly entries: number
}

export interface Meta {
  readonly format: number
  readonly scheme: string
  /** Living texts. */
  readonly texts: number
  /** The number the next text gets. */
  readonly next: number
  /** Texts below this number are in segments, if they live. */
  readonly fresh: number
  /** The count the next removal gets; it only grows, so a reader sees that something was removed. */
  readonly removals: number
  readonly contentBytes: number
  readonly nextSegment: number
  readonly segments: readonly SegmentMeta[]
}

export function newMeta(scheme: string): Meta {
  return {
    format: FORMAT,
    scheme,
    texts: 0,
    next: 0,
    fresh: 0,
    removals: 0,
    contentBytes: 0,
    nextSegment: 1,
    segments: []
  }
}

/** `undefined` where there is none yet. Throws `index-version`, `index-scheme`, `index-damaged`. */
export function readMeta(env: Environment, path: string, scheme: string): Meta | undefined {
  const text = env.meta.get('index')
  if (text === undefined) return undefined
  const meta = parse(text, path)
  if (!(meta.format <= FORMAT)) throw new WirecopyError('index-version', { path, found: meta.format, known: FORMAT })
  if (meta.scheme !== scheme)
    throw new WirecopyError('index-scheme', { where: path, found: meta.scheme, expected: scheme })
  return meta
}

function parse(text: string, path: string): Meta {
  try {
    return JSON.parse(text) as Meta
  } catch (error) {
    throw new WirecopyError('index-damaged', { path, what: 'its description is no JSON' }, error)
  }
}

export function writeMeta(env: Environment, meta: Meta): void {
  env.meta.put('index', JSON.stringify(meta))
}
