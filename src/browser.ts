/**
 * wirecopy in a browser or at the edge: what needs no file, no store and no thread. It answers as it does in Node, which
 * test/browser.test.ts holds. Kept indexes and `dedupe` are Node's.
 *
 * What only a comparison needs, the code and each of the tables, is imported when the first one is asked for: a bundler that splits makes
 * files of them beside the first one, which a page loads at once, and only there. One that does not split puts all into one file, and nothing else changes.
 */
import type { CompareOptions } from './compare.js'
import type { Input } from './text/read-input.js'
import type { Match } from './types.js'

export { applyEdits } from './align/apply.js'
export type { CompareOptions } from './compare.js'
export { type AnyWirecopyError, type ErrorCode, isWirecopyError, WirecopyError } from './errors.js'
export { analyze } from './text/analyze.js'
export type { Input, Limits } from './text/read-input.js'
export type * from './types.js'

/** Compares a source with a target, as `compare` does in Node; the first call also loads the tables. */
export async function compare(source: Input, target: Input, options?: CompareOptions): Promise<Match> {
  const [here] = await Promise.all([import('./compare.js'), tables()])
  return here.compare(source, target, options)
}

/** Compares a source with each target, as `scan` does in Node: matches by `derived`, highest first. */
export async function scan(source: Input, targets: Iterable<Input>, options?: CompareOptions): Promise<Match[]> {
  const [here] = await Promise.all([import('./scan.js'), tables()])
  return here.scan(source, targets, options)
}

/** Named one by one although `compare.js` imports them all: so each becomes a file of its own, kept by a browser from version to version. */
function tables(): Promise<readonly unknown[]> {
  return Promise.all([
    import('./meaning/encoder-table.cjs'),
    import('./text/idf-table.cjs'),
    import('./text/thesaurus-table.cjs'),
    import('./sketch/canonical/unicode-tables.js'),
    import('./word-lists.js')
  ])
}
