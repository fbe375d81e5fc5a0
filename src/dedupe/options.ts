/** What can be asked of `dedupe`, checked and completed. */
import { availableParallelism } from 'node:os'
import { show, WirecopyError } from '../errors.js'
import type { DedupeProgress } from './progress.js'

/** Which member of a cluster stays: the first read, the longest text, or the first published. */
export type Keep = 'first' | 'longest' | 'earliest'

/** What counts as a near-duplicate, which text stays, and on how many threads. */
export interface DedupeOptions {
  /** The Jaccard similarity of the shingle sets from which on two texts are near-duplicates, .1 to 1. Default .8. */
  readonly threshold?: number
  /** Words in a shingle, 1 to 8. Default 3. */
  readonly width?: number
  /** The property that holds the text. Default `text`. */
  readonly field?: string
  /** Which member of a cluster stays. Default `first`. */
  readonly keep?: Keep
  /** Whether to give every verified pair as well. Default false. */
  readonly pairs?: boolean
  /** Worker threads; 0 does all work in this one. Default: one a core. */
  readonly workers?: number
  /** A folder for what was done so far. An interrupted run that is started again with the same files goes on from there. */
  readonly state?: string
  /** The folder in which texts that cannot be read twice (streams, gzip) are kept meanwhile. Default: the system's. */
  readonly temporary?: string
  /** Called while it works, at most ten times a second, and at the end of each stage. */
  readonly onProgress?: (progress: DedupeProgress) => void
  /** Ends the run when it aborts; what was done is kept in `state`. */
  readonly signal?: AbortSignal
}

export type Settings = Required<Pick<DedupeOptions, 'threshold' | 'width' | 'field' | 'keep' | 'pairs' | 'workers'>> &
  Pick<DedupeOptions, 'state' | 'temporary' | 'onProgress' | 'signal'>

const KEEPS: readonly Keep[] = ['first', 'longest', 'earliest']

/** Throws `bad-option`. */
export function settingsOf(options: DedupeOptions): Settings {
  const { threshold = 0.8, width = 3, field = 'text', keep = 'first', pairs = false } = options
  const { workers = availableParallelism() } = options
  const wrong = (option: string, got: unknown, expected: string): never => {
    throw new WirecopyError('bad-option', { option, got: show(got), expected })
  }
  if (!(threshold >= 0.1 && threshold <= 1)) wrong('threshold', threshold, 'a number from .1 to 1')
  if (!(Number.isInteger(width) && width >= 1 && width <= 8)) wrong('width', width, 'a whole number from 1 to 8')
  if (typeof field !== 'string' || field === '') wrong('field', field, 'the name of the property that holds the text')
  if (!KEEPS.includes(keep)) wrong('keep', keep, KEEPS.join(', '))
  if (!(Number.isInteger(workers) && workers >= 0)) wrong('workers', workers, 'a whole number of 0 or more')
  return { ...options, threshold, width, field, keep, pairs, workers }
}
