/** What passes between an index and its worker threads. */
import type { Pool } from '../pool/pool.js'
import type { Article, Match } from '../types.js'
import type { QueryOptions } from './options.js'

/** What one thread does at a time: a story, and the candidates it is aligned with. */
export interface AlignJob {
  readonly target: Article
  readonly articles: readonly Article[]
  readonly asked: Pick<QueryOptions, 'limit' | 'minimum'>
  readonly prior?: number
}

export type Crew = Pool<AlignJob, Match[]>
