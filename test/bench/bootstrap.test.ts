/** Intervals: repeatable, about as wide as theory says, and wider where rows hang together. */
import { expect, test } from 'vitest'
import { bootstrap, bootstrapStrata } from '../../bench/quality/metrics/bootstrap.js'

const mean = (rows: readonly { readonly value: number }[]): number =>
  rows.reduce((sum, { value }) => sum + value, 0) / rows.length
const rows = Array.from({ length: 400 }, (_, n) => ({ value: n % 2, group: String(n) }))

test('the same seed gives the same interval', () => {
  expect(bootstrap(rows, mean, { seed: 3 })).toEqual(bootstrap(rows, mean, { seed: 3 }))
})

test('the interval of a share of one half over 400 rows is about .5 -+ .049', () => {
  const [low, high] = bootstrap(rows, mean)
  expect(low).toBeGreaterThan(0.44)
  expect(low).toBeLessThan(0.46)
  expect(high).toBeGreaterThan(0.54)
  expect(high).toBeLessThan(0.56)
})

test('rows in groups of ten equal ones count as one', () => {
  const grouped = rows.map(({ value }, n) => ({ value, group: String(n % 40) }))
  const [low, high] = bootstrap(grouped, mean)
  expect(high - low).toBeGreaterThan(0.25)
})

test('strata are drawn within themselves: a constant stratum adds no width', () => {
  const constant = [{ value: 1, group: 'x' }]
  const macro = (strata: readonly (readonly { readonly value: number }[])[]): number =>
    strata.reduce((sum, stratum) => sum + mean(stratum), 0) / strata.length
  expect(bootstrapStrata([constant, constant], macro)).toEqual([1, 1])
  const [low, high] = bootstrapStrata([constant, rows], macro)
  expect(low).toBeGreaterThan(0.71)
  expect(high).toBeLessThan(0.79)
})
