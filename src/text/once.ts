/**
 * Works something out once for an object and keeps it as long as the object lives: what several steps ask of the same Document.
 * A `WeakMap`, so that a Document that is dropped takes its answers with it. Held by test/text/once.test.ts.
 */
export function once<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>()
  return (key) => {
    const found = known.get(key) ?? { value: make(key) }
    known.set(key, found)
    return found.value
  }
}
