/** The numbers of living texts published before a time. */
import type { Parts } from './look-up.js'

/** Linear in the texts of the index; a text without a time is older than any other but is asked for by `Infinity` alone. */
export function numbersBefore({ segments, delta }: Parts, before: number): number[] {
  const numbers: number[] = []
  for (const { texts, published, dead, numbers: all } of [...segments, delta])
    for (let rank = 0; rank < texts; rank++) {
      const time = published[rank]!
      if (dead[rank] !== 1 && time < before && (time !== -Infinity || before === Infinity)) numbers.push(all[rank]!)
    }
  return numbers
}
