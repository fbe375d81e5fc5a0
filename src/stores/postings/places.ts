/**
 * Places met by a look-up, of one key after the other, in one array that grows: an array for each key and segment cost more than finding
 * what is in it, and most of what the collector had to do.
 */

export interface Places {
  values: Uint32Array
  end: number
}

/** A look-up of an index reads some 50,000. */
const CAPACITY = 2 ** 16

export function newPlaces(capacity = CAPACITY): Places {
  return { values: new Uint32Array(capacity), end: 0 }
}

/** The array, with room for so many more behind `end`. Another one than before where it had to grow. */
export function roomFor(places: Places, more: number): Uint32Array {
  const { values, end } = places
  if (end + more > values.length) {
    places.values = new Uint32Array(Math.max(end + more, values.length * 2))
    places.values.set(values)
  }
  return places.values
}
