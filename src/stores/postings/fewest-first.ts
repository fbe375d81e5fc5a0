/** In which order keys are read: those of the fewest texts first, for they tell most; of equal ones in the order asked. */

/** Places of `sizes`. */
export function fewestFirst(sizes: Uint32Array): number[] {
  return Array.from(sizes, (_, at) => at).sort((a, b) => sizes[a]! - sizes[b]! || a - b)
}
