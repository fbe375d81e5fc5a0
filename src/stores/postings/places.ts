/**
 * Places met by a look-up, of one key after the other, in one array that grows: an array for each key and segment cost more than finding
 * what is in it, and most of what the collector had to do.
 */

export interface Places {
  values: Uint32Array
  end: number
}

/** Rooms kept for look-ups to come, and how large: more are at work at once seldom. */
const MOST_SPARE = 4
const MOST_KEPT = 2 ** 18

/** A look-up of an index reads some 50,000. */
const CAPACITY = 2 ** 16

const NOTHING = new Uint32Array(0)

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

/** Puts some ranks to the places, raised by `base`. */
export function putAll(ranks: Uint32Array, from: number, to: number, base: number, places: Places): void {
  const values = roomFor(places, to - from)
  let { end } = places
  for (let at = from; at < to; at++) values[end++] = base + ranks[at]!
  places.end = end
}

/**
 * Keeps the room for another look-up; once, however often it is called. New room for each made the collector look at the whole heap every hundred
 * look-ups or so.
 */
export function giveBack(places: Places, spare: Places[]): void {
  const { values } = places
  places.values = NOTHING
  places.end = 0
  if (values.length > 0 && values.length <= MOST_KEPT && spare.length < MOST_SPARE) spare.push({ values, end: 0 })
}
