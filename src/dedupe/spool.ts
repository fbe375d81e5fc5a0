/** Texts that cannot be read at a place a second time, laid by in a temporary file, a line each. */
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Spool {
  readonly path: string
  /** Bytes written. */
  size(): number
  write(bytes: Uint8Array): void
  remove(): void
}

export function spool(folder = tmpdir()): Spool {
  const own = mkdtempSync(join(folder, 'wirecopy-'))
  const path = join(own, 'lines.jsonl')
  const file = openSync(path, 'wx', 0o600)
  let size = 0
  return {
    path,
    size: () => size,
    write(bytes) {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
      size += bytes.length
    },
    remove() {
      closeSync(file)
      rmSync(own, { recursive: true, force: true })
    }
  }
}
