/**
 * The words two token sequences have in common, in order: a longest common subsequence that weighs characters.
 *
 * Dynamic programming after Hirschberg (1975) with two states a cell (the last pair kept or not), so that among equally
 * good answers the one in few long runs wins: a person reads one changed phrase, not scattered words. Common ends are
 * taken off first. Longer sequences than the limit are first cut at words that stand once on both sides.
 * Held by `test/align/common.test.ts`.
 */

/** A pair of equal tokens: index in the one sequence, index in the other. */
export type Pairing = readonly [number, number]

/** Cells computed at most for one piece; beyond, only what unique words and common ends give is found. */
export const CELLS = 4_000_000

/** What going on with the run before is worth, in half characters. */
const RUN = 1

/** Pairs of equal tokens, increasing on both sides. `a`, `b`: token numbers, equal where tokens are equal. */
export function common(a: readonly number[], b: readonly number[], sizes: readonly number[]): Pairing[] {
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  const inner = middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail), sizes)
  return [
    ...range(head).map((at): Pairing => [at, at]),
    ...inner.map(([one, other]): Pairing => [one + head, other + head]),
    ...range(tail).map((at): Pairing => [a.length - tail + at, b.length - tail + at])
  ]
}

function middle(a: readonly number[], b: readonly number[], sizes: readonly number[]): Pairing[] {
  if (a.length === 0 || b.length === 0) return []
  return a.length * b.length <= CELLS ? table(a, b, sizes) : cutAtUnique(a, b, sizes)
}

/**
 * Best weight with the last pair kept (`kept`) and in any state (`any`), one row at a time; `choice` remembers how. Weights
 * are whole numbers: twice the characters, and one for going on with a run.
 */
function table(a: readonly number[], b: readonly number[], sizes: readonly number[]): Pairing[] {
  const width = b.length + 1
  const choice = new Uint8Array((a.length + 1) * width)
  const any = new Int32Array(width)
  const kept = new Int32Array(width).fill(NEVER)
  for (let i = 1; i <= a.length; i++) {
    const token = a[i - 1]!
    let [anyBefore, keptBefore, left] = [0, NEVER, 0]
    for (let j = 1; j < width; j++) {
      const above = any[j]!
      const keptAbove = kept[j]!
      let best = above
      let how = UP
      if (left > best) {
        best = left
        how = LEFT
      }
      let value = NEVER
      if (token === b[j - 1]) {
        const runs = keptBefore + RUN
        value = 2 * sizes[token]! + Math.max(runs, anyBefore)
        if (runs >= anyBefore) how |= RUNS
        if (value >= best) {
          best = value
          how |= KEPT
        }
      }
      anyBefore = above
      keptBefore = keptAbove
      any[j] = left = best
      kept[j] = value
      choice[i * width + j] = how
    }
  }
  return walk(choice, a.length, b.length)
}

const NEVER = -(2 ** 30)
const UP = 0
const LEFT = 1
const KEPT = 2
const RUNS = 4

function walk(choice: Uint8Array, rows: number, columns: number): Pairing[] {
  const pairs: Pairing[] = []
  let running = false
  for (let i = rows, j = columns; i > 0 && j > 0; ) {
    const how = choice[i * (columns + 1) + j]!
    if (running || how & KEPT) {
      pairs.push([--i, --j])
      running = (how & RUNS) !== 0
    } else if (how & LEFT) j--
    else i--
  }
  return pairs.reverse()
}

/** Words that stand once on both sides and in the same order cut a piece that is too large into small ones. */
function cutAtUnique(a: readonly number[], b: readonly number[], sizes: readonly number[]): Pairing[] {
  const anchors = uniqueInOrder(a, b)
  const pairs: Pairing[] = []
  let [i, j] = [0, 0]
  for (const [one, other] of [...anchors, [a.length, b.length] as const]) {
    if ((one - i) * (other - j) <= CELLS && one > i && other > j)
      for (const [p, q] of table(a.slice(i, one), b.slice(j, other), sizes)) pairs.push([p + i, q + j])
    if (one < a.length) pairs.push([one, other])
    i = one + 1
    j = other + 1
  }
  return pairs
}

function uniqueInOrder(a: readonly number[], b: readonly number[]): Pairing[] {
  const [inA, inB] = [once(a), once(b)]
  const pairs: Pairing[] = []
  let last = -1
  for (const [token, at] of inA) {
    const other = inB.get(token)
    if (other === undefined || other <= last) continue
    pairs.push([at, other])
    last = other
  }
  return pairs
}

function once(tokens: readonly number[]): Map<number, number> {
  const places = new Map<number, number>()
  const repeated = new Set<number>()
  tokens.forEach((token, at) => {
    if (places.has(token)) repeated.add(token)
    else places.set(token, at)
  })
  for (const token of repeated) places.delete(token)
  return places
}

function range(length: number): number[] {
  return Array.from({ length }, (_, at) => at)
}
