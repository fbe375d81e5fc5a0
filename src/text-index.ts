/**
 * An index of texts: where did this come from?
 *
 * Candidates are found by two channels (`text-index/keys.ts`), ranked by a score of their own (`text-index/rank.ts`), and the best
 * are aligned and judged. Answers depend on the texts held and on nothing else: not on the store, the order of adding or what was
 * removed since. Held by `test/text-index/`.
 */
import { show, WirecopyError } from './errors.js'
import { memoryStore } from './stores/memory.js'
import type { Input } from './text/read-input.js'
import { candidates } from './text-index/candidates.js'
import { clusters } from './text-index/clusters.js'
import { corrected } from './text-index/corrected.js'
import { newDocuments } from './text-index/documents.js'
import { ingest, queryAll } from './text-index/ingest.js'
import { INDEX_SCHEME } from './text-index/keys.js'
import type {
  CandidateOptions,
  Candidates,
  Corrections,
  CorrectionsOptions,
  IndexOptions,
  Ingested,
  QueryOptions,
  QueryResult,
  TraceOptions,
  WriteOptions
} from './text-index/options.js'
import { query } from './text-index/query.js'
import { readArticles } from './text-index/read.js'
import { reread } from './text-index/reread.js'
import { newScratch, requireOpen, type State } from './text-index/state.js'
import { trace } from './text-index/trace.js'
import { type Articles, add, expire, remove } from './text-index/write.js'
import type { Article, Cluster, Provenance, Store, StoreFault, StoreStats } from './types.js'

export type * from './text-index/options.js'
export type { Articles } from './text-index/write.js'

/** A kept index: which of many texts does one come from? Every method rejects with `index-closed` after `close`. */
export interface TextIndex {
  /** Adds one text or many; an id that is held is replaced, and of several with one id the last stays. Returns how many. */
  add(articles: Articles, options?: WriteOptions): Promise<number>
  /** Removes texts by their ids; returns how many were held. */
  remove(ids: string | readonly string[]): Promise<number>
  /** Removes the texts published before a date (ISO 8601); returns how many. */
  expire(before: string): Promise<number>
  /** Whether a text with this id is held. */
  has(id: string): Promise<boolean>
  /** The article as it was added, with all its properties; `undefined` where the id is not held. */
  get(id: string): Promise<Article | undefined>
  /** How many texts are held. */
  size(): Promise<number>
  /** Where a text comes from, best first. A text is never its own origin: an article's own id is passed over. */
  query(text: Input, options?: QueryOptions): Promise<QueryResult>
  /** What `query` would align, the likeliest first: what to look at, not what was found. */
  candidates(text: string | Article, options?: CandidateOptions): Promise<Candidates>
  /** `query` for many, answered in their order; on as many threads as `openIndex` was given. */
  queryAll(
    stories: Iterable<Article> | AsyncIterable<Article>,
    options?: QueryOptions
  ): AsyncGenerator<Ingested, void, undefined>
  /** Asks for each story's origin among all before it, then adds it. */
  ingest(
    stories: Iterable<Article> | AsyncIterable<Article>,
    options?: QueryOptions
  ): AsyncGenerator<Ingested, void, undefined>
  /** For every sentence of a text the indexed sentence it comes from, over any number of sources. */
  trace(text: Input, options?: TraceOptions): Promise<Provenance>
  /**
   * An indexed text was corrected (its new wording is given) or withdrawn (nothing is): which indexed texts derive from it and still say
   * what it said, and where. Changes nothing: add the new wording, or remove the text, afterwards. Rejects with `no-text` for an id not held.
   */
  corrected(id: string, newText?: Input, options?: CorrectionsOptions): Promise<Corrections>
  /** Groups of copies and rewrites, held together by pairs that were aligned and judged. Every text is asked for: 50 ms each. */
  clusters(options?: WriteOptions): Promise<readonly Cluster[]>
  /** What the store takes, in texts and bytes. */
  stats(): Promise<StoreStats>
  /** Reads everything and tells what is wrong with it; nothing where all is well. Linear in the index. */
  check(): Promise<readonly StoreFault[]>
  /** Clears away what removed texts left. Answers stay the same. */
  compact(): Promise<void>
  /** Waits until everything acknowledged is on the disk. */
  flush(): Promise<void>
  /** Ends the index; calls at work end first. A second call does nothing. */
  close(): Promise<void>
  /** For `await using` (Node 24, TypeScript 5.2): the same as `close`. */
  [Symbol.asyncDispose](): Promise<void>
}

/**
 * Opens an index in memory; on disk, where a directory is named (it is made if need be, and takes the package `lmdb`); or in a store. Rejects with
 * `index-scheme` where it holds texts of another scheme, and as the store does.
 */
export async function openIndex(where?: string | Store, options: IndexOptions = {}): Promise<TextIndex> {
  const store = await storeOf(where)
  await store.open(INDEX_SCHEME)
  const state: State = {
    store,
    options,
    scratch: newScratch(),
    documents: newDocuments(options.analyzed),
    closed: false
  }
  const whenOpen = async <T>(job: () => Promise<T>): Promise<T> => {
    requireOpen(state)
    return job()
  }
  const close = async (): Promise<void> => {
    if (state.closed) return
    state.closed = true
    await state.crew?.close()
    await store.close()
  }
  return {
    add: (articles, how) => add(state, articles, how),
    remove: (ids) => remove(state, ids),
    expire: (before) => expire(state, before),
    has: (id) => whenOpen(() => store.has(id)),
    get: (id) => whenOpen(async () => (await readArticles(state, [id]))[0]),
    size: () => whenOpen(() => store.size()),
    query: (text, how) => query(state, text, how),
    candidates: async (text, how) => candidatesOf(state, text, how),
    queryAll: (stories, how) => queryAll(state, stories, how),
    ingest: (stories, how) => ingest(state, stories, how),
    trace: (text, how) => trace(state, text, how),
    corrected: (id, newText, how) => corrected(state, id, newText, how),
    clusters: (how) => clusters(state, how),
    stats: () => whenOpen(() => store.stats()),
    check: () => whenOpen(() => store.check()),
    compact: () => whenOpen(() => store.compact()),
    flush: () => whenOpen(() => store.flush()),
    close,
    [Symbol.asyncDispose]: close
  }
}

async function storeOf(where: string | Store | undefined): Promise<Store> {
  if (where === undefined) return memoryStore()
  if (typeof where !== 'string') {
    if (typeof where?.lookUp === 'function') return where
    const expected = 'a directory, or a store such as `redis({ client })`; nothing for an index in memory'
    throw new WirecopyError('bad-option', { option: 'where', got: show(where), expected })
  }
  const { lmdbStore } = await import('./stores/lmdb.js')
  return lmdbStore(where)
}

async function candidatesOf(state: State, text: string | Article, how: CandidateOptions = {}): Promise<Candidates> {
  if (typeof text === 'string') return ask(state, { id: '', text }, how)
  if (typeof text?.text !== 'string')
    throw new WirecopyError('bad-article', { what: 'The query', got: show(text?.text) })
  return ask(state, text, how, text.id)
}

async function ask(state: State, article: Article, how: CandidateOptions, self?: string): Promise<Candidates> {
  if (!how.reread) return candidates(state, article, how, self)
  const { articles: _, ...found } = await reread(state, article, how, self)
  return found
}
