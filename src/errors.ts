/**
 * One table of messages and one class. A message says what is wrong, which value it was, and what to do. What only Node can
 * meet stands in a file of its own, which a page does not load.
 *
 * Errors are recognised by `code`: the ESM and the CommonJS build each have a class of their own, so
 * `instanceof` is no test.
 */
import { MESSAGES_OF_NODE } from './errors/messages-of-node.js'

const MESSAGES = {
  'not-text': (p: { what: string; got: string }) =>
    `${p.what} must be a string or an article { id, text }, but it is ${p.got}: pass the text itself.`,
  'bad-article': (p: { what: string; got: string }) =>
    `${p.what} has no usable text: \`text\` must be a string, but it is ${p.got}.`,
  'not-a-result': (p: { expected: string; got: string }) =>
    `A report is made of ${p.expected}, but this is ${p.got}: pass the result itself.`,
  'too-long': (p: { what: string; length: number; limit: number }) =>
    `${p.what} has ${p.length} characters and the limit is ${p.limit}: cut it, or raise \`limits.characters\`.`,
  'bad-encoder': (p: { name: string; got: number; expected: number }) =>
    `The encoder ${p.name} gave ${p.got} vectors for ${p.expected} sentences: it must give one a sentence.`,
  'bad-option': (p: { option: string; got: string; expected: string }) =>
    `Option \`${p.option}\` is ${p.got}: give ${p.expected}.`,
  'no-peer': (p: { what: string; packages: string }) =>
    `${p.what} is read by packages that are not there: run \`npm install ${p.packages}\`.`,
  'source-too-long': (p: { what: string; length: number; limit: number }) =>
    `${p.what} has ${p.length} characters and the limit is ${p.limit}: cut it, or raise \`limits.source\`.`,
  'too-deep': (p: { what: string; limit: number }) =>
    `${p.what} is nested more than ${p.limit} deep: leave it out, or raise \`limits.depth\`.`,
  'too-many-elements': (p: { what: string; limit: number; kind?: string }) =>
    `${p.what} has more than ${p.limit} ${p.kind ?? 'elements'}: leave it out, or raise \`limits.elements\`.`,
  'too-many-items': (p: { what: string; limit: number }) =>
    `${p.what} has more than ${p.limit} stories: split it, or raise \`limits.items\`.`,
  'no-story': (p: { what: string }) => `${p.what} holds no text of a story: give the page or file it stands in.`,
  'bad-item': (p: { why: string }) => `Not a story that can be read (${p.why}): mend it, or leave it out.`,
  'bad-format': (p: { what: string; format: string; why: string }) =>
    `${p.what} cannot be read as ${p.format} (${p.why}): name its format, or mend it.`,
  'scheme-differs': (p: { a: string; b: string; difference: string }) =>
    `The sketches cannot be compared, for their schemes differ (${p.difference}): sketch both texts with the same options.`,
  'not-a-sketch': (p: { got: string }) =>
    `A sketch is needed, but this is ${p.got}: make one of the text with \`sketch\`.`,
  'bad-saved-index': (p: { reason: string }) =>
    `The saved index cannot be read: ${p.reason}. Build it again from the texts.`,
  'bad-sketch-bytes': (p: { reason: string }) =>
    `The bytes are no sketch that can be read: ${p.reason}. Sketch the text again.`,
  'no-id': (p: { what: string; got: string }) =>
    `${p.what} has no usable id (${p.got}): give it an \`id\`, a string of its own.`,
  ...MESSAGES_OF_NODE
} as const

/** Every way in which the library refuses; a code stays what it is within a major version. */
export type ErrorCode = keyof typeof MESSAGES
type Details<C extends ErrorCode> = Parameters<(typeof MESSAGES)[C]>[0]

/** The one error class of the library. `code` names the kind; `details` holds the values the message shows. */
export class WirecopyError<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'WirecopyError'
  /** Names the kind of error; the same in every build and within a major version. */
  readonly code: C
  /** The values the message shows, for programs. */
  readonly details: Details<C>

  constructor(code: C, details: Details<C>, cause?: unknown) {
    const write = MESSAGES[code] as (details: Details<C>) => string
    super(write(details), cause === undefined ? undefined : { cause })
    this.code = code
    this.details = details
  }
}

/** An error of any code, told apart by it: where `code` is `too-long`, `details` has `length` and `limit`. */
export type AnyWirecopyError = { [C in ErrorCode]: WirecopyError<C> }[ErrorCode]

/** Whether an error is the library's, of whichever build: the ESM and the CommonJS classes differ, so `instanceof` may say no. */
export function isWirecopyError(error: unknown): error is AnyWirecopyError {
  return error instanceof Error && error.name === 'WirecopyError' && 'code' in error
}

/** A value as an error message shows it: short, on one line, its kind made plain, and what was probably forgotten. */
export function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)
  if (value === null || value === undefined) return String(value)
  if (typeof value === 'function') return 'a function'
  if (typeof value !== 'object') return `${String(value)} (${typeof value})`
  if (Array.isArray(value)) return `an array of ${value.length}`
  const kind = value.constructor?.name ?? 'no prototype'
  if (isPromise(value)) return `a promise (\`await\` it)`
  return ArrayBuffer.isView(value) ? `bytes (${kind}; decode them, as by \`toString()\`)` : `an object (${kind})`
}

/** What is no article, whatever properties it may have: a caller forgot to await, to decode, or to take one out. */
export function isForeign(value: object): boolean {
  return Array.isArray(value) || ArrayBuffer.isView(value) || isPromise(value)
}

function isPromise(value: object): boolean {
  return 'then' in value && typeof value.then === 'function'
}
