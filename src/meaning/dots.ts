/**
 * The dot products of one vector with several: what comparing sentences, or words, by their vectors comes down to.
 *
 * Four at a time, for a processor waits for each addition before it begins the next of the same sum; the sums themselves run from the first
 * number to the last, so that each comes out as it would alone. Held by `test/meaning/dots.test.ts`.
 */

/** Writes into `sums` the dot product of `one` with each of `others`: as many as there are. All vectors have `one`'s length. */
export function dots(one: Float32Array, others: readonly Float32Array[], sums: Float64Array): void {
  let at = 0
  for (; at + 4 <= others.length; at += 4) fourAt(one, others, at, sums)
  for (; at < others.length; at++) sums[at] = dot(one, others[at]!)
}

function fourAt(one: Float32Array, others: readonly Float32Array[], at: number, sums: Float64Array): void {
  const [a, b, c, d] = [others[at]!, others[at + 1]!, others[at + 2]!, others[at + 3]!]
  let [p, q, r, s] = [0, 0, 0, 0]
  for (let i = 0; i < one.length; i++) {
    const value = one[i]!
    p += value * a[i]!
    q += value * b[i]!
    r += value * c[i]!
    s += value * d[i]!
  }
  sums[at] = p
  sums[at + 1] = q
  sums[at + 2] = r
  sums[at + 3] = s
}

/** The dot product of two vectors: of unit vectors, their cosine. */
export function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0
  for (let i = 0; i < one.length; i++) sum += one[i]! * other[i]!
  return sum
}
