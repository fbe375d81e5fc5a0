/** What the functions of an open index share. */
import { WirecopyError } from '../errors.js'
import type { Store } from '../types.js'
import type { IndexOptions } from './options.js'
import type { Scratch } from './rank.js'

export interface State {
  readonly store: Store
  readonly options: IndexOptions
  readonly scratch: Scratch
  closed: boolean
}

/** Throws `index-closed`, or the signal's reason. */
export function requireOpen({ closed }: State, signal?: AbortSignal): void {
  if (closed) throw new WirecopyError('index-closed', {})
  signal?.throwIfAborted()
}
