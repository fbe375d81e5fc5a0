/** The ids of a segment's rows off the server, by plain commands: a script would hold it up. */
import { within } from './call.js'
import type { Ids } from './ids.js'
import type { Partition } from './state.js'

/** Rows of one hash on the server. */
const ROWS_A_GROUP = 64
/** Commands sent at once: 512 ids. */
const COMMANDS = 8

/** Reads the ids of the first `rows`, those that are known left out; nothing where they would take more than `most` bytes, or it is given up. */
export async function readIds(
  partition: Partition,
  serial: string,
  rows: number,
  most: number,
  known: Ids | undefined,
  isGivenUp: () => boolean
): Promise<Ids | undefined> {
  const held = known ? known.starts.length - 1 : 0
  const first = held - (held % ROWS_A_GROUP)
  const parts = known ? [known.bytes.subarray(0, known.starts[first])] : []
  const starts = new Uint32Array(rows + 1)
  if (known) starts.set(known.starts.subarray(0, first + 1))
  for (let row = first; row < rows; ) {
    if (isGivenUp()) return undefined
    const found = await readGroups(partition, serial, row, rows)
    for (const id of found) {
      if (id) parts.push(id)
      starts[row + 1] = starts[row]! + (id?.length ?? 0)
      row++
    }
    if (starts[row]! + starts.byteLength > most) return undefined
  }
  return { starts, bytes: Buffer.concat(parts) }
}

async function readGroups({ target, base }: Partition, serial: string, from: number, rows: number) {
  const given = new AbortController()
  const commands: Promise<unknown>[] = []
  for (let row = from; row < rows && commands.length < COMMANDS; row += ROWS_A_GROUP) {
    const key = `${base}${serial}:n:${row / ROWS_A_GROUP}`
    const fields = Array.from({ length: Math.min(ROWS_A_GROUP, rows - row) }, (_, nth) => String(row + nth))
    commands.push(target.connection.send(key, ['HMGET', key, ...fields], given.signal))
  }
  return (await within(Promise.all(commands), target.deadline, given)).flat() as (Buffer | null)[]
}
