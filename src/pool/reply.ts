/**
 * What a worker is told and what it answers, and how an error crosses the thread: `structuredClone` drops an error's `code`, so a known
 * error goes as its code and details and is made anew on the other side.
 */
import { type ErrorCode, WirecopyError } from '../errors.js'

export type Order = { readonly job: unknown } | 'leave'

export type PackedError =
  | { readonly code: ErrorCode; readonly details: WirecopyError['details'] }
  | { readonly code: undefined; readonly message: string }

export type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: PackedError }

export function packError(error: unknown): PackedError {
  if (error instanceof WirecopyError) {
    const { code, details }: WirecopyError = error
    return { code, details }
  }
  return { code: undefined, message: error instanceof Error ? error.message : String(error) }
}

/** An error of our own as it was, any other as `job-failed` with its message. */
export function unpackError(packed: PackedError): WirecopyError {
  return packed.code === undefined
    ? new WirecopyError('job-failed', { why: packed.message })
    : new WirecopyError(packed.code, packed.details)
}
