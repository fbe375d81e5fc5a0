/** Which facts stand in a place: thousands may be asked of thousands of places. */
import type { Placed } from './ground.js'

/** Tokens, half-open. */
export interface Place {
  readonly from: number
  readonly to: number
}

/** Asks which of some facts of one topic, in the text's order, stand in a place. Logarithmic, then linear in those. */
export function factsWithin(facts: readonly Placed[]): (place: Place | undefined) => Placed[] {
  return (place) => {
    if (place === undefined) return []
    let [low, high] = [0, facts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (facts[middle]!.from < place.from) low = middle + 1
      else high = middle
    }
    const found: Placed[] = []
    for (let at = low; at < facts.length && facts[at]!.from < place.to; at++)
      if (facts[at]!.to <= place.to) found.push(facts[at]!)
    return found
  }
}
