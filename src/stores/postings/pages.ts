/** Ascending pairs of key and rank into pages of a segment. */
import { PAGE_ENTRIES } from './segment.js'

/** What takes pages as they are filled. */
export interface PageWriter {
  push(key: number, rank: number): void
  /** Gives the last page out. */
  end(): PageSummary
}

export interface PageSummary {
  readonly entries: number
  readonly directory: Uint32Array
}

/** `write` gets each page with its number; the array is its own to keep. */
export function pageWriter(write: (page: Uint32Array, at: number) => void): PageWriter {
  const directory: number[] = []
  let page = new Uint32Array(PAGE_ENTRIES * 2)
  let filled = 0
  const flush = (): void => {
    directory.push(page[0]!)
    write(filled === PAGE_ENTRIES ? page : shorter(page, filled), directory.length - 1)
    page = new Uint32Array(PAGE_ENTRIES * 2)
    filled = 0
  }
  return {
    push(key, rank) {
      page[filled] = key
      page[PAGE_ENTRIES + filled] = rank
      if (++filled === PAGE_ENTRIES) flush()
    },
    end() {
      const entries = directory.length * PAGE_ENTRIES + filled
      if (filled > 0) flush()
      return { entries, directory: Uint32Array.from(directory) }
    }
  }
}

function shorter(page: Uint32Array, entries: number): Uint32Array {
  const short = new Uint32Array(entries * 2)
  short.set(page.subarray(0, entries))
  short.set(page.subarray(PAGE_ENTRIES, PAGE_ENTRIES + entries), entries)
  return short
}
