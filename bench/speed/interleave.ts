/** Times several ways of doing the same in turns, so that what else the machine does falls on all of them alike. */

/** Milliseconds. */
const WARM_UP = 500

/** One way: does all of its work once. */
export type Way = () => void

/**
 * Median nanoseconds of each way over `rounds` turns, after the first ones, which are dropped: three at least, and half
 * a second's worth, until the engine has compiled everything and its young generation has grown. All turns are returned too.
 */
export function interleave(ways: Readonly<Record<string, Way>>, rounds: number): Timings {
  const turns: Record<string, number[]> = Object.fromEntries(Object.keys(ways).map((name) => [name, []]))
  const started = performance.now()
  for (let round = 0; round < 3 || performance.now() - started < WARM_UP; round++)
    for (const way of Object.values(ways)) way()
  for (let round = 0; round < rounds; round++) {
    for (const [name, way] of Object.entries(ways)) {
      const before = process.hrtime.bigint()
      way()
      turns[name]?.push(Number(process.hrtime.bigint() - before))
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
