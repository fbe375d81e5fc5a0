/**
 * Fits a polynomial of second degree by ridge regression, or logistic regression by iterated reweighting, with signs that some
 * terms must keep: a term that comes out with the wrong sign is left out, and the rest fitted anew.
 */
import { type Polynomial, standardise, valueOfTerm } from '../../src/meaning/polynomial.js'

export type Term = readonly [number, number?]

export interface Fit {
  readonly loss: 'logistic' | 'squared'
  readonly ridge: number
  readonly terms: readonly Term[]
  /** For each feature 1 or -1 where its single term must have that sign, else 0. */
  readonly signs: readonly number[]
}

export function fitPolynomial(
  rows: readonly (readonly number[])[],
  targets: readonly number[],
  weights: readonly number[],
  fit: Fit
): Polynomial {
  const { means, spreads } = moments(rows)
  const standard = rows.map((row) => standardise(row, means, spreads))
  let { terms } = fit
  for (;;) {
    const values = standard.map((row) => [1, ...terms.map((term) => valueOfTerm(term, row))])
    const solution = solve(values, targets, weights, fit)
    const wrong = terms.filter(([f, other], t) => other === undefined && solution[t + 1]! * fit.signs[f]! < 0)
    if (wrong.length === 0) {
      const [start = 0, ...factors] = solution.map((value) => Number(value.toPrecision(5)))
      return { start, means, spreads, terms, factors }
    }
    terms = terms.filter((term) => !wrong.includes(term))
  }
}

function moments(rows: readonly (readonly number[])[]): { means: number[]; spreads: number[] } {
  const columns = rows[0]!.map((_, f) => rows.map((row) => row[f]!))
  const round = (value: number): number => Number(value.toPrecision(5))
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
  const means = columns.map((column) => round(mean(column)))
  const spreads = columns.map((column, f) =>
    round(Math.sqrt(mean(column.map((value) => (value - means[f]!) ** 2))) + 1e-6)
  )
  return { means, spreads }
}

/** Newton's steps; for squared loss the first is the answer. */
function solve(
  values: readonly number[][],
  targets: readonly number[],
  weights: readonly number[],
  { loss, ridge }: Fit
): number[] {
  let solution = new Array<number>(values[0]!.length).fill(0)
  for (let step = 0; step < (loss === 'squared' ? 1 : 12); step++) {
    const matrix = solution.map((_, i) => solution.map((_, j) => (i === j && i > 0 ? ridge : 0)))
    const right = solution.map((value, i) => (i > 0 ? -ridge * value : 0))
    values.forEach((row, n) => {
      const sum = row.reduce((total, value, k) => total + value * solution[k]!, 0)
      const p = loss === 'squared' ? sum : 1 / (1 + Math.exp(-sum))
      addRow(
        matrix,
        right,
        row,
        weights[n]! * (loss === 'squared' ? 1 : p * (1 - p) + 1e-9),
        weights[n]! * (targets[n]! - p)
      )
    })
    const change = cholesky(matrix, right)
    solution = solution.map((value, k) => value + change[k]!)
  }
  return solution
}

function addRow(matrix: number[][], right: number[], row: readonly number[], curve: number, slope: number): void {
  for (let i = 0; i < row.length; i++) {
    const line = matrix[i]!
    const scaled = curve * row[i]!
    right[i]! += slope * row[i]!
    for (let j = 0; j <= i; j++) line[j]! += scaled * row[j]!
  }
}

/** Solves a symmetric positive definite system of which the lower half is given; the matrix is overwritten. */
function cholesky(matrix: number[][], right: readonly number[]): number[] {
  const size = right.length
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i]![j]!
      for (let k = 0; k < j; k++) sum -= matrix[i]![k]! * matrix[j]![k]!
      matrix[i]![j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / matrix[j]![j]!
    }
  const solution = [...right]
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) solution[i]! -= matrix[i]![k]! * solution[k]!
    solution[i]! /= matrix[i]![i]!
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) solution[i]! -= matrix[k]![i]! * solution[k]!
    solution[i]! /= matrix[i]![i]!
  }
  return solution
}
