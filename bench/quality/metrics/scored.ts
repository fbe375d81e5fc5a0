/** What every ranking measure reads: rows with a score and the truth. */
export interface Scored {
  readonly score: number
  /** Whether the row is a positive. */
  readonly y: boolean
  /** How much the row counts; 1 where it is absent. */
  readonly weight?: number
}

/** Rows of one score: how much positive and negative weight stands at it. */
export interface Step {
  readonly score: number
  readonly positive: number
  readonly negative: number
}

/** The distinct scores, highest first, with the weight of both classes at each: ties are one step. */
export function steps(rows: readonly Scored[]): Step[] {
  const sorted = [...rows].sort((a, b) => b.score - a.score)
  const found: { score: number; positive: number; negative: number }[] = []
  for (const { score, y, weight = 1 } of sorted) {
    if (Number.isNaN(score)) throw new Error('a score is NaN: mend the system before it is measured')
    if (found.at(-1)?.score !== score) found.push({ score, positive: 0, negative: 0 })
    const step = found.at(-1)
    if (step !== undefined) step[y ? 'positive' : 'negative'] += weight
  }
  return found
}

/** The weight of each class over all rows. */
export function totals(all: readonly Step[]): { readonly positive: number; readonly negative: number } {
  return all.reduce(
    (total, { positive, negative }) => ({
      positive: total.positive + positive,
      negative: total.negative + negative
    }),
    { positive: 0, negative: 0 }
  )
}
