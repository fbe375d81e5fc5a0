/** What passes between an index and its worker threads. */
import type { Pool } from '../pool/pool.js'
import type { Article, Match } from '../types.js'
import type { QueryOptions } from './options.js'
import type { Unread } from './unread.js'

/** What one thread does at a time: a story, and what it may be aligned with, as the store gave it. */
export interface AlignJob extends Pick<Unread, 'candidates' | 'held'> {
  readonly target: Article
  readonly asked: Pick<QueryOptions, 'limit' | 'minimum'>
  readonly prior?: number
  readonly analyzed?: number
}

export type Crew = Pool<AlignJob, Match[]>
