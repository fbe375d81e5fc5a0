/** Segments made, merged and cleared away. A process killed at any moment leaves the index as it was before or after. */
import { setImmediate as turn } from 'node:timers/promises'
import { newDelta } from '../postings/delta.js'
import { type Draft, freezeDelta } from '../postings/freeze.js'
import { mergeSegments } from '../postings/merge.js'
import type { Segment } from '../postings/segment.js'
import { dueMerge } from '../postings/tiers.js'
import { commit, transact } from './commit.js'
import type { SegmentMeta } from './meta.js'
import { eraseSegment, keptSegments, loadSegment, writePage, writeSegment } from './segments.js'
import type { State } from './state.js'

/** The delta becomes a segment, in one transaction. */
export async function freeze(state: State): Promise<void> {
  const { env, meta, parts } = state
  const pages: Uint32Array[] = []
  const draft = freezeDelta(parts.delta, (page) => pages.push(page))
  const made = describe(meta.nextSegment, draft)
  await commit(
    state,
    { ...meta, fresh: meta.next, nextSegment: meta.nextSegment + 1, segments: [...meta.segments, ...made] },
    () => {
      for (const { id } of made) {
        pages.forEach((page, at) => {
          writePage(env, id, page, at)
        })
        writeSegment(env, id, draft)
      }
      for (let number = meta.fresh; number < meta.next; number++) env.fresh.remove(number)
    }
  )
  state.parts = { segments: [...parts.segments, ...load(state, made)], delta: newDelta() }
}

/** Merges what is due. */
export async function settle(state: State): Promise<void> {
  for (let due = dueMerge(state.parts.segments); due; due = dueMerge(state.parts.segments))
    await mergeStretch(state, due.from, due.to)
}

/** Everything into one segment, without what removed texts left. */
export async function compact(state: State): Promise<void> {
  if (state.parts.delta.texts > 0) await freeze(state)
  if (state.parts.segments.length > 0) await mergeStretch(state, 0, state.parts.segments.length)
}

/**
 * The new segment's pages are written first, where nobody looks for them; then one transaction puts it in the place of the old ones; then
 * these are erased, for look-ups of this process may be reading them until it is told.
 */
async function mergeStretch(state: State, from: number, to: number): Promise<void> {
  const { env, meta, parts } = state
  const old = parts.segments.slice(from, to)
  const id = meta.nextSegment
  const pages = pageQueue(state, id)
  const draft = await mergeSegments(old, pages.push, pages.flush)
  await pages.flush()
  const made = describe(id, draft)
  const segments = [...meta.segments.slice(0, from), ...made, ...meta.segments.slice(to)]
  const settled = removalsWithin(state, old)
  await commit(state, { ...meta, nextSegment: id + 1, segments }, () => {
    for (const one of made) writeSegment(env, one.id, draft)
    for (const key of settled) env.removed.remove(key)
  })
  state.parts = {
    ...state.parts,
    segments: [...parts.segments.slice(0, from), ...load(state, made), ...parts.segments.slice(to)]
  }
  await erase(
    state,
    old.map((segment) => segment.id)
  )
}

/** Pages on their way to the disk, some 100 at a time, so that neither memory nor a transaction grows with the index. */
function pageQueue(state: State, id: number) {
  let waiting: { readonly page: Uint32Array; readonly at: number }[] = []
  return {
    push: (page: Uint32Array, at: number): void => {
      waiting.push({ page, at })
    },
    flush: async (): Promise<void> => {
      const ready = waiting
      waiting = []
      await turn()
      if (ready.length === 0) return
      await transact(state, () => {
        for (const { page, at } of ready) writePage(state.env, id, page, at)
      })
    }
  }
}

function describe(id: number, { numbers, first, end, entries }: Draft): SegmentMeta[] {
  return numbers.length === 0 ? [] : [{ id, texts: numbers.length, first, end, entries }]
}

function load({ env, path }: State, made: readonly SegmentMeta[]): Segment[] {
  return made.map((one) => loadSegment(env, path, one))
}

/** The merged segment holds no removed text, so these need not be remembered. */
function removalsWithin({ env }: State, old: readonly Segment[]): number[] {
  const keys: number[] = []
  for (const { key, value } of env.removed.getRange({})) {
    const number = value.readUInt32LE(0)
    if (old.some(({ first, end }) => number >= first && number < end)) keys.push(key)
  }
  return keys
}

/** What a writer that was killed left of segments nobody refers to. */
export async function clearOrphans(state: State): Promise<void> {
  const kept = keptSegments(state.env)
  for (const { id } of state.meta.segments) kept.delete(id)
  await erase(state, [...kept])
}

async function erase(state: State, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  await transact(state, () => {
    for (const id of ids) eraseSegment(state.env, id)
  })
}
