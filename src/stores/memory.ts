/**
 * The index in memory: the store that the others are held to. Held by `test/stores/memory.test.ts`.
 */
import { setImmediate as turn } from 'node:timers/promises'
import type { LookUp, Store, StoredText, StoreFault, StoreStats } from '../types.js'
import { oneAtATime } from './one-at-a-time.js'
import { isFull, newDelta, pushText } from './postings/delta.js'
import { numbersBefore } from './postings/expired.js'
import { type Draft, freezeDelta } from './postings/freeze.js'
import { kill } from './postings/kill.js'
import { lookUpKeys, type Parts } from './postings/look-up.js'
import { mergeSegments } from './postings/merge.js'
import type { Places } from './postings/places.js'
import type { Segment } from './postings/segment.js'
import { dueMerge } from './postings/tiers.js'
import { faultsOf } from './postings/verify.js'

interface Kept {
  readonly id: string
  readonly content: Uint8Array
}

interface State {
  scheme: string
  parts: Parts
  readonly spare: Places[]
  readonly numbers: Map<string, number>
  readonly kept: Map<number, Kept>
  next: number
  contentBytes: number
}

/** An empty store. About 10 bytes a key and 100 a text, and the contents. */
export function memoryStore(): Store {
  const state: State = {
    scheme: '',
    parts: { segments: [], delta: newDelta() },
    spare: [],
    numbers: new Map(),
    kept: new Map(),
    next: 0,
    contentBytes: 0
  }
  const inTurn = oneAtATime()
  const idOf = (number: number): string => state.kept.get(number)!.id
  return {
    kind: 'memory',
    open: async (scheme) => {
      state.scheme = scheme
    },
    put: (texts) => inTurn(() => put(state, texts)),
    remove: (ids) => inTurn(() => remove(state, ids)),
    expire: (before) => inTurn(() => remove(state, numbersBefore(state.parts, before).map(idOf))),
    has: async (id) => state.numbers.has(id),
    get: async (ids) => ids.map((id) => state.kept.get(state.numbers.get(id) ?? -1)?.content),
    size: async () => state.numbers.size,
    lookUp: async (keys, limit, enough): Promise<LookUp> => {
      const { numberOf, release, ...found } = lookUpKeys(state.parts, keys, limit, enough, state.spare)
      const idAt = (place: number): string | undefined => state.kept.get(numberOf(place))?.id
      const idsOf = async (places: readonly number[]) => {
        release()
        return places.map(idAt)
      }
      return { ...found, texts: state.numbers.size, ids: idsOf }
    },
    ids: async function* () {
      yield* [...state.numbers.keys()]
    },
    stats: async () => statsOf(state),
    check: async () => check(state),
    compact: () => inTurn(() => compact(state)),
    flush: async () => undefined,
    close: async () => undefined
  }
}

async function put(state: State, texts: readonly StoredText[]): Promise<void> {
  for (const text of texts) {
    forget(state, text.id)
    if (isFull(state.parts.delta)) freeze(state)
    const number = state.next++
    pushText(state.parts.delta, text, number)
    state.numbers.set(text.id, number)
    state.kept.set(number, { id: text.id, content: text.content })
    state.contentBytes += text.content.length
  }
  await settle(state)
}

async function remove(state: State, ids: readonly string[]): Promise<number> {
  let held = 0
  for (const id of ids) if (forget(state, id)) held++
  await settle(state)
  return held
}

function forget(state: State, id: string): boolean {
  const number = state.numbers.get(id)
  if (number === undefined) return false
  state.contentBytes -= state.kept.get(number)!.content.length
  state.numbers.delete(id)
  state.kept.delete(number)
  kill(state.parts, number)
  return true
}

function freeze(state: State): void {
  const { segments, delta } = state.parts
  const pages: Uint32Array[] = []
  const draft = freezeDelta(delta, (page) => pages.push(page))
  state.parts = { segments: [...segments, ...inMemory(draft, pages)], delta: newDelta() }
}

/** Merges what is due. Look-ups go on meanwhile, on the segments that stood before. */
async function settle(state: State): Promise<void> {
  for (let due = dueMerge(state.parts.segments); due; due = dueMerge(state.parts.segments))
    await mergeStretch(state, due.from, due.to)
}

async function mergeStretch(state: State, from: number, to: number): Promise<void> {
  const { segments, delta } = state.parts
  const pages: Uint32Array[] = []
  const draft = await mergeSegments(segments.slice(from, to), (page) => pages.push(page), turn)
  state.parts = { segments: [...segments.slice(0, from), ...inMemory(draft, pages), ...segments.slice(to)], delta }
}

async function compact(state: State): Promise<void> {
  if (state.parts.delta.texts > 0) freeze(state)
  if (state.parts.segments.length > 0) await mergeStretch(state, 0, state.parts.segments.length)
}

function inMemory(draft: Draft, pages: readonly Uint32Array[]): Segment[] {
  const texts = draft.numbers.length
  if (texts === 0) return []
  const page = (at: number): Uint32Array => pages[at]!
  return [
    {
      ...draft,
      id: draft.first,
      texts,
      page,
      pagesLast: true,
      dead: new Uint8Array(0),
      deadCount: 0,
      rankOf: undefined
    }
  ]
}

function statsOf({ scheme, parts, numbers, contentBytes }: State): StoreStats {
  const { segments, delta } = parts
  const postings = segments.reduce((sum, { entries }) => sum + entries, delta.entries)
  const dead = segments.reduce((sum, { deadCount }) => sum + deadCount, delta.deadCount)
  const index = segments.reduce((sum, { entries, texts }) => sum + entries * 8 + texts * 20, delta.keys.length * 12)
  return {
    kind: 'memory',
    scheme,
    texts: numbers.size,
    postings,
    dead,
    segments: segments.length,
    bytes: { index, contents: contentBytes }
  }
}

function check({ parts, numbers, kept }: State): StoreFault[] {
  const faults = faultsOf(parts, (number) => kept.get(number)?.id)
  if (numbers.size !== kept.size) faults.push({ what: `${numbers.size} ids for ${kept.size} texts`, where: 'ids' })
  return faults
}
