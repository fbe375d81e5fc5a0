/** What is wrong with segments: order, bounds, and texts that are searched but not held. */
import type { StoreFault } from '../../types.js'
import type { Parts } from './look-up.js'
import { comparePriority, idOrder } from './priority.js'
import { PAGE_ENTRIES, type Segment } from './segment.js'

/** `idOf` gives the id of a number that is held. Linear; every page is read. */
export function faultsOf({ segments, delta }: Parts, idOf: (number: number) => string | undefined): StoreFault[] {
  const faults = segments.flatMap((segment) => [...pageFaults(segment), ...textFaults(segment, idOf)])
  for (let rank = 0; rank < delta.texts; rank++)
    if (delta.dead[rank] === 0 && idOf(delta.numbers[rank]!) === undefined)
      faults.push({ what: 'a text is searched that is not held', where: `text ${delta.numbers[rank]}` })
  return faults
}

function* pageFaults(segment: Segment): Generator<StoreFault> {
  const where = `segment ${segment.id}`
  let key = -1
  let rank = -1
  let entries = 0
  for (let at = 0; at * PAGE_ENTRIES < segment.entries; at++) {
    const page = segment.page(at)
    const count = page.length / 2
    if (page[0] !== segment.directory[at])
      yield { what: `page ${at} does not begin with the key in the directory`, where }
    for (let entry = 0; entry < count; entry++) {
      const nextKey = page[entry]!
      const nextRank = page[count + entry]!
      const ascends = nextKey > key || (nextKey === key && nextRank > rank)
      if (!ascends) yield { what: `page ${at} is out of order at entry ${entry}`, where }
      if (nextRank >= segment.texts) yield { what: `page ${at} names a text that is not there`, where }
      key = nextKey
      rank = nextRank
    }
    entries += count
  }
  if (entries !== segment.entries) yield { what: `${entries} entries in pages, ${segment.entries} expected`, where }
}

function* textFaults(segment: Segment, idOf: (number: number) => string | undefined): Generator<StoreFault> {
  const where = `segment ${segment.id}`
  for (let rank = 0; rank < segment.texts; rank++) {
    if (rank > 0 && comparePriority(segment, rank - 1, segment, rank) > 0)
      yield { what: `texts ${rank - 1} and ${rank} are out of order`, where }
    if (segment.dead[rank] === 1) continue
    const id = idOf(segment.numbers[rank]!)
    if (id === undefined) yield { what: 'a text is searched that is not held', where: `text ${segment.numbers[rank]}` }
    else if (idOrder(id) !== segment.order[rank])
      yield { what: `text ${segment.numbers[rank]} has another id than when it was added`, where }
  }
}
