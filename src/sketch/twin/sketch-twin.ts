/** The whole way in plain TypeScript: the reference, and what serves where the kernel cannot. */
import { fillConstants } from '../hashes.js'
import type { Scheme } from '../scheme.js'
import { eachSlice } from './each-slice.js'
import { EMPTY, FILL_ROUND, fillRegisters } from './fill-registers.js'

/** The registers of a text. */
export function sketchTwin(text: string, scheme: Scheme): Uint32Array {
  const registers = new Uint32Array(scheme.registers).fill(EMPTY)
  const fill = fillConstants(scheme.registers)
  const firstRound = scheme.kind === 'fss' ? 0 : FILL_ROUND
  eachSlice(text, scheme, (shingles, count) => fillRegisters(shingles, count, registers, fill, firstRound))
  return registers
}
