/**
 * How many distinct shingles a text has, from its registers.
 *
 * A register's round and value together are the time it waited for a shingle. In the rounds 0 to 7 each of n shingles goes to
 * one of t registers and arrives within the round at a uniform time, so the wait is exponential with mean t / n rounds; a
 * register still empty then waits for the least of n uniform numbers, exponential with mean 1 / n once its logarithm is
 * taken. So n is the number of registers over their waits, less one for the bias (the estimator of an exponential rate). The
 * standard error is 1 / sqrt(t) of the count (8.8 % with 128 registers), less for short texts; a test holds it there.
 */
import { EMPTY, FILL_ROUND } from './twin/fill-registers.js'

const ROUND = 2 ** 28
const FILLED = FILL_ROUND * ROUND
/** So many factors of at least 2 ** -28 cannot underflow. */
const FACTORS = 32

/** The estimate; 0 for registers that were offered nothing. Time linear in the registers. */
export function distinctShingles(registers: Uint32Array): number {
  let waited = 0
  let filled = 0
  const products: number[] = []
  for (let at = 0; at < registers.length; at++) {
    const register = registers[at] as number
    if (register === EMPTY) return 0
    if (register < FILLED) waited += register
    else {
      if (filled % FACTORS === 0) products.push(1)
      products[products.length - 1] = (products.at(-1) as number) * (1 - (register - FILLED) / ROUND)
      filled++
    }
  }
  return estimate(registers.length, waited, filled, products)
}

/** From the waits in all (2 ** 28 a round), the registers filled last, and the products of each 32 of these from index `at` on. */
export function estimate(
  registers: number,
  waited: number,
  filled: number,
  products: ArrayLike<number>,
  at: number = 0
): number {
  let logs = 0
  for (let factors = 0; factors < filled; factors += FACTORS)
    logs += Math.log(products[at + factors / FACTORS] as number)
  // MinHash plays no round before the filling one; Fast Similarity Sketching never leaves all registers to it.
  const rounds = filled === registers ? 0 : waited / ROUND + FILL_ROUND * filled
  // To 24 bits: the last bits of a logarithm differ from engine to engine.
  return Math.fround((registers - 1) / (rounds / registers - logs))
}
