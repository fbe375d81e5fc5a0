/** wirecopy: finds where a news text came from. */
export { applyEdits } from './align/apply.js'
export { type CompareOptions, compare } from './compare.js'
export { type ErrorCode, WirecopyError } from './errors.js'
export { scan } from './scan.js'
export { analyze } from './text/analyze.js'
export type { Input, Limits } from './text/read-input.js'
export type * from './types.js'
