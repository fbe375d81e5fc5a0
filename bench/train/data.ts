/** Reads the data folder that the training scripts and benches are given: `DIR/<set>/<file>.jsonl.gz`, one JSON object a line. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'

/** The value of `--data`; exits with how to call the script where it is missing. */
export function dataDir(): string {
  const { values } = parseArgs({ options: { data: { type: 'string' } }, strict: false })
  if (typeof values.data === 'string') return values.data
  console.error('usage: node --import tsx bench/train/<script>.ts --data DIR')
  process.exit(2)
}

/** All rows of one file, or none (with a line that says so) where the set is absent. The caller names the row's shape. */
export function readRows<Row>(dir: string, set: string, file: string): Row[] {
  const path = join(dir, set, `${file}.jsonl.gz`)
  if (!existsSync(path)) {
    console.error(`skipped: ${set}/${file}.jsonl.gz is not there`)
    return []
  }
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Row)
}
