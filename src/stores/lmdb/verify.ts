/** Whether an index on disk is whole. */
import type { StoreFault } from '../../types.js'
import { faultsOf } from '../postings/verify.js'
import { idKey, idOfRecord } from './records.js'
import { catchUp, type State } from './state.js'

/** Reads everything but the contents. Pages that a killed writer left behind are no fault: nobody reads them and the next writer erases them. */
export function faults(state: State): StoreFault[] {
  catchUp(state)
  const { env, parts } = state
  const names = new Map<number, string>()
  for (const { key, value } of env.texts.getRange({})) names.set(key, idOfRecord(value))
  return [...faultsOf(parts, (number) => names.get(number)), ...textFaults(state, names)]
}

function* textFaults({ env, meta, parts }: State, names: ReadonlyMap<number, string>): Generator<StoreFault> {
  const searched = new Set<number>()
  for (const { numbers, dead, texts } of [...parts.segments, parts.delta])
    for (let rank = 0; rank < texts; rank++) if (dead[rank] !== 1) searched.add(numbers[rank]!)
  for (const [number, id] of names) {
    const where = `text ${JSON.stringify(id)}`
    if (!searched.has(number)) yield { what: 'is held but not searched', where }
    if (env.ids.get(idKey(id))?.readUInt32LE(0) !== number) yield { what: 'cannot be reached by its id', where }
  }
  const ids = env.ids.getCount({})
  if (ids !== names.size) yield { what: `${ids} ids lead to ${names.size} texts`, where: 'ids' }
  if (meta.texts !== names.size) yield { what: `${meta.texts} texts expected, ${names.size} held`, where: 'texts' }
}
