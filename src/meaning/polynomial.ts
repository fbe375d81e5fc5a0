/** A polynomial of second degree over standardised features, given as plain lists of numbers. `bench/train/polynomial.ts` fits them. */

export interface Polynomial {
  readonly start: number
  /** What is taken from each feature, and what it is divided by then; the result is cut to `LIMIT` on both sides. */
  readonly means: readonly number[]
  readonly spreads: readonly number[]
  /** Features by number: one, or two that are multiplied. */
  readonly terms: readonly (readonly [feature: number, other?: number])[]
  /** One a term. */
  readonly factors: readonly number[]
}

/** Past four spreads a feature counts no more: no product may run away on a text unlike all that was seen. */
const LIMIT = 4

export function standardise(row: readonly number[], means: readonly number[], spreads: readonly number[]): number[] {
  return row.map((value, f) => Math.max(-LIMIT, Math.min(LIMIT, (value - means[f]!) / spreads[f]!)))
}

/** The value of one term for a standardised row. */
export function valueOfTerm([feature, other]: readonly [number, number?], row: readonly number[]): number {
  return other === undefined ? row[feature]! : row[feature]! * row[other]!
}

/** The value of the polynomial for a row of features. O(terms). */
export function sumOfTerms({ start, means, spreads, terms, factors }: Polynomial, row: readonly number[]): number {
  const standard = standardise(row, means, spreads)
  return terms.reduce((sum, term, t) => sum + factors[t]! * valueOfTerm(term, standard), start)
}
