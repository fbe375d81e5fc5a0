/** Adam (D. P. Kingma & J. Ba, ICLR 2015). Entries without a gradient in a step are left alone ("lazy"): most rows are in no batch. */
const MEAN_DECAY = 0.9
const SQUARE_DECAY = 0.999

export class Adam {
  readonly #values: Float32Array
  readonly #gradients: Float32Array
  readonly #means: Float32Array
  readonly #squares: Float32Array

  /** Moves `values` against `gradients`; both are kept, not copied. */
  constructor(values: Float32Array, gradients: Float32Array) {
    this.#values = values
    this.#gradients = gradients
    this.#means = new Float32Array(values.length)
    this.#squares = new Float32Array(values.length)
  }

  /** Moves entries `from` up to `to` in step number `step` (from 1), and sets their gradients to 0. */
  move(from: number, to: number, step: number, rate: number): void {
    const meanScale = 1 - MEAN_DECAY ** step
    const squareScale = 1 - SQUARE_DECAY ** step
    for (let i = from; i < to; i++) {
      const gradient = this.#gradients[i]!
      const mean = MEAN_DECAY * this.#means[i]! + (1 - MEAN_DECAY) * gradient
      const square = SQUARE_DECAY * this.#squares[i]! + (1 - SQUARE_DECAY) * gradient * gradient
      this.#means[i] = mean
      this.#squares[i] = square
      this.#values[i]! -= (rate * (mean / meanScale)) / (Math.sqrt(square / squareScale) + 1e-8)
      this.#gradients[i] = 0
    }
  }
}
