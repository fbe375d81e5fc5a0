/** In which order keys are read: those of the fewest texts first, for they tell most; of equal ones in the order asked. */

/** Places of `sizes`. Size and place are sorted as one number: a comparison to be called took as long as reading a page. */
export function fewestFirst(sizes: Uint32Array): Uint32Array {
  const count = sizes.length
  const sorted = new Float64Array(count)
  for (let at = 0; at < count; at++) sorted[at] = sizes[at]! * count + at
  sorted.sort()
  const places = new Uint32Array(count)
  for (let at = 0; at < count; at++) places[at] = sorted[at]! % count
  return places
}
