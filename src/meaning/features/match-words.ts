/**
 * Which word of one sentence stands for which of the other: equal stems first, then near meanings.
 *
 * Greedy and one to one, in the line of M. A. Sultan, S. Bethard & T. Sumner, "Back to basics for monolingual alignment", TACL 2,
 * 2014: words that are equal are joined in the longest common runs first, so that context decides which of two
 * equal words is meant; what is left is joined by the cosine of the words' vectors, greatest first.
 */
import { dot } from '../dots.js'
import type { Side, Word } from './side.js'

/** For each word of one side the index of its partner on the other, or -1, and how near they are: 1 for equal stems. */
export interface WordMatch {
  readonly ofA: Int32Array
  readonly ofB: Int32Array
  readonly nearnessOfA: Float32Array
  readonly nearnessOfB: Float32Array
}

/** Words less alike than this are not joined. */
const LEAST_COSINE = 0.4

/** O(words x words). */
export function matchWords(a: Side, b: Side): WordMatch {
  const match: WordMatch = {
    ofA: new Int32Array(a.words.length).fill(-1),
    ofB: new Int32Array(b.words.length).fill(-1),
    nearnessOfA: new Float32Array(a.words.length),
    nearnessOfB: new Float32Array(b.words.length)
  }
  joinRuns(a, b, match)
  joinNear(a, b, match)
  return match
}

function join(match: WordMatch, i: number, j: number, nearness: number): void {
  match.ofA[i] = j
  match.ofB[j] = i
  match.nearnessOfA[i] = nearness
  match.nearnessOfB[j] = nearness
}

/** Joins common runs of stems, longest first; among equal ones the one that keeps its place best. */
function joinRuns(a: Side, b: Side, match: WordMatch): void {
  const runs = commonRuns(a, b)
  runs.sort((x, y) => y.length - x.length || shift(x, a, b) - shift(y, a, b) || x.i - y.i || x.j - y.j)
  for (const { i, j, length } of runs)
    for (let k = 0; k < length; k++)
      if (match.ofA[i + k] === -1 && match.ofB[j + k] === -1) join(match, i + k, j + k, 1)
}

interface Run {
  readonly i: number
  readonly j: number
  readonly length: number
}

function shift({ i, j }: Run, a: Side, b: Side): number {
  return Math.abs(i / a.words.length - j / b.words.length)
}

/** All maximal common runs, at most one for each pair of equal words. */
function commonRuns(a: Side, b: Side): Run[] {
  const runs: Run[] = []
  const equal = (i: number, j: number): boolean => a.words[i]?.stem === b.words[j]?.stem && i >= 0 && j >= 0
  for (let i = 0; i < a.words.length; i++)
    for (let j = 0; j < b.words.length; j++) {
      if (!equal(i, j) || equal(i - 1, j - 1)) continue
      let length = 1
      while (i + length < a.words.length && j + length < b.words.length && equal(i + length, j + length)) length++
      runs.push({ i, j, length })
    }
  return runs
}

function joinNear(a: Side, b: Side, match: WordMatch): void {
  const pairs: { i: number; j: number; cosine: number }[] = []
  a.words.forEach((one, i) => {
    if (match.ofA[i] !== -1) return
    b.words.forEach((other, j) => {
      if (match.ofB[j] !== -1 || areOthers(one, other)) return
      const cosine = dot(one.vector, other.vector)
      if (cosine >= LEAST_COSINE) pairs.push({ i, j, cosine })
    })
  })
  pairs.sort((x, y) => y.cosine - x.cosine || x.i - y.i || x.j - y.j)
  for (const { i, j, cosine } of pairs) if (match.ofA[i] === -1 && match.ofB[j] === -1) join(match, i, j, cosine)
}

/** Numbers and names mean what they are, however near their vectors: Boston is not Chicago, but Ukraine may be Ukrainian. */
function areOthers(one: Word, other: Word): boolean {
  if (one.kind === 'number' || other.kind === 'number') return true
  return one.kind === 'name' && other.kind === 'name' && one.form.slice(0, 4) !== other.form.slice(0, 4)
}
