/** One story of a feed or file, read or not: position and reason, so that a broken one costs the others nothing. */
import { type ErrorCode, WirecopyError } from '../errors.js'
import type { Article } from '../types.js'

/** A story that was read. */
export interface ReadItem {
  /** Its place in the feed or file, 1 for the first. Broken ones count. */
  readonly position: number
  /** The story, ready to be compared or added. */
  readonly article: Article
}

/** A story that could not be read, and why. */
export interface BrokenItem {
  /** Its place in the feed or file, 1 for the first. */
  readonly position: number
  /** Names the kind of error. */
  readonly code: ErrorCode
  /** What is wrong and what to do, in words. */
  readonly reason: string
}

/** What a feed or file held, in its order: nothing is lost without being told. */
export interface Items {
  /** The stories that were read. */
  readonly items: readonly ReadItem[]
  /** Those that were not, and why. */
  readonly broken: readonly BrokenItem[]
}

/** What a feed says of all its stories, where a story says nothing of its own. */
export interface Shared {
  readonly outlet?: string
  readonly language?: string
  /** Names a story that has no id: with its position. */
  readonly name: string
}

/** Reads each entry by itself. What is no `WirecopyError` is a fault of the program and goes on its way. */
export async function readEach<T>(
  entries: readonly T[],
  read: (entry: T, position: number) => Promise<Article>
): Promise<Items> {
  const items: ReadItem[] = []
  const broken: BrokenItem[] = []
  for (const [at, entry] of entries.entries()) {
    const position = at + 1
    try {
      items.push({ position, article: await read(entry, position) })
    } catch (error) {
      if (!(error instanceof WirecopyError)) throw error
      broken.push({ position, code: error.code, reason: error.message })
    }
  }
  return { items, broken }
}
