/** Pearson's product-moment correlation, in two passes. Held by test/bench/agreement.test.ts. */

/** -1 to 1. NaN where one side is constant. */
export function pearson(xs: readonly number[], ys: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
  const [mx, my] = [mean(xs), mean(ys)]
  let [xy, xx, yy] = [0, 0, 0]
  xs.forEach((x, n) => {
    const [dx, dy] = [x - mx, (ys[n] ?? 0) - my]
    xy += dx * dy
    xx += dx * dx
    yy += dy * dy
  })
  return xy / Math.sqrt(xx * yy)
}
