/** Times several ways of doing the same in turns, so that what else the machine does falls on all of them alike. */

/** One way: does all of its work once. */
export type Way = () => void

/** Median nanoseconds of each way over `rounds` turns, after three turns that are dropped. All turns are returned too. */
export function interleave(ways: Readonly<Record<string, Way>>, rounds: number): Timings {
  const turns: Record<string, number[]> = Object.fromEntries(Object.keys(ways).map((name) => [name, []]))
  for (let round = -3; round < rounds; round++) {
    for (const [name, way] of Object.entries(ways)) {
      const started = process.hrtime.bigint()
      way()
      const taken = Number(process.hrtime.bigint() - started)
      if (round >= 0) turns[name]?.push(taken)
    }
  }
  const medians = Object.fromEntries(Object.entries(turns).map(([name, taken]) => [name, median(taken)]))
  return { medians, turns }
}

export interface Timings {
  readonly medians: Readonly<Record<string, number>>
  readonly turns: Readonly<Record<string, readonly number[]>>
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return ((sorted[(sorted.length - 1) >> 1] as number) + (sorted[sorted.length >> 1] as number)) / 2
}
