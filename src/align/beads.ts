/**
 * From links to beads: sentences that hang together by links form one n:m group (Brown, Lai & Mercer 1991).
 *
 * Every sentence of both sides lies in exactly one bead; one without a link is `added` or `dropped`. Beads stand in
 * target order, dropped ones at the place where they are missed. Held by `test/align/align.test.ts`.
 */
import type { Bead, Document } from '../types.js'
import type { Link } from './link.js'
import { inOrder } from './order.js'

/** A bead has at most this many sentences a side: longer chains of links are cut at their weakest. */
export const LARGEST_BEAD = 6

interface Group {
  readonly source: number[]
  readonly target: number[]
  readonly links: Link[]
}

export function toBeads(source: Document, target: Document, links: readonly Link[]): Bead[] {
  const groups = group(source.sentences.length, target.sentences.length, links)
  const linked = groups.filter(({ links }) => links.length > 0).sort((a, b) => a.target[0]! - b.target[0]!)
  const ordered = new Set(
    inOrder(
      linked.map(({ source }) => mean(source)),
      linked.map((group) => wordsOf(group, source, target))
    )
  )
  const beads = linked.map((group, at) => toBead(group, !ordered.has(at)))
  return inTargetOrder([
    ...beads,
    ...groups.filter(({ links }) => links.length === 0).map((group) => toBead(group, false))
  ])
}

function toBead({ source, target, links }: Group, moved: boolean): Bead {
  const similarity = links.length === 0 ? 0 : mean(links.map((link) => link.similarity))
  return { source, target, kind: kindOf(source, target, links), similarity, moved }
}

/** Above this similarity a 1:1 bead is the sentence edited, below it a paraphrase; align refines it by unchanged words. */
function kindOf(source: readonly number[], target: readonly number[], links: readonly Link[]): Bead['kind'] {
  if (source.length === 0) return 'added'
  if (target.length === 0) return 'dropped'
  if (source.length === 1 && target.length === 1) return links[0]!.identical ? 'identical' : 'paraphrase'
  if (source.length === 1) return 'split'
  return target.length === 1 ? 'merge' : 'many'
}

/** For each sentence of each side, the group it is in. */
interface Groups {
  readonly source: Group[]
  readonly target: Group[]
}

/** Groups by union of links, strongest first, none larger than the limit. */
function group(sources: number, targets: number, links: readonly Link[]): Group[] {
  const groups: Groups = {
    source: Array.from({ length: sources }, (_, at) => ({ source: [at], target: [], links: [] })),
    target: Array.from({ length: targets }, (_, at) => ({ source: [], target: [at], links: [] }))
  }
  for (const link of [...links].sort(
    (a, b) => b.similarity - a.similarity || a.target - b.target || a.source - b.source
  ))
    join(groups, link)
  return [...new Set([...groups.source, ...groups.target])]
}

function join(groups: Groups, link: Link): void {
  const one = groups.source[link.source]!
  const other = groups.target[link.target]!
  if (one === other) {
    one.links.push(link)
    return
  }
  const source = [...one.source, ...other.source].sort((a, b) => a - b)
  const target = [...one.target, ...other.target].sort((a, b) => a - b)
  if (source.length > LARGEST_BEAD || target.length > LARGEST_BEAD) return
  const joined = { source, target, links: [...one.links, ...other.links, link] }
  for (const at of source) groups.source[at] = joined
  for (const at of target) groups.target[at] = joined
}

function wordsOf({ source: sources, target: targets }: Group, source: Document, target: Document): number {
  const count = (document: Document, indices: readonly number[]): number =>
    indices.reduce((sum, at) => sum + document.sentences[at]!.tokens.to - document.sentences[at]!.tokens.from, 0)
  return count(source, sources) + count(target, targets)
}

/** Linked and added beads by their first target sentence; dropped ones behind the bead of the sentence before them. */
function inTargetOrder(beads: readonly Bead[]): Bead[] {
  const placed = beads.filter(({ target }) => target.length > 0).sort((a, b) => a.target[0]! - b.target[0]!)
  const dropped = beads.filter(({ target }) => target.length === 0).sort((a, b) => a.source[0]! - b.source[0]!)
  const holder = new Map(
    placed.filter(({ moved }) => !moved).flatMap((bead) => bead.source.map((at) => [at, bead] as const))
  )
  const behind = new Map<Bead | undefined, Bead[]>()
  let last = -1
  let before: Bead | undefined
  for (const bead of dropped) {
    while (last < bead.source[0]!) before = holder.get(++last) ?? before
    const held = behind.get(before)
    if (held) held.push(bead)
    else behind.set(before, [bead])
  }
  return [...(behind.get(undefined) ?? []), ...placed.flatMap((bead) => [bead, ...(behind.get(bead) ?? [])])]
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
