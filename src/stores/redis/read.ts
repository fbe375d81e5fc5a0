/** Texts and ids out of the partitions. */

import type { Incomplete } from '../../types.js'
import { sync } from './ask.js'
import { call } from './call.js'
import { type Gap, incompleteOf, note } from './gaps.js'
import { hashOf, partitionOf } from './names.js'
import { GET, HAS, NAMES, PARTS, SIZE } from './scripts/read.js'
import { surely } from './servers.js'
import type { Partition, State } from './state.js'
import { type Segment, stampOf } from './table.js'

/** Texts asked for by one script: 64 articles are about 100 KB. */
const TEXTS_A_SCRIPT = 64
/** Rows of one hash of names. */
const NAMES_A_GROUP = 64

/**
 * The contents of texts, in the order asked. Rejects where a partition does not answer, for "not held" would be a lie; or tells `onGap` of it, and
 * gives what the others hold.
 */
export async function get(
  { partitions }: State,
  ids: readonly string[],
  onGap?: (gap: Incomplete) => void
): Promise<(Uint8Array | undefined)[]> {
  const gaps: Gap[] = []
  const found = new Array<Uint8Array | undefined>(ids.length).fill(undefined)
  const shares = partitions.map((): { readonly at: number; readonly hash: Buffer }[] => [])
  ids.forEach((id, at) => {
    const hash = hashOf(id)
    shares[partitionOf(hash, partitions.length)]!.push({ at, hash })
  })
  const fill = async (partition: Partition, some: (typeof shares)[number]): Promise<void> => {
    const contents = await call(
      partition.target,
      GET,
      some.map(({ hash }) => hash)
    )
    some.forEach(({ at }, nth) => {
      found[at] = (contents[nth] as Buffer | null) ?? undefined
    })
  }
  await Promise.all(
    shares.flatMap((share, at) =>
      Array.from({ length: Math.ceil(share.length / TEXTS_A_SCRIPT) }, (_, part) =>
        surely(
          partitions[at]!,
          fill(partitions[at]!, share.slice(part * TEXTS_A_SCRIPT, (part + 1) * TEXTS_A_SCRIPT))
        ).catch((error) => {
          if (!onGap) throw error
          note(gaps, partitions[at]!)(error)
        })
      )
    )
  )
  const gap = incompleteOf(gaps)
  if (gap) onGap?.(gap)
  return found
}

export async function has({ partitions }: State, id: string): Promise<boolean> {
  const hash = hashOf(id)
  const partition = partitions[partitionOf(hash, partitions.length)]!
  const [held] = await surely(partition, call(partition.target, HAS, [hash]))
  return held === 1
}

export async function size({ partitions }: State): Promise<number> {
  const sizes = await Promise.all(partitions.map((partition) => surely(partition, call(partition.target, SIZE, []))))
  return sizes.reduce((sum, [size]) => sum + Number(size), 0)
}

/** Every id, a hash of names at a time. */
export async function* ids({ partitions }: State): AsyncGenerator<string, void, undefined> {
  for (const partition of partitions)
    for (const { segment, rows } of await surely(partition, sync(partition))) yield* idsOf(partition, segment, rows)
}

async function* idsOf(
  { target }: Partition,
  { serial, dead }: Segment,
  rows: number
): AsyncGenerator<string, void, undefined> {
  for (let group = 0; group * NAMES_A_GROUP < rows; group++) {
    const [fields] = await call(target, PARTS, [`${serial}:n:${group}`])
    const flat = (fields as Buffer[] | null) ?? []
    for (let at = 0; at < flat.length; at += 2) if (dead[Number(flat[at])] === 0) yield nameOf(flat[at + 1]!)
  }
}

/** The ids of rows, `undefined` for those removed since. */
export async function namesOfRows(
  { target }: Partition,
  rows: readonly { readonly segment: Segment; readonly row: number }[]
): Promise<(string | undefined)[]> {
  const asked = rows.flatMap(({ segment, row }) => [segment.serial, String(row), stampOf(segment, row)])
  const names = await call(target, NAMES, asked)
  return names.map((name) => (name ? nameOf(name as Buffer) : undefined))
}

function nameOf(name: Buffer): string {
  return JSON.parse(name.toString()) as string
}
