/**
 * Gaussian naive Bayes: what Clough & Stevenson (2011) classified reuse with. Few parameters, so that forty rows can fit them.
 * Held by test/bench/floors.test.ts.
 */

export interface Example {
  readonly features: readonly number[]
  readonly label: string
}

/** Keeps a class whose examples all agree on a feature from ruling out everything else. */
const LEAST_VARIANCE = 1e-4

/** A classifier from examples; the prior of a class is its share of them. */
export function naiveBayes(examples: readonly Example[]): (features: readonly number[]) => string {
  const labels = [...new Set(examples.map(({ label }) => label))].sort()
  const models = labels.map((label) => {
    const own = examples.filter((example) => example.label === label)
    return { label, prior: Math.log(own.length / examples.length), columns: columns(own) }
  })
  return (features) => {
    const scored = models.map(({ label, prior, columns: all }) => ({
      label,
      score: features.reduce((sum, value, n) => sum + logDensity(value, all[n]), prior)
    }))
    return scored.reduce((best, one) => (one.score > best.score ? one : best)).label
  }
}

interface Column {
  readonly mean: number
  readonly variance: number
}

function columns(examples: readonly Example[]): Column[] {
  const width = examples[0]?.features.length ?? 0
  return Array.from({ length: width }, (_, n) => {
    const values = examples.map(({ features }) => features[n] ?? 0)
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
    return { mean, variance: Math.max(LEAST_VARIANCE, variance) }
  })
}

function logDensity(value: number, column: Column | undefined): number {
  if (column === undefined) return 0
  return -0.5 * Math.log(2 * Math.PI * column.variance) - (value - column.mean) ** 2 / (2 * column.variance)
}
