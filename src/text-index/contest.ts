/**
 * Who may be among the best, while scores are known between bounds only: those whose upper bound reaches the lower bounds of as many as are wanted.
 *
 * Exact, ties and all: a text that is left out has that many above it.
 */

export interface Contest {
  readonly limit: number
  readonly places: number[]
  /** The upper bound of each of these. */
  readonly uppers: number[]
  /** The best lower bounds, falling, and how many there are. */
  readonly lowers: Float64Array
  entered: number
}

export function newContest(limit: number): Contest {
  return { limit, places: [], uppers: [], lowers: new Float64Array(limit), entered: 0 }
}

/** What an upper bound must reach; below every score while there are fewer than the limit. */
export function barOf({ limit, lowers, entered }: Contest): number {
  return entered < limit ? -1 : lowers[limit - 1]!
}

export function enter(contest: Contest, place: number, lower: number, upper: number): void {
  const bar = barOf(contest)
  if (upper < bar) return
  contest.places.push(place)
  contest.uppers.push(upper)
  if (lower > bar) insert(contest, lower)
}

function insert(contest: Contest, lower: number): void {
  const { limit, lowers, entered } = contest
  let low = 0
  let high = entered
  while (low < high) {
    const middle = (low + high) >>> 1
    if (lowers[middle]! >= lower) low = middle + 1
    else high = middle
  }
  lowers.copyWithin(low + 1, low, Math.min(entered, limit - 1))
  lowers[low] = lower
  contest.entered = Math.min(limit, entered + 1)
}

/** The places of all that may be among the best. */
export function finalists(contest: Contest): number[] {
  const bar = barOf(contest)
  return contest.places.filter((_, at) => contest.uppers[at]! >= bar)
}
