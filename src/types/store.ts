/** What an index asks of the place where it is kept. */
import type { Incomplete } from './text-index.js'

/**
 * A text as a store keeps it. The store knows nothing of news: it finds texts by their keys and gives them back by their id.
 */
export interface StoredText {
  /** The article's id. */
  readonly id: string
  /** Milliseconds since 1970; `-Infinity` where it is not known (older than any other). */
  readonly published: number
  /** What the text is found by: distinct 32-bit keys, ascending. */
  readonly keys: Uint32Array
  /** The article, packed; empty where its owner keeps it. */
  readonly content: Uint8Array
}

/**
 * The answer to one look-up. Texts are named by their *place*, a number that means something in this answer alone:
 * resolving the ids of ten thousand texts to report twenty would cost more than finding them.
 */
export interface LookUp {
  /** Living texts under each key asked for, in the order asked, whether they fit in `hits` or not. */
  readonly sizes: Uint32Array
  /**
   * For each key the places of its texts; where there are more than the limit, the first in the order of `compare`. Not to be read after `ids` was
   * called: a store may use their room again.
   */
  readonly hits: readonly ArrayLike<number>[]
  /** Every place is below this number. */
  readonly places: number
  /** The order of texts everywhere: the newest by `published` first, then the smallest hash of the id. */
  compare(a: number, b: number): number
  /** Milliseconds since 1970, or `-Infinity`. */
  published(place: number): number
  /** Living texts of all the parts that were asked. */
  readonly texts: number
  /** A text that was removed since may be `undefined`. */
  ids(places: readonly number[]): Promise<readonly (string | undefined)[]>
  /** The parts that could not be asked; to be read after `ids`, which may lose another. */
  readonly incomplete?: Incomplete | undefined
}

/** What a store says about itself. */
export interface StoreStats {
  /** `memory`, `lmdb`, `redis`, or what another store calls itself. */
  readonly kind: string
  /** Everything keys depend on; texts of another scheme need another index. */
  readonly scheme: string
  /** Texts held. */
  readonly texts: number
  /** Pairs of a key and a text held, those of removed texts not yet cleared away among them. */
  readonly postings: number
  /** Removed texts that still take room. */
  readonly dead: number
  /** Sorted parts the index is kept in. */
  readonly segments: number
  /** Bytes for finding texts, and for their contents. On disk where the store is on disk. */
  readonly bytes: { readonly index: number; readonly contents: number }
}

/** Something wrong with a kept index. */
export interface StoreFault {
  /** What is wrong, in words. */
  readonly what: string
  /** The text or part it concerns. */
  readonly where: string
}

/**
 * Where an index is kept. Every implementation passes one conformance suite and gives the
 * same answers: which texts a key finds depends on the texts held and on nothing else.
 *
 * A call that writes resolves when its effect is acknowledged: seen by every later call, and surviving the death of the
 * process where the store outlives it. Each *text* takes effect as a whole: nobody sees it half written, or beside the one it replaces. A call with
 * many texts does so too in memory and on disk; spread over servers, a call that fails may have written some of them, and readers may see some
 * before others. To make the same call again is always safe.
 */
export interface Store {
  /** What it is called in `stats`. */
  readonly kind: string
  /**
   * Called once, first. `scheme` names everything keys depend on; a store that holds texts of another refuses with
   * `index-scheme`.
   */
  open(scheme: string): Promise<void>
  /** Adds texts; one whose id is held already replaces it. Of several with one id the last stays. */
  put(texts: readonly StoredText[]): Promise<void>
  /** Removes texts; returns how many of the ids were held. */
  remove(ids: readonly string[]): Promise<number>
  /** Removes every text published before a time; one without a time only where `before` is `Infinity`. */
  expire(before: number): Promise<number>
  /** Whether a living text has this id. */
  has(id: string): Promise<boolean>
  /**
   * The contents of texts, in the order asked; `undefined` where an id is not held. Where a part of the store does not answer it rejects, or, given
   * `onGap`, tells it once which parts those are and gives `undefined` for their texts.
   */
  get(ids: readonly string[], onGap?: (gap: Incomplete) => void): Promise<readonly (Uint8Array | undefined)[]>
  /** Living texts. */
  size(): Promise<number>
  /**
   * The texts under each key, at most `limit` a key. Keys need not be ascending. Keys of the fewest texts are what is asked for: after `enough` hits a
   * store may leave out those of keys with more texts (never their sizes), for whoever asks leaves them out himself.
   */
  lookUp(keys: Uint32Array, limit: number, enough?: number): Promise<LookUp>
  /** Every id, in no promised order; a text added or removed meanwhile may or may not be among them. */
  ids(): AsyncIterable<string>
  /** Cheap enough to be asked often. */
  stats(): Promise<StoreStats>
  /** Everything that is wrong with what is kept; nothing where all is well. Linear in the index. */
  check(): Promise<readonly StoreFault[]>
  /** Clears away what removed texts left. */
  compact(): Promise<void>
  /** Waits until everything acknowledged is on the disk. */
  flush(): Promise<void>
  /** Lets go of files and connections; what was acknowledged stays. */
  close(): Promise<void>
}
