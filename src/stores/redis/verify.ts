/** What is wrong with what is kept: keys that are gone, rows that disagree, postings too many or too few. Every key is read. */
import { WirecopyError } from '../../errors.js'
import type { StoreFault } from '../../types.js'
import { idOrder } from '../postings/priority.js'
import { sync } from './ask.js'
import { call } from './call.js'
import { hashOf } from './names.js'
import { PARTS } from './scripts/read.js'
import { askServers, refuseEvicting, requireWhole } from './servers.js'
import type { Partition, State } from './state.js'
import { livingRows, type Segment } from './table.js'

const KEYS_A_SCRIPT = 512

/** Linear. What is written meanwhile may be reported: check while nobody writes, or twice. */
export async function faults(state: State): Promise<StoreFault[]> {
  const { partitions } = state
  const all = await evicting(state)
  for (const partition of partitions)
    for (const fault of await faultsIn(partition)) if (!all.some(({ what }) => what === fault.what)) all.push(fault)
  return all
}

async function faultsIn(partition: Partition): Promise<StoreFault[]> {
  try {
    const all: StoreFault[] = []
    for (const { segment, rows } of await sync(partition)) all.push(...(await faultsOf(partition, segment, rows)))
    return all
  } catch (error) {
    if (error instanceof WirecopyError && error.code === 'store-lost')
      return [{ what: error.message, where: partition.target.where }]
    throw error
  }
}

/** A policy that was set after the index was opened, and what was thrown away since. */
async function evicting({ connection, config, partitions }: State): Promise<StoreFault[]> {
  const { where, deadline } = partitions[0]!.target
  const checks = [
    askServers(connection, where, deadline).then((servers) => refuseEvicting(servers, where, config.window)),
    ...partitions.map((partition) => {
      partition.watch.at = 0 // Now, not as a moment ago.
      return requireWhole(partition)
    })
  ]
  const errors = (await Promise.allSettled(checks)).flatMap((check) =>
    check.status === 'rejected' ? [check.reason] : []
  )
  const faults = new Map<string, StoreFault>()
  for (const error of errors) {
    if (!(error instanceof WirecopyError && ['store-evicts', 'store-lost'].includes(error.code))) throw error
    faults.set(error.message, { what: error.message, where })
  }
  return [...faults.values()]
}

async function faultsOf(partition: Partition, segment: Segment, rows: number): Promise<StoreFault[]> {
  const where = `${partition.base}${segment.serial}`
  const size = 2 ** segment.bits
  const read = (kind: string, names: readonly string[]) => readParts(partition, segment, kind, names)
  const postings = new Uint32Array(rows)
  let strangers = 0
  for await (const bucket of read(
    'p',
    numbers(size, (nth) => nth.toString(16).padStart(4, '0'))
  ))
    for (const entry of words(bucket as Buffer)) {
      const row = entry & (size - 1)
      if (row < rows) postings[row]!++
      else strangers++
    }
  const names = await fieldsOf(read('n', numbers(size / 64, String)))
  const directory = await fieldsOf(
    read(
      'i',
      numbers(size / 64, (nth) => nth.toString(16))
    )
  )
  const living = livingRows(segment, rows)
  return [
    ...(strangers > 0 ? [{ what: `${strangers} postings name texts that are not there`, where }] : []),
    ...living.flatMap((row) => rowFaults(segment, row, names, directory, postings[row]!, `${where} row ${row}`)),
    ...(directory.size === living.length
      ? []
      : [{ what: `${directory.size} entries in the directory for ${living.length} texts`, where }])
  ]
}

type Fields = ReadonlyMap<string, Buffer>

function rowFaults(
  segment: Segment,
  row: number,
  names: Fields,
  directory: Fields,
  postings: number,
  where: string
): StoreFault[] {
  const name = names.get(Buffer.from(String(row)).toString('latin1'))
  if (!name) return [{ what: 'a text is searched whose id is not held', where }]
  const id = JSON.parse(name.toString()) as string
  const found = String(directory.get(hashOf(id).toString('latin1')) ?? '')
  const keys = segment.keys[row]!
  return [
    ...(idOrder(id) === segment.order[row] ? [] : [{ what: 'a text has another id than when it was added', where }]),
    ...(found === String(row)
      ? []
      : [{ what: `the directory has text ${JSON.stringify(id)} at ${found || 'no row'}`, where }]),
    ...(postings === keys ? [] : [{ what: `${postings} postings of ${keys}`, where }])
  ]
}

function numbers(count: number, name: (nth: number) => string): string[] {
  return Array.from({ length: count }, (_, nth) => name(nth))
}

/** The keys of one kind that are there. */
async function* readParts({ target }: Partition, { serial }: Segment, kind: string, names: readonly string[]) {
  for (let from = 0; from < names.length; from += KEYS_A_SCRIPT) {
    const asked = names.slice(from, from + KEYS_A_SCRIPT).map((name) => `${serial}:${kind}:${name}`)
    for (const part of await call(target, PARTS, asked)) if (part) yield part
  }
}

async function fieldsOf(hashes: AsyncIterable<unknown>): Promise<Fields> {
  const fields = new Map<string, Buffer>()
  for await (const flat of hashes as AsyncIterable<Buffer[]>)
    for (let at = 0; at < flat.length; at += 2) fields.set(flat[at]!.toString('latin1'), flat[at + 1]!)
  return fields
}

function* words(bytes: Buffer): Generator<number> {
  for (let at = 0; at + 4 <= bytes.length; at += 4) yield bytes.readUInt32LE(at)
}
