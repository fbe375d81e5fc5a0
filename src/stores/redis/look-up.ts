/** The texts under keys, over all partitions at once; a partition that does not answer is named, and costs only its own texts. */
import type { LookUp } from '../../types.js'
import { comparePriority } from '../postings/priority.js'
import { ask, type Seen } from './ask.js'
import { collect, type Slab } from './collect.js'
import { type Gap, incompleteOf, note } from './gaps.js'
import { idAt } from './ids.js'
import { loadWhatIsWorthIt } from './load.js'
import { namesOfRows } from './read.js'
import { requireWhole } from './servers.js'
import type { Partition, State } from './state.js'

export async function lookUp(
  state: State,
  keys: Uint32Array,
  limit: number,
  enough = Number.POSITIVE_INFINITY
): Promise<LookUp> {
  const { partitions } = state
  const gaps: Gap[] = []
  const [answers] = await Promise.all([
    Promise.all(partitions.map((partition) => ask(partition, keys).catch(note(gaps, partition)))),
    Promise.all(partitions.map((partition) => requireWhole(partition).catch(note(gaps, partition))))
  ])
  loadWhatIsWorthIt(state)
  const slabs = layOut(partitions, answers)
  const slabAt = slabOf(slabs)
  return {
    ...collect(slabs, keys, limit, enough),
    places: slabs.reduce((sum, { rows }) => sum + rows, 0),
    texts: slabs.reduce((sum, { rows, deaths }) => sum + rows - deaths, 0),
    compare: (a, b) => {
      const [mine, other] = [slabAt(a), slabAt(b)]
      return comparePriority(mine.segment, a - mine.base, other.segment, b - other.base)
    },
    published: (place) => {
      const { segment, base } = slabAt(place)
      return segment.published[place - base]!
    },
    ids: (places) => namesOf(slabAt, places, gaps),
    get incomplete() {
      return incompleteOf(gaps)
    }
  }
}

function layOut(partitions: readonly Partition[], answers: readonly (readonly Seen[] | undefined)[]): Slab[] {
  let base = 0
  return partitions.flatMap((_, at) =>
    (answers[at] ?? []).map((seen) => {
      const slab = { ...seen, base }
      base += seen.rows
      return slab
    })
  )
}

/** The slab of a place, by halving. */
function slabOf(slabs: readonly Slab[]): (place: number) => Slab {
  return (place) => {
    let low = 0
    let high = slabs.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (slabs[middle]!.base <= place) low = middle
      else high = middle - 1
    }
    return slabs[low]!
  }
}

/** What is here is not asked for. A text removed since may have no name; those of a partition that does not answer are a gap. */
async function namesOf(slabAt: (place: number) => Slab, places: readonly number[], gaps: Gap[]) {
  const groups = new Map<Partition, number[]>()
  const ids = places.map((place, at) => {
    const { partition, copy, base } = slabAt(place)
    const id = copy?.ids && idAt(copy.ids, place - base)
    if (id !== undefined) return id
    const group = groups.get(partition)
    if (group) group.push(at)
    else groups.set(partition, [at])
    return undefined
  })
  await Promise.all(
    [...groups].map(async ([partition, at]) => {
      const rows = at.map((nth) => rowOf(slabAt(places[nth]!), places[nth]!))
      const names = await namesOfRows(partition, rows).catch(note(gaps, partition))
      names?.forEach((name, nth) => {
        ids[at[nth]!] = name
      })
    })
  )
  return ids
}

function rowOf({ segment, base }: Slab, place: number) {
  return { segment, row: place - base }
}
