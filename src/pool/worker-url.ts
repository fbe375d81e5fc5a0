/**
 * Where the file of a worker lies: `dist/workers/<name>.js`, for both builds.
 *
 * Asked of the package's own `imports`, because the bundler may put the asking code in any chunk and a path
 * relative to it would break.
 */
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { WirecopyError } from '../errors.js'

/** Throws `no-worker` where the package was bundled into another file. */
export function workerUrl(name: string): URL {
  try {
    return pathToFileURL(createRequire(import.meta.url).resolve(`#workers/${name}`))
  } catch (cause) {
    throw new WirecopyError('no-worker', { name }, cause)
  }
}
