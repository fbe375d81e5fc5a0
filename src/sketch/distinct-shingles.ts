/**
 * How many distinct shingles a text has, from its registers.
 *
 * A register's round and value together are the time it waited for a shingle: in the rounds 0 to 7 each of n shingles goes to
 * one of t registers and arrives within the round at a uniform time, so the wait is exponential with mean t / n rounds; a
 * register still empty after round 8 was censored at 8, and holds the least of n uniform numbers, whose mean is 1 / (n + 1). Each
 * kind gives an estimate, and each weighs as many registers as it rests on. Sums of whole numbers and four roundings: the
 * same in every engine. The standard error is 1 / sqrt(t) of the count (8.8 % with 128 registers); a test holds it there.
 */
import { EMPTY, FILL_ROUND } from './twin/fill-registers.js'

const ROUND = 2 ** 28
const FILLED = FILL_ROUND * ROUND

/** The estimate; 0 for registers that were offered nothing. Time linear in the registers. */
export function distinctShingles(registers: Uint32Array): number {
  let waited = 0
  let least = 0
  let filled = 0
  for (let at = 0; at < registers.length; at++) {
    const register = registers[at] as number
    if (register === EMPTY) return 0
    if (register < FILLED) waited += register
    else {
      least += register - FILLED
      filled++
    }
  }
  return estimate(registers.length, waited / ROUND, least / ROUND, filled)
}

/** `waited`: rounds the registers filled in rounds 0 to 7 waited in all; `least`: the sum of the others' values, 0 to 1 each. */
function estimate(registers: number, waited: number, least: number, filled: number): number {
  const arrived = registers - filled
  const byWaiting = arrived === 0 ? 0 : (registers * arrived) / (waited + FILL_ROUND * filled)
  const byLeast = filled === 0 ? 0 : filled / least - 1
  return (arrived * byWaiting + filled * byLeast) / registers
}
