/** What a batch is trained towards: the gradients of two losses with regard to unit vectors. Each returns the loss. */

/** How sharply the softmax tells pairs apart. */
const SCALE = 20

/**
 * Contrast within the batch, both ways (InfoNCE: A. van den Oord, Y. Li & O. Vinyals, 2018): each `one[i]` should be nearer to `other[i]` than to any other
 * vector of `other`, and the reverse. Adds to the slopes.
 */
export function contrast(
  one: Float32Array,
  other: Float32Array,
  count: number,
  slopesOne: Float32Array,
  slopesOther: Float32Array
): number {
  const dimensions = one.length / count
  const table = new Float32Array(count * count)
  for (let i = 0; i < count; i++)
    for (let j = 0; j < count; j++) {
      let sum = 0
      for (let d = 0, x = i * dimensions, y = j * dimensions; d < dimensions; d++) sum += one[x + d]! * other[y + d]!
      table[i * count + j] = sum * SCALE
    }
  const slopes = new Float32Array(count * count)
  let loss = 0
  for (let i = 0; i < count; i++) {
    loss += softmax(table, slopes, i * count, 1, count, i) / (2 * count)
    loss += softmax(table, slopes, i, count, count, i) / (2 * count)
  }
  spread(slopes, one, other, count, slopesOne, slopesOther)
  return loss
}

/** Adds the slopes of one row or column of the table, and returns its loss. */
function softmax(
  table: Float32Array,
  slopes: Float32Array,
  start: number,
  stride: number,
  count: number,
  right: number
): number {
  let most = Number.NEGATIVE_INFINITY
  for (let k = 0; k < count; k++) most = Math.max(most, table[start + k * stride]!)
  const powers = Float32Array.from({ length: count }, (_, k) => Math.exp(table[start + k * stride]! - most))
  let sum = 0
  for (const power of powers) sum += power
  for (let k = 0; k < count; k++) slopes[start + k * stride]! += powers[k]! / sum
  slopes[start + right * stride]! -= 1
  return most + Math.log(sum) - table[start + right * stride]!
}

function spread(
  slopes: Float32Array,
  one: Float32Array,
  other: Float32Array,
  count: number,
  slopesOne: Float32Array,
  slopesOther: Float32Array
): void {
  const dimensions = one.length / count
  for (let i = 0; i < count; i++)
    for (let j = 0; j < count; j++) {
      const slope = (slopes[i * count + j]! * SCALE) / (2 * count)
      if (Math.abs(slope) < 1e-8) continue
      for (let d = 0, x = i * dimensions, y = j * dimensions; d < dimensions; d++, x++, y++) {
        slopesOne[x]! += slope * other[y]!
        slopesOther[y]! += slope * one[x]!
      }
    }
}

/** The squared error of cosines against scores from 0 to 1, times `weight`. Adds to the slopes. */
export function regress(
  one: Float32Array,
  other: Float32Array,
  scores: readonly number[],
  weight: number,
  slopesOne: Float32Array,
  slopesOther: Float32Array
): number {
  const dimensions = one.length / scores.length
  let loss = 0
  scores.forEach((score, i) => {
    let cosine = 0
    for (let d = 0, x = i * dimensions; d < dimensions; d++, x++) cosine += one[x]! * other[x]!
    loss += (weight * (cosine - score) ** 2) / scores.length
    const slope = (2 * weight * (cosine - score)) / scores.length
    for (let d = 0, x = i * dimensions; d < dimensions; d++, x++) {
      slopesOne[x]! += slope * other[x]!
      slopesOther[x]! += slope * one[x]!
    }
  })
  return loss
}
