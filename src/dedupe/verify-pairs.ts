/** A worker's second job: the exact Jaccard similarity of pairs, from the shingle sets of texts that are read again. */
import { closeSync, openSync } from 'node:fs'
import type { Reading } from './block.js'
import { readAt } from './line-spans.js'
import { lineText } from './read-block.js'
import { readRecord } from './read-record.js'
import { jaccardOf, type ShingleSet, shingleSet } from './shingle-set.js'

/** Where the texts lie and which of them (by their place in the lists) are to be compared. */
export interface VerifyJob {
  readonly kind: 'verify'
  readonly paths: readonly string[]
  readonly files: Uint32Array
  readonly offsets: Float64Array
  readonly sizes: Uint32Array
  readonly firsts: Uint32Array
  readonly seconds: Uint32Array
  readonly reading: Reading
}

export interface Verified {
  /** One a pair. */
  readonly similarities: Float64Array
  readonly readingSeconds: number
  readonly comparingSeconds: number
}

export function verifyPairs(job: VerifyJob): Verified {
  const started = performance.now()
  const texts = readTexts(job)
  const read = performance.now()
  const sets: (ShingleSet | undefined)[] = texts.map(() => undefined)
  const setOf = (text: number): ShingleSet => {
    sets[text] ??= shingleSet(texts[text]!, job.reading.width)
    return sets[text]
  }
  const similarities = new Float64Array(job.firsts.length)
  for (let pair = 0; pair < similarities.length; pair++) {
    const [a, b] = [job.firsts[pair]!, job.seconds[pair]!]
    // Most near-duplicates in the wild are plain copies, and comparing strings is a hundred times cheaper.
    similarities[pair] = texts[a] === texts[b] ? 1 : jaccardOf(setOf(a), setOf(b))
  }
  return {
    similarities,
    readingSeconds: (read - started) / 1000,
    comparingSeconds: (performance.now() - read) / 1000
  }
}

function readTexts({ paths, files, offsets, sizes, reading }: VerifyJob): string[] {
  const open = new Map<number, number>()
  try {
    return Array.from(files, (file, i) => {
      if (!open.has(file)) open.set(file, openSync(paths[file]!, 'r'))
      const bytes = readAt(open.get(file)!, offsets[i]!, sizes[i]!)
      const record = readRecord(lineText(bytes, 0, bytes.length, true), reading.field)
      return typeof record === 'string' ? '' : record.text
    })
  } finally {
    for (const file of open.values()) closeSync(file)
  }
}
