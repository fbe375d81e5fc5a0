/**
 * The messages of what is Node's alone: files, worker threads, kept indexes, the command. In a browser the package gives
 * `no-messages.ts` in place of this file (`#messages-of-node` in package.json), and test/browser.test.ts holds that nothing
 * there asks for one of them.
 */
export const MESSAGES_OF_NODE = {
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
  'many-stories': (p: { what: string; count: number }) =>
    `${p.what} holds ${p.count} stories where one is asked for: use \`wirecopy scan\` or \`wirecopy add\`, or take one out.`,
  'is-a-url': (p: { url: string }) =>
    `${p.url} is an address, and nothing is fetched unasked: add \`--fetch\`, or save the page and give its file.`,
  'fetch-failed': (p: { url: string; why: string }) =>
    `${p.url} could not be fetched (${p.why}): try again, or save the page and give its file.`,
  'inflates-too-far': (p: { path: string; ratio: number }) =>
    `${p.path} grows to more than ${p.ratio} times its size when it is unpacked: it is no archive of texts; leave it out.`,
  'line-too-long': (p: { limit: number }) => `The line has more than ${p.limit} bytes: split it, or leave it out.`,
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
