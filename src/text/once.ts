/**
 * Works something out once for an object and keeps it as long as the object lives: what several steps ask of the same Document.
 * A `WeakMap`, so that a Document that is dropped takes its answers with it. Held by test/text/once.test.ts.
 */
export function once<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>()
  return (key) => {
    const found = known.get(key)
    // Not set again where it is known: that costs as much as all the rest of a look-up.
    if (found !== undefined || known.has(key)) return found as V
    const made = make(key)
    known.set(key, made)
    return made
  }
}
