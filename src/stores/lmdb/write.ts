/** Texts onto the disk and off it, each call one transaction. */
import { WirecopyError } from '../../errors.js'
import type { StoredText } from '../../types.js'
import { isFull, pushText } from '../postings/delta.js'
import { kill } from '../postings/kill.js'
import { claim } from './claim.js'
import { commit } from './commit.js'
import { clearOrphans, freeze, settle } from './maintain.js'
import type { Meta } from './meta.js'
import { contentOfRecord, freshRecord, idKey, numberRecord, textRecord } from './records.js'
import { catchUp, type State } from './state.js'

/** Makes this process the writer. Throws `second-writer`, `read-only`. */
export async function becomeWriter(state: State): Promise<void> {
  if (state.writes) return
  if (state.readOnly) throw new WirecopyError('read-only', { path: state.path })
  claim(state.env, state.path)
  state.env.root.resetReadTxn()
  catchUp(state)
  state.writes = true
  await clearOrphans(state)
}

export async function put(state: State, texts: readonly StoredText[]): Promise<void> {
  await becomeWriter(state)
  const { env, meta } = state
  const last = [...new Map(texts.map((text) => [text.id, text])).values()]
  const rows = last.map((text, at) => ({ text, key: idKey(text.id), number: meta.next + at }))
  const replaced = goneFor(
    state,
    rows.map(({ key }) => key)
  )
  const next: Meta = {
    ...without(meta, replaced),
    texts: meta.texts - replaced.length + rows.length,
    next: meta.next + rows.length
  }
  const contentBytes = rows.reduce((sum, { text }) => sum + text.content.length, next.contentBytes)
  await commit(state, { ...next, contentBytes }, () => {
    eraseTexts(state, replaced)
    for (const { text, key, number } of rows) {
      env.texts.put(number, textRecord(text))
      env.ids.put(key, numberRecord(number))
      env.fresh.put(number, freshRecord(text))
    }
  })
  for (const { number } of replaced) kill(state.parts, number)
  for (const { text, number } of rows) pushText(state.parts.delta, text, number)
  if (isFull(state.parts.delta)) await freeze(state)
  await settle(state)
}

export async function remove(state: State, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0
  await becomeWriter(state)
  const keys = [...new Set(ids)].map(idKey)
  const gone = goneFor(state, keys)
  if (gone.length === 0) return 0
  await commit(state, without(state.meta, gone), () => {
    eraseTexts(state, gone)
    for (const { key } of gone) state.env.ids.remove(key)
  })
  for (const { number } of gone) kill(state.parts, number)
  await settle(state)
  return gone.length
}

interface Gone {
  readonly key: Uint8Array
  readonly number: number
  readonly bytes: number
}

function goneFor({ env }: State, keys: readonly Uint8Array[]): Gone[] {
  return keys.flatMap((key) => {
    const number = env.ids.get(key)?.readUInt32LE(0)
    if (number === undefined) return []
    const record = env.texts.get(number)
    return [{ key, number, bytes: record ? contentOfRecord(record).length : 0 }]
  })
}

function without(meta: Meta, gone: readonly Gone[]): Meta {
  return {
    ...meta,
    texts: meta.texts - gone.length,
    removals: meta.removals + gone.length,
    contentBytes: gone.reduce((left, { bytes }) => left - bytes, meta.contentBytes)
  }
}

/** Inside a transaction. */
function eraseTexts({ env, meta }: State, gone: readonly Gone[]): void {
  gone.forEach(({ number }, at) => {
    env.texts.remove(number)
    env.removed.put(meta.removals + at, numberRecord(number))
  })
}
