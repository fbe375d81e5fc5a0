/**
 * wirecopy in a browser or at the edge: what needs no file, no store and no thread. It answers as it does in Node, which
 * test/browser.test.ts holds. Kept indexes and `dedupe` are Node's.
 */
export { applyEdits } from './align/apply.js'
export { type CompareOptions, compare } from './compare.js'
export { type AnyWirecopyError, type ErrorCode, isWirecopyError, WirecopyError } from './errors.js'
export { scan } from './scan.js'
export { analyze } from './text/analyze.js'
export type { Input, Limits } from './text/read-input.js'
export type * from './types.js'
