/**
 * What was read so far, on disk: a run that was interrupted goes on after the last whole block.
 *
 * `manifest.json` says of which files and options; `blocks.bin` is appended to, each block with its length and a checksum, so a
 * block that was being written when the power went is seen and read again. Held by `test/dedupe/checkpoint.test.ts`.
 */
import { createHash } from 'node:crypto'
import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync
} from 'node:fs'
import { join, resolve } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { Block, Reading } from './block.js'
import { STRETCH } from './line-jobs.js'
import { readAt } from './line-spans.js'

const VERSION = 1
const HEAD = 4 + 16

export interface Checkpoint {
  /** The blocks of an earlier run, in order; to be taken once. */
  readonly done: Iterable<Block>
  add(block: Block): void
}

/** A checkpoint that keeps nothing. */
export const NO_CHECKPOINT: Checkpoint = { done: [], add: () => undefined }

/** Starts anew where the folder belongs to other files, other options or another version. */
export function checkpoint(folder: string, paths: readonly string[], reading: Reading): Checkpoint {
  mkdirSync(folder, { recursive: true })
  const manifest = join(folder, 'manifest.json')
  const blocks = join(folder, 'blocks.bin')
  const expected = JSON.stringify({ version: VERSION, stretch: STRETCH, reading, files: paths.map(fingerprint) })
  if (!existsSync(manifest) || !existsSync(blocks) || readFileSync(manifest, 'utf8') !== expected) {
    writeFileSync(blocks, '')
    writeFileSync(manifest, expected)
  }
  return { done: wholeBlocks(blocks), add: (block) => appendFileSync(blocks, packed(block)) }
}

function fingerprint(path: string): object {
  const { size, mtimeMs } = statSync(path)
  return { path: resolve(path), size, mtimeMs }
}

function packed(block: Block): Buffer {
  const body = serialize(block)
  const head = Buffer.alloc(HEAD)
  head.writeUInt32LE(body.length, 0)
  digest(body).copy(head, 4)
  return Buffer.concat([head, body])
}

/** Cuts the file after its last whole block. To be read to the end. */
function* wholeBlocks(path: string): Generator<Block> {
  const file = openSync(path, 'r')
  let at = 0
  try {
    for (;;) {
      const head = readAt(file, at, HEAD)
      const body = head.length < HEAD ? head : readAt(file, at + HEAD, head.readUInt32LE(0))
      if (head.length < HEAD || body.length < head.readUInt32LE(0) || !digest(body).equals(head.subarray(4))) break
      yield deserialize(body) as Block
      at += HEAD + body.length
    }
  } finally {
    closeSync(file)
    truncateSync(path, at)
  }
}

function digest(body: Uint8Array): Buffer {
  return createHash('sha256').update(body).digest().subarray(0, 16)
}
