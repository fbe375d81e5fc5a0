/**
 * Ordered classes told apart by one quantity: the cut points that get most examples right. Two numbers learnt from some forty rows
 * cannot overfit much. Held by test/bench/floors.test.ts.
 */

export interface Ordered {
  readonly value: number
  readonly label: string
}

/** A classifier for labels in rising order of the quantity. Of equally good cuts the middle ones. Cost: candidates^(labels - 1). */
export function cutPoints(examples: readonly Ordered[], labels: readonly string[]): (value: number) => string {
  const values = [...new Set(examples.map(({ value }) => value))].sort((a, b) => a - b)
  const between = values.slice(1).map((value, n) => (value + (values[n] ?? value)) / 2)
  const right = (cuts: readonly number[]): number =>
    examples.filter(({ value, label }) => classify(value, cuts, labels) === label).length
  const tried = rising(between, labels.length - 1).map((cuts) => ({ cuts, score: right(cuts) }))
  const most = Math.max(...tried.map(({ score }) => score))
  const best = tried.filter(({ score }) => score === most)
  const cuts = best[Math.floor(best.length / 2)]?.cuts ?? []
  return (value) => classify(value, cuts, labels)
}

function classify(value: number, cuts: readonly number[], labels: readonly string[]): string {
  return labels[cuts.filter((cut) => value >= cut).length] ?? ''
}

/** All rising choices of `count` of the values. */
function rising(values: readonly number[], count: number): number[][] {
  if (count === 0) return [[]]
  return values.flatMap((value, n) => rising(values.slice(n), count - 1).map((rest) => [value, ...rest]))
}
