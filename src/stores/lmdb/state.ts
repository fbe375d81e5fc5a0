/** What is held in memory of an index on disk, and how it follows what other processes write. */
import { newDelta, pushText } from '../postings/delta.js'
import { kill } from '../postings/kill.js'
import type { Parts } from '../postings/look-up.js'
import type { Places } from '../postings/places.js'
import type { Environment } from './environment.js'
import { type Meta, readMeta } from './meta.js'
import { idOfRecord, readFresh } from './records.js'
import { loadSegment } from './segments.js'

export interface State {
  readonly env: Environment
  readonly path: string
  readonly scheme: string
  readonly readOnly: boolean
  meta: Meta
  parts: Parts
  /** Room of look-ups that are over. */
  readonly spare: Places[]
  writes: boolean
}

/**
 * Brings what is held in memory up to date with the disk: new segments, new texts, removals. The writer's own is always so. All reading until
 * the next wait sees one state of the disk.
 */
export function catchUp(state: State): void {
  if (state.writes) return
  const meta = readMeta(state.env, state.path, state.scheme) ?? state.meta
  const was = state.meta
  if (meta.next === was.next && meta.removals === was.removals && sameSegments(meta, was)) return
  const moved = !sameSegments(meta, was)
  if (moved) replaceSegments(state, meta)
  readNewTexts(state, meta)
  readRemovals(state, moved ? 0 : was.removals)
  state.meta = meta
}

function sameSegments(a: Meta, b: Meta): boolean {
  return a.segments.length === b.segments.length && a.segments.every(({ id }, at) => id === b.segments[at]!.id)
}

/** Segments that stayed are kept with their dead; the delta is read anew. */
function replaceSegments(state: State, meta: Meta): void {
  const known = new Map(state.parts.segments.map((segment) => [segment.id, segment]))
  const segments = meta.segments.map((one) => known.get(one.id) ?? loadSegment(state.env, state.path, one))
  state.parts = { segments, delta: newDelta() }
  state.meta = { ...state.meta, next: meta.fresh }
}

function readNewTexts({ env, meta: was, parts }: State, meta: Meta): void {
  for (let number = Math.max(was.next, meta.fresh); number < meta.next; number++) {
    const record = env.fresh.get(number)
    const text = env.texts.get(number)
    if (!record || !text) continue
    pushText(parts.delta, { id: idOfRecord(text), ...readFresh(record) }, number)
  }
}

function readRemovals({ env, parts }: State, from: number): void {
  for (const { value } of env.removed.getRange({ start: from })) kill(parts, value.readUInt32LE(0))
}
