/** What a report is made of, told apart from what people hand in by mistake: a promise, above all. Held by test/mistakes.test.ts. */
import { show, WirecopyError } from '../errors.js'

/** Throws `not-a-result`. */
export function checkMatches(value: unknown): void {
  check(value, 'verdict', 'a match, or an array of them, as `compare` and `scan` give')
}

/** Throws `not-a-result`. */
export function checkClusters(value: unknown): void {
  check(value, 'edges', 'clusters as `index.clusters` gives')
}

/** Throws `not-a-result`. */
export function checkProvenance(value: unknown): void {
  check(value, 'unexplained', 'a provenance as `index.trace` gives')
}

/** Of several the first tells: they come from one place. */
function check(value: unknown, field: string, expected: string): void {
  const one: unknown = Array.isArray(value) && value.length > 0 ? value[0] : value
  const right = Array.isArray(one) || (typeof one === 'object' && one !== null && field in one)
  if (!right) throw new WirecopyError('not-a-result', { expected, got: show(one) })
}
