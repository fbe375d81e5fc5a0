/** The generated Unicode tables, unpacked: the class and the fold of a code point. Held by `test/sketch/canonical.test.ts`. */
import { CLASS_RUNS, DIFFICULT_FOLD_OTHERS, DIFFICULT_FOLD_RUNS, FOLD_OTHERS, FOLD_RUNS } from './unicode-tables.js'

export interface UnicodeFolds {
  /** First code points of runs of one class, ascending; `classes` holds the class of each, with the flag `DIFFICULT`. */
  readonly starts: Uint32Array
  readonly classes: Uint8Array
  /** Code point to its canonical form, where that is another. */
  readonly folds: ReadonlyMap<number, string>
}

/** Unpacks the tables: about 1 ms. The result is immutable; `unicodeFolds` keeps it. */
function unpack(): UnicodeFolds {
  const runs = CLASS_RUNS.split(' ').map((run) => Number.parseInt(run, 36))
  const starts = new Uint32Array(runs.length)
  let start = 0
  runs.forEach((run, at) => {
    starts[at] = start
    start += run >>> 4
  })
  const folds = new Map<number, string>()
  for (const list of [FOLD_RUNS, DIFFICULT_FOLD_RUNS]) addRuns(folds, list)
  for (const list of [FOLD_OTHERS, DIFFICULT_FOLD_OTHERS]) addOthers(folds, list)
  return { starts, classes: Uint8Array.from(runs, (run) => run & 15), folds }
}

function rows(list: string): number[][] {
  return list === '' ? [] : list.split(',').map((row) => row.split(' ').map((number) => Number.parseInt(number, 36)))
}

function addRuns(folds: Map<number, string>, list: string): void {
  for (const [start = 0, count = 0, step = 0, delta = 0] of rows(list)) {
    for (let at = 0; at < count; at++) folds.set(start + at * step, String.fromCodePoint(start + at * step + delta))
  }
}

function addOthers(folds: Map<number, string>, list: string): void {
  for (const [from = 0, ...to] of rows(list)) folds.set(from, String.fromCodePoint(...to))
}

let kept: UnicodeFolds | undefined

/** The tables, unpacked on first use. */
export function unicodeFolds(): UnicodeFolds {
  kept ??= unpack()
  return kept
}

/** The class of a code point, with the flag `DIFFICULT`: a binary search over some 1,500 runs. */
export function classOf(codePoint: number): number {
  const { starts, classes } = unicodeFolds()
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((starts[middle] as number) <= codePoint) low = middle
    else high = middle - 1
  }
  return classes[low] as number
}
