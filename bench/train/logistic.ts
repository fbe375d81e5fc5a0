/** Logistic regression whose weights are never negative, by projected Adagrad. Deterministic. */

export interface Sample {
  readonly y: boolean
  readonly x: readonly number[]
  readonly weight: number
}

export interface Model {
  readonly bias: number
  /** In the order of the values of a sample. */
  readonly weights: readonly number[]
}

const STEPS = 6000
const RATE = 0.5

/** `l2`: penalty on the squared weights, where the weights of all samples sum to 1. */
export function fitLogistic(samples: readonly Sample[], l2: number): Model {
  const size = samples[0]?.x.length ?? 0
  const rows = samples.map(({ x, ...rest }) => ({ ...rest, x: Float64Array.from(x) }))
  const weights = new Float64Array(size + 1)
  const squares = new Float64Array(size + 1).fill(1e-8)
  for (let step = 0; step < STEPS; step++) {
    const gradient = gradientOf(rows, weights)
    for (let at = 0; at <= size; at++) {
      const slope = gradient[at]! + (at < size ? l2 * weights[at]! : 0)
      squares[at]! += slope * slope
      const moved = weights[at]! - (RATE * slope) / Math.sqrt(squares[at]!)
      weights[at] = at < size ? Math.max(0, moved) : moved
    }
  }
  return { bias: weights[size]!, weights: [...weights.subarray(0, size)] }
}

interface Row {
  readonly y: boolean
  readonly x: Float64Array
  readonly weight: number
}

/** The last entry is the bias's. */
function gradientOf(rows: readonly Row[], weights: Float64Array): Float64Array {
  const size = weights.length - 1
  const gradient = new Float64Array(size + 1)
  for (const { x, y, weight } of rows) {
    let z = weights[size]!
    for (let at = 0; at < size; at++) z += weights[at]! * x[at]!
    const error = (1 / (1 + Math.exp(-z)) - Number(y)) * weight
    for (let at = 0; at < size; at++) gradient[at]! += error * x[at]!
    gradient[size]! += error
  }
  return gradient
}
