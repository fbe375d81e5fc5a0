/** Accuracy, and F1 of the positive class. Held by test/bench/agreement.test.ts. */

export interface Judged<T> {
  readonly gold: T
  readonly said: T
}

/** The share of rows said right. */
export function accuracy<T>(rows: readonly Judged<T>[]): number {
  return rows.filter(({ gold, said }) => gold === said).length / rows.length
}

/** Harmonic mean of precision and recall of `true`; 0 where nothing true was said. */
export function f1(rows: readonly Judged<boolean>[]): number {
  const hits = rows.filter(({ gold, said }) => gold && said).length
  const marked = rows.filter(({ said }) => said).length
  const wanted = rows.filter(({ gold }) => gold).length
  return f1Of({ hits, marked, wanted })
}

/** What F1 is made of; counts add up over texts (micro average). */
export interface Counts {
  readonly hits: number
  readonly marked: number
  readonly wanted: number
}

export function f1Of({ hits, marked, wanted }: Counts): number {
  return marked + wanted === 0 ? 1 : (2 * hits) / (marked + wanted)
}

export function addCounts(all: readonly Counts[]): Counts {
  return all.reduce(
    (sum, one) => ({ hits: sum.hits + one.hits, marked: sum.marked + one.marked, wanted: sum.wanted + one.wanted }),
    { hits: 0, marked: 0, wanted: 0 }
  )
}
