/** Logistic regression whose weights are never negative, by projected Adagrad. Deterministic. */

export interface Sample {
  readonly y: boolean
  readonly x: readonly number[]
  readonly weight: number
}

export interface Model {
  readonly bias: number
  readonly weights: Readonly<Record<string, number>>
}

const STEPS = 12000
const RATE = 0.5
const L2 = 1e-5

export function fitLogistic(samples: readonly Sample[], names: readonly string[]): Model {
  const size = names.length
  const weights = new Float64Array(size + 1)
  const squares = new Float64Array(size + 1).fill(1e-8)
  for (let step = 0; step < STEPS; step++) {
    const gradient = gradientOf(samples, weights)
    for (let at = 0; at <= size; at++) {
      const slope = gradient[at]! + (at < size ? L2 * weights[at]! : 0)
      squares[at]! += slope * slope
      const moved = weights[at]! - (RATE * slope) / Math.sqrt(squares[at]!)
      weights[at] = at < size ? Math.max(0, moved) : moved
    }
  }
  return {
    bias: round(weights[size]!),
    weights: Object.fromEntries(names.map((name, at) => [name, round(weights[at]!)]))
  }
}

/** The log-odds of one row; values in the order of the model's weights. */
export function scoreOf({ bias, weights }: Model, x: readonly number[]): number {
  return Object.values(weights).reduce((sum, weight, at) => sum + weight * x[at]!, bias)
}

/** The last entry is the bias's. */
function gradientOf(samples: readonly Sample[], weights: Float64Array): Float64Array {
  const size = weights.length - 1
  const gradient = new Float64Array(size + 1)
  for (const { x, y, weight } of samples) {
    let z = weights[size]!
    for (let at = 0; at < size; at++) z += weights[at]! * x[at]!
    const error = (1 / (1 + Math.exp(-z)) - Number(y)) * weight
    for (let at = 0; at < size; at++) gradient[at]! += error * x[at]!
    gradient[size]! += error
  }
  return gradient
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
