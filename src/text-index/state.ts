/** What the functions of an open index share. */
import { WirecopyError } from '../errors.js'
import type { Store } from '../types.js'
import type { Crew } from './align-job.js'
import type { Documents } from './documents.js'
import type { IndexOptions } from './options.js'
import { newSums, type Sums } from './rank.js'
import { newWordCounts, type WordCounts } from './word-counts.js'

export interface State {
  readonly store: Store
  readonly options: IndexOptions
  readonly scratch: Scratch
  readonly documents: Documents
  /** Worker threads, once they were asked for. */
  crew?: Crew
  closed: boolean
}

/** Room that one text after the other is worked in: never held on to over a wait. */
export interface Scratch {
  sums: Sums
  readonly words: WordCounts
}

export function newScratch(): Scratch {
  return { sums: newSums(), words: newWordCounts() }
}

/** Throws `index-closed`, or the signal's reason. */
export function requireOpen({ closed }: Pick<State, 'closed'>, signal?: AbortSignal): void {
  if (closed) throw new WirecopyError('index-closed', {})
  signal?.throwIfAborted()
}
