/**
 * What is measured: the *built* package, through its public names. The specifiers are handed to `import` as values, so
 * that this folder can be type-checked before anything is built.
 */
type Wirecopy = typeof import('../../src/index.js')

export type Sketches = typeof import('../../src/sketch/index.js')
export type Meaning = typeof import('../../src/meaning/index.js')

export function wirecopy(): Promise<Wirecopy> {
  return load<Wirecopy>('wirecopy')
}

export function sketches(): Promise<Sketches> {
  return load<Sketches>('wirecopy/sketch')
}

export function meaning(): Promise<Meaning> {
  return load<Meaning>('wirecopy/meaning')
}

async function load<T>(specifier: string): Promise<T> {
  return (await import(specifier)) as T
}
