/** The second reading of gzip files: the lines of the texts that candidates need are laid by in a plain file. */
import type { Columns, Places } from './columns.js'
import { firstOf, secondOf } from './pair-set.js'
import type { Spool } from './spool.js'
import { unzipped } from './unzipped.js'

/** Unzips each file of `zipped` once; gives the places from which every wanted text can be read. */
export async function respool(
  of: Columns,
  pairs: Float64Array,
  zipped: ReadonlySet<number>,
  into: Spool
): Promise<Places> {
  const places: Places = {
    paths: [...of.paths, into.path],
    files: of.files.slice(0, of.count),
    offsets: of.offsets.slice(0, of.count),
    sizes: of.sizes
  }
  const wanted = new Uint8Array(of.count)
  for (const pair of pairs) {
    wanted[firstOf(pair)] = 1
    wanted[secondOf(pair)] = 1
  }
  for (let from = 0, to = 0; from < of.count; from = to) {
    while (to < of.count && of.files[to] === of.files[from]) to++
    if (zipped.has(of.files[from]!)) await copyLines(of, from, to, wanted, places, into)
  }
  return places
}

/** The texts [from, to) are those of one file, in order. */
async function copyLines(
  of: Columns,
  from: number,
  to: number,
  wanted: Uint8Array,
  places: Places,
  into: Spool
): Promise<void> {
  const pieces = unzipped(of.paths[of.files[from]!]!, () => undefined)
  let held: Buffer = Buffer.alloc(0)
  let at = 0
  let text = from
  for await (const piece of pieces) {
    held = held.length === 0 ? piece : Buffer.concat([held, piece])
    for (; text < to && at + held.length >= of.offsets[text]! + of.sizes[text]!; text++) {
      if (!wanted[text]) continue
      const line = of.offsets[text]! - at
      places.files[text] = places.paths.length - 1
      places.offsets[text] = into.size()
      into.write(held.subarray(line, line + of.sizes[text]!))
    }
    const keep = text < to ? Math.min(held.length, Math.max(0, of.offsets[text]! - at)) : held.length
    held = held.subarray(keep)
    at += keep
  }
}
