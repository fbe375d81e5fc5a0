/**
 * The encoder while it is trained: a row is a common linear map of the word's GloVe vector, scaled by the word's weight, plus
 * a correction of its own. The map carries what common words learn over to rare ones; the correction lets a common word
 * depart from it. `rowsOf` folds all three into the rows that are shipped.
 */
import { GLOVE, type Lexicon } from './words.js'

/** SIF's constant: a word of this probability has weight 1/2. */
const SIF = 1e-3
/** The probability of the commonest word under Zipf's law; that of rank r is this over r. */
const COMMONEST = 0.06

/** Learnt numbers and their gradients, in three groups. */
export interface Model {
  readonly dimensions: number
  readonly lexicon: Lexicon
  /** GLOVE x dimensions. */
  readonly map: Float32Array
  /** One a known word. */
  readonly weights: Float32Array
  /** (words + 2 x bank) x dimensions. */
  readonly own: Float32Array
}

export function startModel(lexicon: Lexicon, dimensions: number, normal: () => number): Model {
  const words = lexicon.rows.size
  const map = new Float32Array(GLOVE * dimensions)
  for (let k = 0; k < Math.min(GLOVE, dimensions); k++) map[k * dimensions + k] = 1
  const weights = Float32Array.from({ length: words }, (_, rank) => SIF / (SIF + COMMONEST / (rank + 1)))
  const own = new Float32Array((words + 2 * lexicon.bank) * dimensions)
  for (let i = words * dimensions; i < own.length; i++) own[i] = (normal() * 0.5) / Math.sqrt(dimensions)
  return { dimensions, lexicon, map, weights, own }
}

/** Encoded sentences: the weighted GloVe sums, the unit vectors and the lengths these had. */
export interface Batch {
  readonly sentences: readonly Int32Array[]
  readonly sums: Float32Array
  readonly vectors: Float32Array
  readonly lengths: Float32Array
}

export function encodeBatch(model: Model, sentences: readonly Int32Array[]): Batch {
  const { dimensions } = model
  const batch = {
    sentences,
    sums: new Float32Array(sentences.length * GLOVE),
    vectors: new Float32Array(sentences.length * dimensions),
    lengths: new Float32Array(sentences.length)
  }
  sentences.forEach((rows, i) => {
    const vector = batch.vectors.subarray(i * dimensions, (i + 1) * dimensions)
    addRows(model, rows, batch.sums.subarray(i * GLOVE, (i + 1) * GLOVE), vector)
    batch.lengths[i] = normalise(vector)
  })
  return batch
}

/** Adds the weighted GloVe vectors of rows to `sum`, and the rows themselves to `vector`. */
function addRows(
  { lexicon, map, weights, own, dimensions }: Model,
  rows: Int32Array,
  sum: Float32Array,
  vector: Float32Array
): void {
  for (const row of rows) {
    if (row < weights.length)
      for (let k = 0; k < GLOVE; k++) sum[k]! += weights[row]! * lexicon.vectors[row * GLOVE + k]!
    for (let d = 0; d < dimensions; d++) vector[d]! += own[row * dimensions + d]!
  }
  for (let k = 0; k < GLOVE; k++) for (let d = 0; d < dimensions; d++) vector[d]! += sum[k]! * map[k * dimensions + d]!
}

function normalise(vector: Float32Array): number {
  let squares = 0
  for (const value of vector) squares += value * value
  const length = Math.sqrt(squares) + 1e-9
  for (let d = 0; d < vector.length; d++) vector[d]! /= length
  return length
}

/** Sums of gradients over a step, and which rows have any. */
export interface Gradients {
  readonly map: Float32Array
  readonly weights: Float32Array
  readonly own: Float32Array
  readonly rows: Set<number>
}

export function noGradients({ map, weights, own }: Model): Gradients {
  return {
    map: new Float32Array(map.length),
    weights: new Float32Array(weights.length),
    own: new Float32Array(own.length),
    rows: new Set()
  }
}

/** Carries the gradients of a batch's unit vectors back to the model's numbers. `slopes` is overwritten. */
export function propagate(
  model: Model,
  { sentences, sums, vectors, lengths }: Batch,
  slopes: Float32Array,
  into: Gradients
): void {
  const { dimensions, map } = model
  const back = new Float32Array(GLOVE)
  sentences.forEach((rows, i) => {
    const slope = slopes.subarray(i * dimensions, (i + 1) * dimensions)
    throughLength(slope, vectors.subarray(i * dimensions, (i + 1) * dimensions), lengths[i]!)
    for (let k = 0; k < GLOVE; k++) {
      const sum = sums[i * GLOVE + k]!
      let total = 0
      for (let d = 0, at = k * dimensions; d < dimensions; d++, at++) {
        into.map[at]! += sum * slope[d]!
        total += map[at]! * slope[d]!
      }
      back[k] = total
    }
    for (const row of rows) intoRow(model, row, slope, back, into)
  })
}

/** The gradient before the division by the length: its part along the vector falls away. */
function throughLength(slope: Float32Array, vector: Float32Array, length: number): void {
  let along = 0
  for (let d = 0; d < slope.length; d++) along += slope[d]! * vector[d]!
  for (let d = 0; d < slope.length; d++) slope[d] = (slope[d]! - along * vector[d]!) / length
}

function intoRow(
  { lexicon, weights, dimensions }: Model,
  row: number,
  slope: Float32Array,
  back: Float32Array,
  into: Gradients
): void {
  into.rows.add(row)
  for (let d = 0; d < dimensions; d++) into.own[row * dimensions + d]! += slope[d]!
  if (row >= weights.length) return
  let total = 0
  for (let k = 0; k < GLOVE; k++) total += lexicon.vectors[row * GLOVE + k]! * back[k]!
  into.weights[row]! += total
}

/** The rows to ship: (words + 2 x bank) x dimensions. */
export function foldRows({ lexicon, map, weights, own, dimensions }: Model): Float32Array {
  const rows = Float32Array.from(own)
  for (let row = 0; row < weights.length; row++)
    for (let k = 0; k < GLOVE; k++) {
      const part = weights[row]! * lexicon.vectors[row * GLOVE + k]!
      for (let d = 0; d < dimensions; d++) rows[row * dimensions + d]! += part * map[k * dimensions + d]!
    }
  return rows
}
