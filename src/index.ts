/** wirecopy: finds where a news text came from. */
export { type ErrorCode, WirecopyError } from './errors.js'
export type * from './types.js'
