/**
 * One table of messages and one class. A message says what is wrong, which value it was, and what to do.
 *
 * Errors are recognised by `code`: the ESM and the CommonJS build each have a class of their own, so
 * `instanceof` is no test.
 */

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
  'worker-crashed': (p: { tries: number; why: string }) =>
    `The job ended its worker ${p.tries} times (${p.why}): leave this input out, or report it.`,
  'job-failed': (p: { why: string }) => `The job failed in its worker: ${p.why}`,
  'pool-full': (p: { queue: number }) =>
    `${p.queue} jobs wait already: await some of them first, use \`map\`, or raise \`queue\`.`,
  'pool-closed': (_: object) => 'The pool is closed: make a new one.',
  'not-a-worker': (_: object) => '`serve` runs in a worker thread: start this file through a pool.',
  'no-worker': (p: { name: string }) =>
    `The file of worker \`${p.name}\` is not there: keep \`wirecopy\` external when you bundle, or build it first.`,
  'no-file': (p: { path: string; why: string }) => `${p.path} cannot be read (${p.why}): check the path.`,
  'file-too-big': (p: { path: string; bytes: number; limit: number }) =>
    `${p.path} has more bytes (${p.bytes}) than ${p.limit} characters can take: cut it, or raise \`--max-characters\`.`,
  'not-utf8': (p: { path: string }) =>
    `${p.path} is not UTF-8 text: convert it, for example with \`iconv -f WINDOWS-1252 -t UTF-8\`.`,
  'binary-file': (p: { path: string }) => `${p.path} is binary data and no text: give the text that is in it.`,
  'cannot-write': (p: { path: string; why: string }) => `${p.path} cannot be written (${p.why}): give another path.`,
  'stdin-twice': (_: object) => 'Standard input (-) was given twice: it can be read once.',
  'bad-pair': (p: { why: string }) =>
    `Not a pair (${p.why}): write {"id": ..., "source": ..., "target": ...} on one line, texts or articles { id, text }.`,
  'bad-record': (p: { why: string }) => `Not a record (${p.why}): write {"id": ..., "text": ...} on one line.`,
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
  'many-stories': (p: { what: string; count: number }) =>
    `${p.what} holds ${p.count} stories where one is asked for: use \`wirecopy scan\` or \`wirecopy add\`, or take one out.`,
  'is-a-url': (p: { url: string }) =>
    `${p.url} is an address, and nothing is fetched unasked: add \`--fetch\`, or save the page and give its file.`,
  'fetch-failed': (p: { url: string; why: string }) =>
    `${p.url} could not be fetched (${p.why}): try again, or save the page and give its file.`,
  'inflates-too-far': (p: { path: string; ratio: number }) =>
    `${p.path} grows to more than ${p.ratio} times its size when it is unpacked: it is no archive of texts; leave it out.`,
  'line-too-long': (p: { limit: number }) => `The line has more than ${p.limit} bytes: split it, or leave it out.`,
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
  'no-text': (p: { id: string }) =>
    `The index holds no text with the id ${p.id}, or its owner cannot give it: add the text as it was first.`,
  'index-closed': (_: object) => 'The index is closed: open it again.',
  'index-scheme': (p: { where: string; found: string; expected: string }) =>
    `The index ${p.where} was made by another scheme (${p.found}; this version writes ${p.expected}): add its texts to a new index.`,
  'index-version': (p: { path: string; found: number; known: number }) =>
    `The index ${p.path} has layout ${p.found} and this version reads up to ${p.known}: use a later version of wirecopy.`,
  'index-damaged': (p: { path: string; what: string }) =>
    `The index ${p.path} is damaged (${p.what}): run \`wirecopy check\`, and build it again from the texts.`,
  'not-an-index': (p: { path: string; why: string }) =>
    `${p.path} cannot be opened as an index (${p.why}): give a directory that is empty or holds one.`,
  'no-index': (p: { path: string }) => `There is no index at ${p.path}: make one with \`wirecopy add\`.`,
  'no-texts': (p: { path: string }) =>
    `The index ${p.path} holds no texts, for its owner keeps them: add them from where they are.`,
  'no-lmdb': (_: object) =>
    'An index on disk is kept by the package `lmdb`, which is not there: run `npm install lmdb`, or keep the index in memory.',
  'bad-client': (p: { got: string }) =>
    `\`client\` is ${p.got}: pass a client, a cluster or a Sentinel client of node-redis (\`redis\`) or ioredis, version 5 or later.`,
  'no-redis': (_: object) =>
    'An index on a Redis server is reached through the package `redis`, which is not there: run `npm install redis`.',
  'store-unreachable': (p: { where: string; why: string }) =>
    `The index ${p.where} could not be asked (${p.why}): see to the server and the network; it is safe to try again.`,
  'store-full': (p: { where: string; why: string }) =>
    `The server of ${p.where} has no memory left for more (${p.why}): raise \`maxmemory\` or let texts expire; reading goes on.`,
  'store-denied': (p: { where: string; why: string }) =>
    `The server of ${p.where} refuses this account (${p.why}): check the password and the rights of the user.`,
  'store-read-only': (p: { where: string }) =>
    `The server of ${p.where} is a replica and takes no writes: connect to the primary; reading goes on.`,
  'store-evicts': (p: { where: string; policy: string }) =>
    `The server of ${p.where} may throw away keys of the index when its memory is full (maxmemory-policy ${p.policy}): set \`noeviction\`.`,
  'store-lost': (p: { where: string; why: string }) =>
    `The index ${p.where} has lost keys (${p.why}): add its texts to a new index, and see what deletes keys there.`,
  'store-failed': (p: { where: string; why: string }) => `The server of ${p.where} refused the call: ${p.why}`,
  'second-writer': (p: { path: string; pid: number }) =>
    `The index ${p.path} is being written to by process ${p.pid}: wait for it, or write through it; reading goes on.`,
  'read-only': (p: { path: string }) => `The index ${p.path} may only be read: get leave to write to its directory.`,
  'write-failed': (p: { path: string; why: string }) =>
    `The index ${p.path} could not be written to (${p.why}) and is as it was: see to the disk and try again.`
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
